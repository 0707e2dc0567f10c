/** The year cut into periods of one length, in even shares by their months. */
import { mended, type Removal } from './removal';
import type { Period, Plan } from '../schema';

/** A year, halves, quarters or months: how many there are. */
export type Cut = 1 | 2 | 4 | 12;
export const cuts: readonly Cut[] = [1, 2, 4, 12];

const stems: Readonly<Record<Cut, string>> = { 1: 'Y', 2: 'H', 4: 'Q', 12: 'M' };

/** Which cut a plan's periods are; undefined where they are uneven or of their own kind. */
export function cutOf({ periods }: Plan): Cut | undefined {
  const isEven = periods.every(({ months }) => months === undefined || months * periods.length === 12);
  return isEven ? cuts.find((cut) => cut === periods.length) : undefined;
}

/**
 * Periods of that cut, which keep what the plan knows of the year: where the periods before divide or join evenly, shares
 * are added up or cut evenly. Shares stay sums of what they were; blanks stay blank. What refers to periods that are no more
 * is given up as in a removal, and listed.
 */
export function withCut(plan: Plan, cut: Cut): Removal {
  const from = cutOf(plan);
  if (from === cut) return { plan, affected: [] };
  const shareOf = (index: number): number | undefined => {
    if (from === undefined) return undefined;
    if (from < cut) {
      const share = plan.periods[Math.floor((index * from) / cut)]?.share;
      return share === undefined ? undefined : rounded((share * from) / cut);
    }
    const joined = plan.periods.slice((index * from) / cut, ((index + 1) * from) / cut);
    const shares = joined.map(({ share }) => share);
    return shares.reduce(
      (sum, share) => (sum === undefined || share === undefined ? undefined : rounded(sum + share)),
      0,
    );
  };
  const periods = Array.from({ length: cut }, (_, index): Period => {
    const share = from === undefined ? rounded(1 / cut) : shareOf(index);
    const code = cut === 1 ? 'Y' : `${stems[cut]}${String(index + 1)}`;
    return { code, name: code, ...(share === undefined ? {} : { share }) };
  });
  return mended(plan, { ...plan, periods: evened(periods, plan) });
}

const digits = 12;
const rounded = (value: number): number => Number(value.toFixed(digits));

/** What the rounding of cut shares leaves goes to the last period, so that the whole stays what it was. */
function evened(periods: readonly Period[], { periods: before }: Plan): Period[] {
  const total = (list: readonly Period[]) => list.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const whole = before.every(({ share }) => share !== undefined) ? total(before) : 1;
  const off = whole - total(periods);
  return periods.map((period, index) =>
    index === periods.length - 1 && period.share !== undefined && Math.abs(off) < 1e-9
      ? { ...period, share: rounded(period.share + off) }
      : period,
  );
}
