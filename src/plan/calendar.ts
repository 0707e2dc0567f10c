/**
 * The twelve months of a plan's fiscal year and the period that each belongs to. The fiscal year carries the number of
 * the calendar year in which it begins. Periods last as long as the plan says, or share out the year evenly; where they
 * don't fall on whole months (weeks, say) there are no months: the list is then empty.
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

/** The months of each period, in whole months that make up the year; undefined where they don't. */
function lengthsOf(periods: Plan['periods']): number[] | undefined {
  const stated = periods.flatMap(({ months }) => months ?? []);
  const lengths = stated.length > 0 ? stated : periods.map(() => 12 / periods.length);
  const whole = lengths.every((length) => Number.isInteger(length));
  return whole && lengths.length === periods.length && sumOf(lengths) === 12 ? lengths : undefined;
}

const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

export const monthsOf = ({ fiscalYear, firstMonth, periods }: Dated): Month[] =>
  (lengthsOf(periods) ?? [])
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

/** What a month is called in tables and lists, whatever the language: `2024-07`. */
export const monthName = ({ year, month }: Pick<Month, 'year' | 'month'>): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

/** The sum of the months that periods are said to last, where they can't be a year's; undefined where nothing is wrong. */
export function wrongLengths(periods: Plan['periods']): number | undefined {
  const stated = periods.flatMap(({ months }) => months ?? []);
  return stated.length > 0 && !lengthsOf(periods) ? sumOf(stated) : undefined;
}
