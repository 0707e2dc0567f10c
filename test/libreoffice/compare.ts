/**
 * Compares two calculations of one workbook, formula by formula, and says for each difference where it is, what
 * was calculated and what came out on either side.
 */
import type { RawCells, RawValue } from './read-cells';

export interface Difference {
  sheet: string;
  cell: string;
  formula: string;
  ours: RawValue;
  theirs: RawValue;
}

export interface Comparison {
  /** Formulas compared. */
  formulas: number;
  differences: Difference[];
}

const relative = 1e-9;
/** For sums that cancel out: 2e-16 is zero. */
const absolute = 1e-12;

/** A formula that yields an empty text and one that yields nothing look alike in a file. */
const settled = (value: RawValue): RawValue => (value === null ? '' : value);

export function sameValue(ours: RawValue, theirs: RawValue): boolean {
  const [a, b] = [settled(ours), settled(theirs)];
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
  }
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}

/** Every formula of `ours` against the same cell of `theirs`. */
export function compare(ours: RawCells, theirs: RawCells): Comparison {
  const differences: Difference[] = [];
  let formulas = 0;
  for (const [sheet, cells] of ours) {
    for (const [cell, { formula, value }] of cells) {
      if (formula === undefined) continue;
      formulas++;
      const other = theirs.get(sheet)?.get(cell)?.value ?? null;
      if (!sameValue(value, other)) differences.push({ sheet, cell, formula, ours: value, theirs: other });
    }
  }
  return { formulas, differences };
}
