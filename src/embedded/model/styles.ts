/**
 * Reading and changing how cells look. Cells that look alike share one style object, which is never changed but
 * replaced, so that formatting a large range costs one new object for each look in it.
 */
import type { CellStyle, RangeRef, Sheet } from '../book';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { cellAt, cellToWrite, removeIfEmpty } from './cells';
import { isUnbounded } from './geometry';
import type { Workspace } from './workspace';

export const noFill = '#FFFFFF';
export const defaultFont = { color: '#000000', name: 'Calibri', size: 11 } as const;

/** "#RRGGBB"; Excel's names of colours are left out. */
export function asColor(value: unknown, name: string): string {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (typeof value === 'string' && /^[a-z]+$/i.test(value))
    throw notImplemented(`the name of a colour, ${value}`);
  throw invalidArgument(`${name} must be a colour such as #1F4E79.`);
}

/** Without the keys whose value is undefined; undefined when nothing is left. */
export function compact(style: StyleChange): CellStyle | undefined {
  const kept = Object.entries(style).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** What a property changes; undefined takes it away. */
export type StyleChange = { readonly [Key in keyof CellStyle]?: CellStyle[Key] | undefined };

export function restyle(
  workspace: Workspace,
  sheet: Sheet,
  range: RangeRef,
  change: (style: CellStyle) => StyleChange,
): void {
  if (isUnbounded(range)) throw notImplemented('formats of whole rows or columns');
  const changed = new Map<CellStyle | undefined, CellStyle | undefined>();
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const cell = cellToWrite(sheet, row, column);
      if (!changed.has(cell.style)) {
        changed.set(cell.style, compact({ ...cell.style, ...change(cell.style ?? {}) }));
      }
      const style = changed.get(cell.style);
      if (style === undefined) delete cell.style;
      else cell.style = style;
      removeIfEmpty(sheet, row, column);
    }
  }
  workspace.cellsChanged(sheet, range);
}

/** The one value that all cells of the range have, else null, as Excel answers for a mixed range. */
export function common<V extends string | number | boolean>(
  sheet: Sheet,
  range: RangeRef,
  read: (style: CellStyle) => V,
): V | null {
  const first = read(cellAt(sheet, range.row, range.column)?.style ?? {});
  if (isUnbounded(range)) return null;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (read(cellAt(sheet, row, column)?.style ?? {}) !== first) return null;
    }
  }
  return first;
}
