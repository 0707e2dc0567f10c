/**
 * What happens to tables. A table that keeps its header cell is resized in place, so formulas anywhere that name it
 * stay whole. One that has to move, that the plan no longer has, or whose headers change places among themselves (Excel
 * would number the seeming duplicates) is dissolved into plain cells and, where needed, made again under its name;
 * dissolving turns the user's references to it into addresses, where deleting it would break them. Pure.
 */
import type { Area, SheetSpec } from '../breakdown/workbook-spec';
import { valueAt } from './book-state';
import type { Contents, TableContents } from './contents';
import { textEntry } from './entry';
import type { EnteredCell } from './enter-steps';
import { sameName } from './own';
import { tableArea } from './sheet-change';

export interface MadeTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface TableChanges {
  readonly dissolved: readonly string[];
  readonly resized: readonly MadeTable[];
  readonly made: readonly MadeTable[];
  /** Header texts that must stand before a table is resized over them. */
  readonly headers: readonly (EnteredCell & { readonly sheet: string })[];
}

export function tableChanges(
  sheets: readonly { readonly sheet: string; readonly next: SheetSpec }[],
  contents: Contents | undefined,
): TableChanges {
  const existing = [...(contents?.tables.values() ?? [])];
  const stays = new Set<TableContents>();
  const resized: MadeTable[] = [];
  const made: MadeTable[] = [];
  const headers: (EnteredCell & { sheet: string })[] = [];
  for (const { sheet, next } of sheets) {
    for (const spec of next.tables) {
      const found = existing.find(({ table }) => sameName(table.state.name, spec.name));
      const area = tableArea(spec, found);
      if (!found || !canStay(found, sheet, spec)) {
        made.push({ name: spec.name, sheet, area });
        continue;
      }
      stays.add(found);
      if (!sameArea(found.table.state.area, area)) resized.push({ name: spec.name, sheet, area });
      spec.columns.forEach(({ header }, index) => {
        const column = spec.column + index;
        if (valueAt(found.grid, spec.row, column) === header) return;
        headers.push({ sheet, row: spec.row, column, entry: textEntry(header) });
      });
    }
  }
  const dissolved = existing.filter((table) => !stays.has(table)).map(({ table }) => table.state.name);
  return { dissolved, resized, made, headers };
}

function canStay({ table, grid }: TableContents, sheet: string, spec: SheetSpec['tables'][number]): boolean {
  const { area } = table.state;
  if (table.state.sheet !== sheet || area.row !== spec.row || area.column !== spec.column) return false;
  const headers = Array.from({ length: area.columns }, (_, index) =>
    String(valueAt(grid, area.row, area.column + index)),
  );
  return spec.columns.every(({ header }, index) =>
    headers.every((other, at) => at === index || !sameName(other, header)),
  );
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
