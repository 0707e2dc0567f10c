/**
 * How high a row would be after Excel fitted it to its contents. Neither the grid nor a program that opens the exported
 * file fits a row by itself before it has measured on screen, so both are given this estimate. Text widths are guessed
 * from character classes; a guess that is a line too high or low does no harm.
 */
import type { CellData, Sheet } from './book';

/** Points. */
export const defaultRowHeight = 15;
const defaultWidth = 48;
const defaultSize = 11;
/** Line height over font size, as Calibri and its kin have it. */
const leading = 1.36;
/** Average widths over font size; East Asian characters fill their square. */
const wide = 1;
const narrow = 0.52;
const padding = 6;

function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.charCodeAt(0) > 0x2e7f ? wide : narrow) * size;
  return width;
}

function lineCount(cell: CellData, columnWidth: number, size: number): number {
  const text = cell.value ?? cell.result;
  if (cell.style?.wrap !== true || typeof text !== 'string') return 1;
  const room = Math.max(columnWidth - padding, size);
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textWidth(line, size) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** In points. */
export function fittedHeight(sheet: Sheet, row: ReadonlyMap<number, CellData>): number {
  let height = defaultRowHeight;
  for (const [column, cell] of row) {
    const size = cell.style?.size ?? defaultSize;
    const lines = lineCount(cell, sheet.columnWidths.get(column) ?? defaultWidth, size);
    height = Math.max(height, Math.ceil(lines * size * leading));
  }
  return height;
}
