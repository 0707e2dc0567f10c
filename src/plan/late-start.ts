/**
 * Members that start late: a product launched in May, a region opened in the third quarter. Such a member sells from the
 * month of its day on and takes so many months to get to full strength, in equal steps. A start in the year's first month at
 * full strength is none. Pure; a plan that came through `readPlan` has starts within its year only.
 */
import { monthsOf } from './calendar';
import type { Dimension, Member, Plan } from './schema';

export interface LateStart {
  /** Index of the first month with sales, from 0. */
  readonly month: number;
  /** Months until full strength; 1 is full at once. */
  readonly ramp: number;
}

type Dated = Pick<Plan, 'fiscalYear' | 'firstMonth' | 'periods'>;

/** How many months a day's month is after the fiscal year's first; below zero before it. */
export function monthsIntoYear({ fiscalYear, firstMonth }: Dated, iso: string): number {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return (year - fiscalYear) * 12 + month - firstMonth;
}

/** Undefined for a member that sells from the beginning. */
export function lateStart(plan: Dated, { starts, ramp = 1 }: Member): LateStart | undefined {
  if (starts === undefined || monthsOf(plan).length === 0) return undefined;
  const month = monthsIntoYear(plan, starts);
  return month > 0 || ramp > 1 ? { month, ramp } : undefined;
}

/** Whether some member of the first level starts late. */
export const startsLate = (plan: Dated, { members }: Dimension): boolean =>
  members.some((member) => lateStart(plan, member) !== undefined);

/**
 * Weights of `count` periods for something that starts in period `start` (from 0) and takes `length` periods to get to
 * full strength, in equal steps: 0, 0, 1/3, 2/3, 1, 1 … Multiply them by the season's.
 */
export const rampWeights = (count: number, start: number, length: number): readonly number[] =>
  Array.from({ length: count }, (_, index) =>
    index < start ? 0 : Math.min(1, (index - start + 1) / Math.max(1, length)),
  );
