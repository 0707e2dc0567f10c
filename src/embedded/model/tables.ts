/** Where tables are and what their columns are called: a column's name is the text of its header cell. */
import type { Book, RangeRef, Sheet, Table } from '../book';
import { cellAt } from './cells';
import { containsCell } from './geometry';

export function findTable(book: Book, nameOrId: string): { sheet: Sheet; table: Table } | undefined {
  const wanted = nameOrId.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(({ range }) => containsCell(range, row, column));
}

export function columnNames(sheet: Sheet, { range }: Table): string[] {
  return Array.from({ length: range.columns }, (_, index) =>
    String(cellAt(sheet, range.row, range.column + index)?.value ?? ''),
  );
}

/** −1 when there is none; Excel does not tell upper from lower case. */
export function columnIndex(sheet: Sheet, table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return columnNames(sheet, table).findIndex((column) => column.toLowerCase() === wanted);
}

export const headerRow = ({ range }: Table): RangeRef => ({ ...range, rows: 1 });

export const bodyRange = ({ range }: Table): RangeRef => ({
  ...range,
  row: range.row + 1,
  rows: range.rows - 1,
});
