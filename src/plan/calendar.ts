/**
 * The twelve months of a plan's fiscal year and the period that each belongs to. The fiscal year carries the number of
 * the calendar year in which it begins. Periods that don't fall on whole months (weeks, say) have no months: the list is
 * then empty.
 */
import type { Plan } from './schema';

export interface Month {
  /** `M01` is the fiscal year's first month. */
  readonly code: string;
  /** Of the calendar. */
  readonly year: number;
  /** 1 to 12, of the calendar. */
  readonly month: number;
  /** Index of its period in the plan. */
  readonly period: number;
}

type Dated = Pick<Plan, 'fiscalYear' | 'firstMonth' | 'periods'>;

export function monthsOf({ fiscalYear, firstMonth, periods }: Dated): Month[] {
  const lengths = periods.some(({ months }) => months !== undefined)
    ? periods.map(({ months }) => months ?? 1)
    : periods.map(() => 12 / periods.length);
  const whole = lengths.every((length) => Number.isInteger(length));
  if (!whole || lengths.reduce((sum, length) => sum + length, 0) !== 12) return [];
  return lengths
    .flatMap((length, period) => Array.from({ length }, () => period))
    .map((period, index) => {
      const since = firstMonth - 1 + index;
      return {
        code: `M${String(index + 1).padStart(2, '0')}`,
        year: fiscalYear + Math.floor(since / 12),
        month: (since % 12) + 1,
        period,
      };
    });
}
