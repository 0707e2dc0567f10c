/**
 * What stands in the workbook before a generation, as plain data: enough to recognise our own sheets, to keep what was
 * typed, to refuse before the first write, and to put everything back. Rows and columns count from 0.
 */
import type { Area, CellValue, SheetKey } from '../breakdown/workbook-spec';
import { blank, type Entry } from './entry';

/** The used range of a sheet; cells outside it are blank. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly Entry[])[];
  /** Formulas' results, literals as they are. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface SheetState {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  /** The mark of a sheet that we made; what follows was read only there. */
  readonly key?: SheetKey;
  readonly grid?: Grid;
  /** Names of the charts. */
  readonly charts?: readonly string[];
}

export interface TableState {
  readonly name: string;
  readonly sheet: string;
  /** Header row included; known on sheets that we made. */
  readonly area?: Area;
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
}

/** A conditional format with a formula on a sheet of the user's; ours are told by the formula. */
export interface RangeFlag {
  /** The sheet's id. */
  readonly sheet: string;
  readonly id: string;
  readonly formula: string;
}

export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  /** Names of workbook scope. */
  readonly names: readonly NameState[];
  /** Custom conditional formats of the sheets that rules follow cells on; absent where no rule does. */
  readonly rangeFlags?: readonly RangeFlag[];
  /** The XML part with the plan. */
  readonly xml?: string;
  readonly activeSheet: string;
}

const at = <T>(rows: readonly (readonly T[])[], grid: Grid, row: number, column: number): T | undefined =>
  rows[row - grid.row]?.[column - grid.column];

export const entryAt = (grid: Grid | undefined, row: number, column: number): Entry =>
  (grid && at(grid.entries, grid, row, column)) ?? blank;

export const valueAt = (grid: Grid | undefined, row: number, column: number): CellValue =>
  (grid && at(grid.values, grid, row, column)) ?? '';

/** Undefined outside the used range. */
export const formatAt = (grid: Grid | undefined, row: number, column: number): string | undefined =>
  grid && at(grid.formats, grid, row, column);
