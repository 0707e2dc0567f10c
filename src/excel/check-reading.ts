/**
 * Reads the results of a breakdown out of the workbook in one round trip: `queueCheck` queues the reading into the
 * current batch, and after the sync the function that it returned gives the result. Rows count by the level that the
 * sheet's own formulas calculated; nothing is judged here. A rules table or flags cell that the user removed gives the
 * failure `gone`.
 */
import type { CellValue } from '../breakdown/workbook-spec';
import type { Operator } from '../plan/schema';
import type { CheckLayout } from './check-layout';
import { Failure } from './errors';
import type { CheckResult, Figure, Violation } from './types';

const severities = { 1: 'info', 2: 'warning', 3: 'error' } as const;

const isLevel = (level: CellValue): level is keyof typeof severities =>
  level === 1 || level === 2 || level === 3;

const isOperator = (text: CellValue): text is Operator => ['<=', '>=', '=', 'between'].includes(String(text));

export function queueCheck(workbook: Excel.Workbook, layout: CheckLayout): () => CheckResult {
  const rules = readTable(workbook, layout.rules.table);
  const flags = readName(workbook, layout.flags);
  const named = layout.named.map(({ key, name }) => ({ key, read: readName(workbook, name) }));
  const tables = layout.tables.map((figures) => ({ ...figures, read: readTable(workbook, figures.table) }));
  return () => {
    const rows = rules();
    const shown = flags();
    if (!rows || shown === undefined) {
      throw new Failure('gone', 'check', 'unchanged', { what: rows ? layout.flags : layout.rules.table });
    }
    const found = rows.body.map((row) => ruleRow(rows, row, layout));
    return {
      violations: found.flatMap(({ violation }) => (violation ? [violation] : [])),
      rules: found.filter(({ off }) => !off).length,
      figures: [
        ...named.flatMap(({ key, read }) => figure(key, read())),
        ...tables.flatMap(({ prefix, codes, values, read }) => {
          const table = read();
          return (table?.body ?? []).flatMap((row) =>
            values.flatMap(({ suffix, header }) =>
              figure(`${prefix}/${String(at(table, row, codes))}${suffix}`, at(table, row, header)),
            ),
          );
        }),
      ],
      flagsVisible: shown === true,
    };
  };
}

interface TableRead {
  readonly headers: readonly CellValue[];
  readonly body: readonly { readonly values: readonly CellValue[]; readonly formats: readonly string[] }[];
}

function readTable(workbook: Excel.Workbook, name: string): () => TableRead | undefined {
  const table = workbook.tables.getItemOrNullObject(name);
  const range = table.getRange().untrack();
  range.load('values,numberFormat');
  return () => {
    if (table.isNullObject) return undefined;
    const [headers = [], ...body] = range.values as CellValue[][];
    const [, ...formats] = range.numberFormat as string[][];
    return { headers, body: body.map((values, index) => ({ values, formats: formats[index] ?? [] })) };
  };
}

function readName(workbook: Excel.Workbook, name: string): () => CellValue | undefined {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
  range.load('values');
  return () => (range.isNullObject ? undefined : (range.values as CellValue[][])[0]?.[0]);
}

const at = (
  table: TableRead | undefined,
  row: TableRead['body'][number],
  header: string | undefined,
): CellValue => row.values[table?.headers.indexOf(header ?? '') ?? -1] ?? '';

const figure = (key: string, value: CellValue | undefined): Figure[] =>
  typeof value === 'number' ? [{ key, value }] : [];

function ruleRow(
  table: TableRead,
  row: TableRead['body'][number],
  { rules: { headers }, off }: CheckLayout,
): { violation: Violation | undefined; off: boolean } {
  const value = (key: string) => at(table, row, headers[key]);
  const number = (key: string) => Number(value(key));
  const [level, operator, to] = [value('level'), value('operator'), value('to')];
  const isOff = value('severity') === off;
  if (!isLevel(level) || !isOperator(operator)) return { violation: undefined, off: isOff };
  const violation: Violation = {
    rule: String(value('id')),
    text: String(value('text')),
    cell: String(value('cell')),
    actual: number('actual'),
    operator,
    bound: number('bound'),
    ...(operator === 'between' && typeof to === 'number' ? { to } : {}),
    gap: number('gap'),
    severity: severities[level],
    format: row.formats[table.headers.indexOf(headers['actual'] ?? '')] ?? 'General',
  };
  return { violation, off: isOff };
}
