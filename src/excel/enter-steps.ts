/**
 * Contents as few large writes: one matrix a sheet with null where a cell is left alone, cut into bands of rows only
 * where it would be too large for one request. Pure.
 */
import type { Entry } from './entry';
import type { Place } from './rectangles';
import type { Step } from './steps';

export interface EnteredCell extends Place {
  readonly entry: Entry;
}

/** Characters of content in one step; several steps fit into a request. */
const charactersAtOnce = 500_000;

/** A band ends where it is full or where this many rows have nothing to write. */
const gap = 20;

export function enterSteps(sheet: string, cells: readonly EnteredCell[]): Step[] {
  const rows = new Map<number, EnteredCell[]>();
  for (const cell of cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const bands: EnteredCell[][] = [];
  let characters = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const line = rows.get(row) ?? [];
    const size = line.reduce((sum, { entry }) => sum + String(entry).length + 6, 0);
    const open = bands.at(-1);
    if (open && row - last < gap && characters + size <= charactersAtOnce) {
      open.push(...line);
      characters += size;
    } else {
      bands.push([...line]);
      characters = size;
    }
    last = row;
  }
  return bands.map((band) => block(sheet, band));
}

function block(sheet: string, cells: readonly EnteredCell[]): Step {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  const { top, left, bottom, right } = bounds;
  const entries = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): Entry | null => null),
  );
  for (const { row, column, entry } of cells) {
    const line = entries[row - top];
    if (line) line[column - left] = entry;
  }
  return { do: 'enter', sheet, row: top, column: left, entries };
}
