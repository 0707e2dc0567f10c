/**
 * What a plan's incentives come to, exactly: the commission on the base year and on the targets, and the part of its
 * target from which a member earns an award. Members without a figure stay out. Pure.
 */
import type { PlanPath } from '../plan/issues';
import type { Member, Plan, Text } from '../plan/schema';
import { exact, one, sum, type Fraction } from './exact';
import { ratio, sumOfAll, type MemberFigures, type PlanFigures } from './plan-figures';

export interface AwardNeed {
  readonly member: Member;
  readonly path: PlanPath;
  /** Part of the member's target that earns the award. */
  readonly attainment: Fraction;
  /** Growth that the plan wants of the member. */
  readonly planned: Fraction;
}

export interface AwardNeeds {
  /** In the plan's list of awards. */
  readonly index: number;
  readonly code: string;
  readonly name: Text;
  readonly dimension: string;
  readonly from: Fraction;
  /** The easiest first. */
  readonly members: readonly AwardNeed[];
}

/** Awards for growth, with what their members need for them. */
export const awardNeeds = (plan: Plan, { groups }: PlanFigures): readonly AwardNeeds[] =>
  plan.incentives.awards.flatMap(({ code, name, growth }, index) => {
    if (!growth) return [];
    const from = exact(growth.from);
    const members = groups
      .filter(({ dimension, parent }) => dimension.code === growth.dimension && !parent)
      .flatMap((group) => group.members)
      .flatMap(({ member, path, baseAmount, amount: target, growth: planned }) => {
        const attainment = ratio(baseAmount?.mul(from.add(one)), target);
        return attainment && planned ? [{ member, path, attainment, planned }] : [];
      })
      .sort((a, b) => a.attainment.compare(b.attainment));
    return [{ index, code, name, dimension: growth.dimension, from, members }];
  });

export interface CommissionRate {
  readonly rate: Fraction;
  readonly figures: MemberFigures | undefined;
  readonly path: PlanPath;
}

/** The commission on the members of one dimension. */
export interface Commission {
  readonly dimension: string;
  readonly rates: readonly CommissionRate[];
  readonly base: Fraction;
  readonly target: Fraction;
  /** On the base year and on the targets, at the same rates. */
  readonly poolBefore: Fraction;
  readonly pool: Fraction;
}

/** Dimensions whose members all have a base and a target. */
export function commissionsOf(plan: Plan, figures: PlanFigures): readonly Commission[] {
  const dimensions = [...new Set(plan.incentives.commission.map(({ dimension }) => dimension))];
  return dimensions.flatMap((dimension) => {
    const rates = plan.incentives.commission.flatMap((entry, index) =>
      entry.dimension === dimension
        ? [
            {
              rate: exact(entry.rate),
              figures: figures.member(dimension, entry.member),
              path: ['incentives', 'commission', index, 'rate'],
            },
          ]
        : [],
    );
    const bases = rates.map((entry) => entry.figures?.baseAmount);
    const targets = rates.map((entry) => entry.figures?.amount);
    const [base, target] = [sumOfAll(bases), sumOfAll(targets)];
    if (!base || !target) return [];
    const pool = (amounts: typeof bases) =>
      sum(rates.map(({ rate }, index) => rate.mul(amounts[index] ?? 0)));
    return [{ dimension, rates, base, target, poolBefore: pool(bases), pool: pool(targets) }];
  });
}
