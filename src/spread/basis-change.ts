/**
 * A dimension broken down by another figure, with the targets that it had: shares become growth on the base, amounts
 * become shares. Growth and shares are rounded to twelve digits, shares so that they add up as before. What can't be known
 * (a count out of an amount) stays blank for the user.
 */
import { walkMembers } from '../plan/references';
import type { Dimension, Member, Plan } from '../plan/schema';
import type { Fraction } from '../rules/exact';
import { planFigures, ratio, type MemberFigures } from '../rules/plan-figures';
import { rounded } from '../rules/rounding';

const digits = 12;

export function withBasis(
  plan: Plan,
  index: number,
  { by, counted }: Pick<Dimension, 'by' | 'counted'>,
): Plan {
  const dimension = plan.dimensions[index];
  if (!dimension) return plan;
  const { counted: _, ...rest } = dimension;
  const basis = { by, ...(by === 'count' && counted ? { counted } : {}) };
  if (by === dimension.by) return replaced(plan, index, { ...rest, ...basis });
  const figures = planFigures(plan);
  const known = new Map(
    [...walkMembers(dimension.members, [])].map(({ member }) => [
      member,
      figures.member(dimension.code, member.code),
    ]),
  );
  const convert = (member: Member): Member => {
    const {
      share: _share,
      growth: _growth,
      amount: _amount,
      count: _count,
      average: _average,
      children,
      ...others
    } = member;
    const told = known.get(member);
    return {
      ...others,
      ...(told && figureOf(by, told, plan.unit.decimals)),
      ...(children && { children: children.map(convert) }),
    };
  };
  return replaced(plan, index, { ...rest, ...basis, members: dimension.members.map(convert) });
}

const replaced = (plan: Plan, index: number, dimension: Dimension): Plan => ({
  ...plan,
  dimensions: plan.dimensions.map((each, at) => (at === index ? dimension : each)),
});

function figureOf(by: Dimension['by'], told: MemberFigures, decimals: number): Partial<Member> {
  const given = (key: 'share' | 'growth' | 'amount', value: Fraction | undefined, places: number) =>
    value === undefined ? {} : { [key]: rounded(value, places).valueOf() };
  switch (by) {
    case 'share':
      return given('share', told.share, digits);
    case 'growth':
      return given('growth', ratio(told.amount, told.baseAmount)?.sub(1), digits);
    case 'amount':
      return given('amount', told.amount, decimals);
    case 'count':
      return {};
  }
}
