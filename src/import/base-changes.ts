/**
 * What a year of a list changes in a plan's base: the amount, its growth, and every member's share (of its parent's amount,
 * below the first level). Shares are of all that the list has, so members that the plan doesn't know leave the shares short
 * of 100 %, where the plan's own check shows it. Pure.
 */
import type { PlanPath } from '../plan/issues';
import type { Member, Plan } from '../plan/schema';
import type { Change } from '../rules/change';
import { largestRemainder } from '../spread/largest-remainder';
import type { YearFigures } from './figures';

/** Decimals of a share, where shares add up; and of a rate that stands alone. */
const digits = 12;
const rateDigits = 6;
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
export const rate = (part: number, whole: number): number => rounded(part / whole, rateDigits);

export const amountChange = ({ base, unit }: Plan, figures: YearFigures): Change => ({
  path: ['base', 'amount'],
  from: base.amount,
  to: Math.max(0, rounded(figures.amount, unit.decimals)),
});

export const growthChange = ({ base }: Plan, figures: YearFigures, before: YearFigures): Change => ({
  path: ['base', 'growth'],
  from: base.growth,
  to: rate(figures.amount - before.amount, before.amount),
});

/** Of one dimension's members; undefined where the list says nothing of it. */
export function dimensionChanges(
  plan: Plan,
  dimension: number,
  figures: YearFigures,
): readonly Change[] | undefined {
  const { code, members } = plan.dimensions[dimension] ?? {};
  const amounts = code === undefined ? undefined : figures.members[code];
  if (!members || !amounts) return undefined;
  const path = ['dimensions', dimension, 'members'];
  return shareChanges(members, path, amounts, figures.amount, plan.unit.decimals);
}

type Amounts = Readonly<Record<string, number>>;

/** A member's amount is what rows name it by, and what they name the members below it by. */
const amountOf = ({ code, children = [] }: Member, amounts: Amounts): number =>
  children.reduce((sum, child) => sum + amountOf(child, amounts), amounts[code] ?? 0);

function shareChanges(
  members: readonly Member[],
  path: PlanPath,
  amounts: Amounts,
  whole: number,
  decimals: number,
): readonly Change[] {
  const parts = members.map((member) => Math.max(0, amountOf(member, amounts)));
  // What belongs to none of the members takes its share too; less than the unit shows is the noise of binary sums.
  const others = Math.max(0, rounded(whole - parts.reduce((sum, part) => sum + part, 0), decimals));
  const shares = largestRemainder([...parts, others], 1, digits);
  return members.flatMap((member, index) => [
    { path: [...path, index, 'baseShare'], from: member.baseShare, to: shares?.[index] },
    ...shareChanges(
      member.children ?? [],
      [...path, index, 'children'],
      amounts,
      parts[index] ?? 0,
      decimals,
    ),
  ]);
}
