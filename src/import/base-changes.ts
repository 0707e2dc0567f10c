/**
 * What a year of a list changes in a plan: the base amount, every member's share of it (of its parent's, below the first
 * level), and what each month brought. Shares are of all that the list has, so members that the plan doesn't know leave
 * the shares short of 100 %, where the plan's own check shows it. Dimensions that the list says nothing of stay as they are.
 * Pure; a value that stays is no change.
 */
import type { PlanPath } from '../plan/issues';
import type { Member, Plan } from '../plan/schema';
import type { Change } from '../rules/change';
import { largestRemainder } from '../spread/largest-remainder';
import type { YearFigures } from './base-year';

/** Decimals of a share. */
const digits = 12;
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

export function baseChanges(plan: Plan, figures: YearFigures): readonly Change[] {
  const { decimals } = plan.unit;
  const changes: Change[] = [
    {
      path: ['base', 'amount'],
      from: plan.base.amount,
      to: Math.max(0, rounded(figures.amount, decimals)),
    },
    ...plan.dimensions.flatMap(({ code, members }, index) => {
      const amounts = figures.members[code];
      return amounts
        ? shareChanges(members, ['dimensions', index, 'members'], amounts, figures.amount, decimals)
        : [];
    }),
    ...(plan.months?.each ?? []).map(({ base }, index) => ({
      path: ['months', 'each', index, 'base'],
      from: base,
      to: Math.max(0, rounded(figures.months[index] ?? 0, decimals)),
    })),
  ];
  return changes.filter(({ from, to }) => from !== to);
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
