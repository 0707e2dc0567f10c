/**
 * Where days fall in a plan's year. A plan does not date its periods: they share out the twelve months evenly, from the
 * year's first month on. Where that does not come out even (weeks, say) nothing is known, and nothing is said.
 */
import type { Plan } from '../../plan/schema';

/** Months of a period, or of the whole year without one. */
export function monthsOfPeriod(plan: Plan, code: string | undefined): number | undefined {
  if (code === undefined) return 12;
  const { length } = plan.periods;
  return 12 % length === 0 && plan.periods.some((period) => period.code === code) ? 12 / length : undefined;
}

export interface PlaceInYear {
  /** The period that the day falls into. */
  readonly period: number;
  /** The day is that period's last: all of it is over. */
  readonly atEnd: boolean;
}

/** Undefined for a day outside the fiscal year, which begins in the calendar year that it is named after. */
export function placeInYear(plan: Plan, iso: string): PlaceInYear | undefined {
  const { length } = plan.periods;
  if (12 % length !== 0) return undefined;
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const offset = (year - plan.fiscalYear) * 12 + month - plan.firstMonth;
  if (offset < 0 || offset > 11) return undefined;
  const months = 12 / length;
  const isMonthsEnd = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { period: Math.floor(offset / months), atEnd: isMonthsEnd && offset % months === months - 1 };
}
