/**
 * Finds tables that somebody turned into plain cells: their headers still stand in a row, with the table's rows below.
 * Taken for tables again, their rows and what was typed there are found as ever. Pure.
 */
import type { TableSpec } from '../../breakdown/workbook-spec';
import { entryAt, valueAt, type BookState, type Grid, type SheetState } from '../book-state';
import { blank } from '../entry';
import { sameName, type Own } from '../own';
import type { MadeTable } from '../table-changes';

export function tableRemains(state: BookState, own: Own): MadeTable[] {
  const standing = new Set([...own.tables.values()].map(({ spec }) => spec.name));
  return own.spec.sheets.flatMap(({ key, tables }) => {
    const sheet = own.sheets.get(key);
    if (!sheet?.grid) return [];
    return tables
      .filter(({ name }) => !standing.has(name) && !state.tables.some((table) => sameName(table.name, name)))
      .flatMap((table) => remainsIn(sheet, sheet.grid, table, state));
  });
}

/** The workbook as if they were tables still. */
export const withTables = (state: BookState, tables: readonly MadeTable[]): BookState => ({
  ...state,
  tables: [...state.tables, ...tables],
});

function remainsIn(
  { id }: SheetState,
  grid: Grid | undefined,
  { name, columns }: TableSpec,
  { tables }: BookState,
): MadeTable[] {
  if (!grid) return [];
  /** Some of the headers may have been reworded. */
  const isHeader = (row: number, column: number) => {
    const same = columns.map(({ header }, index) => valueAt(grid, row, column + index) === header);
    return same[0] === true && same.filter(Boolean).length * 2 > columns.length;
  };
  for (const [line, entries] of grid.entries.entries()) {
    for (const index of entries.keys()) {
      const [row, column] = [grid.row + line, grid.column + index];
      if (!isHeader(row, column)) continue;
      let rows = 1;
      while (entryAt(grid, row + rows, column) !== blank) rows += 1;
      const area = { row, column, rows, columns: columns.length };
      const taken = tables.some(
        (other) => other.sheet === id && other.area?.row === row && other.area.column === column,
      );
      if (rows > 1 && !taken) return [{ name, sheet: id, area }];
    }
  }
  return [];
}
