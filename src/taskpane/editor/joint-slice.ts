/**
 * A joint matrix seen from two sides: its first direction down, its last across, those between as one or only one of them.
 * Pure.
 */
import type { Joint } from '../../plan/schema';

/** The code of each direction between that is looked at; blank for all of them together. */
export type Between = readonly string[];

/** What stands at a row's and a column's code; undefined where nothing does. */
export type Slice = (row: string, column: string) => number | undefined;

export function sliceOf(joint: Joint | undefined, between: Between): Slice {
  const sums = new Map<string, number>();
  const key = (row: string, column: string) => `${row}:${column}`;
  for (const { at, amounts } of joint?.rows ?? []) {
    const [row = '', ...others] = at;
    if (!others.every((code, place) => !between[place] || between[place] === code)) continue;
    joint?.columns.forEach((column, place) => {
      const amount = amounts[place];
      if (amount == null) return;
      sums.set(key(row, column), (sums.get(key(row, column)) ?? 0) + amount);
    });
  }
  return (row, column) => sums.get(key(row, column));
}
