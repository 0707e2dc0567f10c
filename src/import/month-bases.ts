/** What each month brought of the base year, for the plan's phasing: as it was, or by the mean of several years' seasons. Pure. */
import { largestRemainder } from '../spread/largest-remainder';
import { seasonalIndices } from '../spread/weights';
import type { YearFigures } from './figures';

/** What a month took back more than it brought is no weight. */
const positive = ({ months }: YearFigures): readonly number[] => months.map((value) => Math.max(0, value));

/**
 * The months of the base year, which add up to its amount in the unit's decimals; undefined where the seasons come to
 * nothing.
 */
export function monthBases(
  base: YearFigures,
  seasons: readonly YearFigures[],
  decimals: number,
): readonly number[] | undefined {
  const indices = seasonalIndices(seasons.map(positive));
  const alone = seasons.length === 1 && seasons[0]?.year === base.year;
  const months = alone ? positive(base) : indices;
  // Months that took back more than they brought count for nothing: then the others stay what they were.
  const whole =
    alone && base.months.some((value) => value < 0)
      ? months.reduce((sum, value) => sum + value, 0)
      : base.amount;
  return largestRemainder(months, Number(Math.max(0, whole).toFixed(decimals)), decimals);
}
