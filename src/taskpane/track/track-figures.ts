/**
 * Writes the figures of tracking: amounts with the plan's decimals, indicators in their own unit, rates with one decimal.
 * What is not known is a dash, which no reader takes for 0. Pure.
 */
import { trackText } from '../../locales/track';
import { amountLocale } from '../../locales/units';
import { monthsOf } from '../../plan/calendar';
import type { Tracking, TrackedPeriod } from '../../excel/types';
import type { Language, Plan, Unit } from '../../plan/schema';

export interface TrackFigures {
  readonly figure: (value: number | undefined, unit: Unit) => string;
  readonly amount: (value: number | undefined) => string;
  readonly percent: (value: number | undefined) => string;
  /** An ISO day. */
  readonly day: (day: string) => string;
}

export function trackFigures(plan: Plan, language: Language): TrackFigures {
  const none = trackText(language, 'none');
  const decimals: Readonly<Record<Unit, number>> = {
    amount: plan.unit.decimals,
    percent: 1,
    count: 0,
    other: 4,
  };
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const figure = (value: number | undefined, unit: Unit): string =>
    value === undefined
      ? none
      : new Intl.NumberFormat(unit === 'amount' ? amountLocale(plan.unit.grouping, language) : language, {
          style: unit === 'percent' ? 'percent' : 'decimal',
          maximumFractionDigits: decimals[unit],
        }).format(value);
  return {
    figure,
    amount: (value) => figure(value, 'amount'),
    percent: (value) => figure(value, 'percent'),
    day: (day) => date.format(new Date(day)),
  };
}

/** What target and actual of a group's row are counted in. */
export function unitOf(plan: Plan, group: string, code: string): Unit {
  if (group === 'indicator') return plan.indicators.find((each) => each.code === code)?.unit ?? 'other';
  if (group === 'customer') return code === 'existing' ? 'amount' : 'count';
  return 'amount';
}

export type PeriodState = 'open' | 'running' | 'ok' | 'review';

/** How a period stands on the day that actuals are counted to. */
export function stateOf(plan: Plan, { asOf }: Pick<Tracking, 'asOf'>, period: TrackedPeriod): PeriodState {
  if (period.closed) return period.review ? 'review' : 'ok';
  const index = plan.periods.findIndex(({ code }) => code === period.code);
  const first = monthsOf(plan).find((month) => month.period === index);
  if (!first) return 'open';
  const begins = `${first.year}-${String(first.month).padStart(2, '0')}-01`;
  return begins <= asOf ? 'running' : 'open';
}
