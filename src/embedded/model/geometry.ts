/** Rectangles of cells: pure arithmetic on RangeRef, within the bounds of an Excel sheet. */
import type { RangeRef } from '../book';

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: RangeRef = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const bottom = ({ row, rows }: RangeRef) => row + rows - 1;
export const right = ({ column, columns }: RangeRef) => column + columns - 1;
export const cellCount = ({ rows, columns }: RangeRef) => rows * columns;

/** Whole rows or columns, which have a million cells that nobody means one by one. */
export const isUnbounded = ({ rows, columns }: RangeRef) => rows === maxRows || columns === maxColumns;

export function fits({ row, column, rows, columns }: RangeRef): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= maxRows &&
    column + columns <= maxColumns
  );
}

export function sameRange(a: RangeRef, b: RangeRef): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function containsCell(range: RangeRef, row: number, column: number): boolean {
  return row >= range.row && row <= bottom(range) && column >= range.column && column <= right(range);
}

function between(top: number, left: number, last: number, lastColumn: number): RangeRef {
  return { row: top, column: left, rows: last - top + 1, columns: lastColumn - left + 1 };
}

export function intersection(a: RangeRef, b: RangeRef): RangeRef | undefined {
  const common = between(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(bottom(a), bottom(b)),
    Math.min(right(a), right(b)),
  );
  return common.rows >= 1 && common.columns >= 1 ? common : undefined;
}

export function boundingRect(a: RangeRef, b: RangeRef): RangeRef {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(bottom(a), bottom(b)),
    Math.max(right(a), right(b)),
  );
}

/** What is left of `range` without `hole`, as up to four rectangles. */
export function subtract(range: RangeRef, hole: RangeRef): RangeRef[] {
  const cut = intersection(range, hole);
  if (cut === undefined) return [range];
  return [
    between(range.row, range.column, cut.row - 1, right(range)),
    between(bottom(cut) + 1, range.column, bottom(range), right(range)),
    between(cut.row, range.column, bottom(cut), cut.column - 1),
    between(cut.row, right(cut) + 1, bottom(cut), right(range)),
  ].filter(({ rows, columns }) => rows >= 1 && columns >= 1);
}
