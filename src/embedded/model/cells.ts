/**
 * The cells of a sheet as they are stored: sparse, by row and column. A cell that holds and shows nothing is absent.
 */
import type { CellData, RangeRef, Sheet, Value } from '../book';
import { boundingRect, bottom, containsCell, right } from './geometry';

/** What stands in a cell; undefined is a blank one. */
export type Content =
  { readonly value: Value; readonly quoted?: true } | { readonly formula: string } | undefined;

export function cellAt(sheet: Sheet, row: number, column: number): CellData | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function cellToWrite(sheet: Sheet, row: number, column: number): CellData {
  let line = sheet.cells.get(row);
  if (line === undefined) sheet.cells.set(row, (line = new Map<number, CellData>()));
  let cell = line.get(column);
  if (cell === undefined) line.set(column, (cell = {}));
  return cell;
}

export function setContent(cell: CellData, content: Content): void {
  delete cell.value;
  delete cell.formula;
  delete cell.result;
  delete cell.quoted;
  if (content !== undefined) Object.assign(cell, content);
}

export function removeIfEmpty(sheet: Sheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  const cell = line?.get(column);
  if (line === undefined || cell === undefined || Object.keys(cell).length > 0) return;
  line.delete(column);
  if (line.size === 0) sheet.cells.delete(row);
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellData;
}

/** The cells that exist within the range, however large the range. */
export function placedCells(sheet: Sheet, range: RangeRef): PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const [row, line] of sheet.cells) {
    if (row < range.row || row > bottom(range)) continue;
    for (const [column, cell] of line) {
      if (column >= range.column && column <= right(range)) placed.push({ row, column, cell });
    }
  }
  return placed;
}

const hasContent = ({ value, formula }: CellData) => value !== undefined || formula !== undefined;

/** The smallest range around everything used; undefined on an empty sheet. */
export function usedRange(sheet: Sheet, within: RangeRef, valuesOnly: boolean): RangeRef | undefined {
  let used: RangeRef | undefined;
  for (const { row, column, cell } of placedCells(sheet, within)) {
    if (valuesOnly && !hasContent(cell)) continue;
    if (used !== undefined && containsCell(used, row, column)) continue;
    const single = { row, column, rows: 1, columns: 1 };
    used = used === undefined ? single : boundingRect(used, single);
  }
  return used;
}

/** Whether nothing stands in the range. */
export function isBlank(sheet: Sheet, range: RangeRef): boolean {
  return !placedCells(sheet, range).some(({ cell }) => hasContent(cell));
}
