/**
 * A workbook generated the real way, for tests that read its figures: plan → writer → Microsoft's client → embedded
 * host → engine. Cells are found as the product finds them: by table, code and column.
 */
import { breakdown, type Breakdown } from '../../src/breakdown';
import type { Value } from '../../src/embedded/book';
import { connectClient } from '../../src/embedded/client';
import { createNodeEngine } from '../../src/embedded/engine/node';
import { createHost, type Host } from '../../src/embedded/host';
import { generate, type GenerateResult } from '../../src/excel';
import type { Language, Plan } from '../../src/plan';
import { coreSheets } from './core-sheets';

export interface Generated {
  readonly host: Host;
  readonly spec: Breakdown;
  readonly result: GenerateResult;
  /** What a cell shows; an error as its text, a blank as ''. */
  cell(table: string, code: string, column: string): Value;
  named(name: string): Value;
  /** Types into a cell as a person does, and calculates. */
  type(table: string, code: string, column: string, entry: Value): Promise<void>;
  close(): void;
}

/** The sheets of the breakdown alone, unless others are named. */
export async function generated(
  plan: Plan,
  language: Language = 'en-US',
  sheets: readonly string[] = coreSheets(plan),
): Promise<Generated> {
  const engine = await createNodeEngine();
  const host = createHost({ engine });
  const client = await connectClient(host);
  const spec = breakdown(plan, { language, sheets });
  const result = await generate({ plan, language, sheets });

  const shown = (sheetName: string, row: number, column: number): Value => {
    const cell = host.book.sheets
      .find(({ name }) => name === sheetName)
      ?.cells.get(row)
      ?.get(column);
    const value = cell?.formula === undefined ? cell?.value : cell.result;
    return typeof value === 'object' ? value.error : (value ?? '');
  };
  const place = (table: string, code: string, column: string) => {
    for (const sheet of spec.sheets) {
      const found = sheet.tables.find(({ name }) => name === table);
      if (!found) continue;
      const row = sheet.cells.findIndex(
        (cells, index) => index > found.row && cells[found.column]?.value === code,
      );
      const at = found.columns.findIndex(({ key }) => key === column);
      if (row > found.row && row <= found.row + found.rows && at >= 0) {
        return { sheet: sheet.name, row, column: found.column + at };
      }
    }
    throw new Error(`no cell ${table}/${code}/${column}`);
  };
  return {
    host,
    spec,
    result,
    cell: (table, code, column) => {
      const at = place(table, code, column);
      return shown(at.sheet, at.row, at.column);
    },
    named: (name) => {
      const formula = host.book.names.find((one) => one.name === name)?.formula ?? '';
      const [, sheet = '', letters = '', row = ''] = /^='(.*)'!\$([A-Z]+)\$(\d+)$/.exec(formula) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return shown(sheet.replaceAll("''", "'"), Number(row) - 1, column);
    },
    type: async (table, code, column, entry) => {
      const at = place(table, code, column);
      const sheet = host.book.sheets.find(({ name }) => name === at.sheet);
      await host.userEdit(sheet?.id ?? '', at.row, at.column, entry);
      await host.calculate();
    },
    close: () => {
      client.close();
      engine.dispose();
    },
  };
}
