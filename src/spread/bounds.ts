/**
 * What a plan's own rules ask of one row alone: the rules of severity error. Amounts stand as they are, shares move with
 * what they are shares of. Pure.
 */
import type { Measure, Rule } from '../plan/schema';
import { exact } from '../rules/exact';

export interface Bounds {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** Of the whole that the row is a part of. */
  readonly lowerShare?: number | undefined;
  readonly upperShare?: number | undefined;
}

const most = (...values: readonly (number | undefined)[]) => pick(Math.max, values);
const least = (...values: readonly (number | undefined)[]) => pick(Math.min, values);

function pick(
  of: (...values: number[]) => number,
  values: readonly (number | undefined)[],
): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : of(...known);
}

/** The bounds as amounts, for a whole of that size. */
export function boundsAt(bounds: Bounds, whole: number): Pick<Bounds, 'lower' | 'upper'> {
  const of = (share: number | undefined) =>
    share === undefined ? undefined : exact(whole).mul(exact(share)).valueOf();
  return {
    lower: most(bounds.lower, of(bounds.lowerShare)),
    upper: least(bounds.upper, of(bounds.upperShare)),
  };
}

/** What a rule measures of the row; undefined where it is about something else, or about more than the row. */
export type MeasureOf = (left: Measure) => 'share' | 'amount' | 'growth' | undefined;

export const ofMember =
  (dimension: string, code: string): MeasureOf =>
  (left) =>
    left.of === 'members' &&
    left.dimension === dimension &&
    left.members.length === 1 &&
    left.members[0] === code &&
    left.measure !== 'baseShare'
      ? left.measure
      : undefined;

/** A row of one of the workbook's tables; `columns` says what its columns measure. */
export const ofCell =
  (table: string, row: string, columns: Readonly<Record<string, ReturnType<MeasureOf>>>): MeasureOf =>
  (left) =>
    left.of === 'cells' && left.table === table && left.rows.length === 1 && left.rows[0] === row
      ? columns[left.column]
      : undefined;

/** `base` is the row's, which growth is on; `floor` what its figure can't fall below. */
export function boundsOf(
  rules: readonly Rule[],
  measureOf: MeasureOf,
  { base, floor }: { readonly base?: number | undefined; readonly floor?: number | undefined } = {},
): Bounds {
  let bounds: Bounds = { lower: floor };
  for (const { left, operator, bound, to, severity } of rules) {
    const measure = severity === 'error' ? measureOf(left) : undefined;
    const from = operator === '<=' ? undefined : bound;
    const until = operator === '>=' ? undefined : (to ?? bound);
    if (measure === 'share') {
      bounds = {
        ...bounds,
        lowerShare: most(bounds.lowerShare, from),
        upperShare: least(bounds.upperShare, until),
      };
    } else if (measure) {
      const amountOf = (value: number | undefined): number | undefined => {
        if (value === undefined || measure === 'amount') return value;
        return base === undefined ? undefined : exact(base).mul(exact(value).add(1)).valueOf();
      };
      bounds = {
        ...bounds,
        lower: most(bounds.lower, amountOf(from)),
        upper: least(bounds.upper, amountOf(until)),
      };
    }
  }
  return bounds;
}
