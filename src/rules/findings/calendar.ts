/**
 * Where days fall in a plan's year. Where its periods are no whole months (weeks, say) nothing is known, and nothing is
 * said.
 */
import { monthsOf } from '../../plan/calendar';
import type { Plan } from '../../plan/schema';

/** Months of a period, or of the whole year without one. */
export function monthsOfPeriod(plan: Plan, code: string | undefined): number | undefined {
  if (code === undefined) return 12;
  const months = monthsOf(plan).filter(({ period }) => plan.periods[period]?.code === code).length;
  return months === 0 ? undefined : months;
}

export interface PlaceInYear {
  /** The period that the day falls into. */
  readonly period: number;
  /** The day is that period's last: all of it is over. */
  readonly atEnd: boolean;
}

/** Undefined for a day outside the fiscal year. */
export function placeInYear(plan: Plan, iso: string): PlaceInYear | undefined {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const months = monthsOf(plan);
  const index = months.findIndex((one) => one.year === year && one.month === month);
  const here = months[index];
  if (!here) return undefined;
  const isMonthsEnd = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { period: here.period, atEnd: isMonthsEnd && months[index + 1]?.period !== here.period };
}
