/**
 * How the year falls on its months, exactly, and what members that start late make of it: each its own phasing, the others
 * what is left. The sheets' formulas reckon alike. Undefined where a share or a target is blank, or the shares are no whole
 * year. Pure.
 */
import { monthsOf } from '../plan/calendar';
import { lateStart, startsLate } from '../plan/late-start';
import type { Member, Plan } from '../plan/schema';
import { exact, Fraction, one, sum, zero } from './exact';
import { optional, sumOfAll, type MemberFigures, type PartGroup, type PlanFigures } from './plan-figures';
import { same } from './rounding';

/** Each month's share of the year. */
export function monthShares(plan: Plan): readonly Fraction[] | undefined {
  const months = monthsOf(plan);
  const each = plan.months?.each ?? [];
  const shares = plan.periods.map(({ share }) => optional(share));
  const whole = sumOfAll(shares);
  if (months.length === 0 || !whole || !same(whole, one)) return undefined;
  const weights = months.map((_, index) => {
    const { base, share } = each[index] ?? {};
    return exact((plan.months?.by === 'typed' ? share : plan.months?.by === 'seasonality' ? base : 0) ?? 0);
  });
  return months.map(({ period }, index) => {
    const own = months.flatMap((month, at) => (month.period === period ? (weights[at] ?? zero) : []));
    const of = sum(own);
    const part = of.gt(0) ? (weights[index] ?? zero).div(of) : one.div(own.length);
    return (shares[period] ?? zero).mul(part);
  });
}

/** What a member that starts late has got by each month's end, of 1; undefined for one that sells from the beginning. */
export function ownPhasing(
  plan: Plan,
  shares: readonly Fraction[],
  member: Member,
): readonly Fraction[] | undefined {
  const start = lateStart(plan, member);
  if (!start) return undefined;
  const weights = shares.map((share, index) => {
    const step = Math.min(Math.max(index - start.month + 1, 0), start.ramp);
    return share.mul(new Fraction(step, start.ramp));
  });
  const whole = sum(weights);
  return running(weights).map((upTo) => (whole.equals(zero) ? zero : upTo.div(whole)));
}

export const running = (values: readonly Fraction[]): readonly Fraction[] =>
  values.map((_, index) => sum(values.slice(0, index + 1)));

/**
 * Each period's part of the target of a member, on whatever level, in a dimension where some start late; undefined where
 * the company's phasing is the member's too.
 */
export function phasedPeriods(plan: Plan, entry: MemberFigures): readonly Fraction[] | undefined {
  const first = firstLevel(entry);
  const shares = startsLate(plan, first.group.dimension) ? monthShares(plan) : undefined;
  const upTo = shares && phasedUpTo(plan, shares, first);
  if (!upTo) return undefined;
  const months = monthsOf(plan);
  const ends = plan.periods.map((_, period) => {
    const last = months.filter((month) => month.period <= period).length;
    return upTo[last - 1] ?? zero;
  });
  return ends.map((end, index) => end.sub(ends[index - 1] ?? zero));
}

const firstLevel = (entry: MemberFigures): MemberFigures =>
  entry.group.parent ? firstLevel(entry.group.parent) : entry;

function phasedUpTo(
  plan: Plan,
  shares: readonly Fraction[],
  { member, group }: MemberFigures,
): readonly Fraction[] | undefined {
  const own = ownPhasing(plan, shares, member);
  const total = sumOfAll(group.members.map(({ finalAmount }) => finalAmount));
  if (own || !total) return own;
  const late = lateMembers(plan, shares, group);
  const others = total.sub(sum(late.map(({ amount }) => amount)));
  if (others.equals(zero)) return undefined;
  return running(shares).map((upTo, index) =>
    total
      .mul(upTo)
      .sub(sum(late.map(({ amount, upTo: got }) => amount.mul(got[index] ?? zero))))
      .div(others),
  );
}

const lateMembers = (plan: Plan, shares: readonly Fraction[], { members }: PartGroup) =>
  members.flatMap(({ member, finalAmount }) => {
    const upTo = ownPhasing(plan, shares, member);
    return upTo ? [{ amount: finalAmount ?? zero, upTo }] : [];
  });

/** The groups of the first level in which some start late. */
export const lateGroups = (plan: Plan, { groups }: Pick<PlanFigures, 'groups'>): readonly PartGroup[] =>
  groups.filter(({ parent, dimension }) => !parent && startsLate(plan, dimension));
