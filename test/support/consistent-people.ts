/**
 * Consistent plans with the people, days and money that a plan may add: owners whose goals meet the targets that they
 * serve, milestones that agree with the phasing, enough leads, awards that nobody earns below the target.
 */
import fc from 'fast-check';
import { readPlan } from '../../src/plan';
import type { Milestone, Plan, Responsibility } from '../../src/plan/schema';
import { consistentPlan, shareOf, split, targetOf } from './consistent-plan';

interface Choices {
  /** Whole percents of a target that several owners carry together. */
  readonly parts: readonly number[];
  readonly conversion: number;
  readonly moreLeads: number;
  readonly withinPeriod: boolean;
  readonly award: number;
}

const choices: fc.Arbitrary<Choices> = fc.record({
  parts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }).map((of) => split(100, of)),
  conversion: fc.integer({ min: 1, max: 100 }),
  moreLeads: fc.nat(500),
  withinPeriod: fc.boolean(),
  award: fc.integer({ min: 0, max: 40 }),
});

const growthOf = (plan: Plan, dimension: Plan['dimensions'][number], index: number): number => {
  const member = dimension.members[index];
  const share = member ? shareOf(plan, dimension, member) : 0;
  return (share * targetOf(plan)) / (plan.base.amount * (member?.baseShare ?? 0)) - 1;
};

const owners = (plan: Plan, { parts }: Choices): Responsibility[] =>
  plan.dimensions.flatMap((dimension) =>
    dimension.members.flatMap(({ code }, index) =>
      parts.map((part, owner) => {
        const growth = growthOf(plan, dimension, index);
        return {
          code: `${code}-${owner}`,
          owner: `owner of ${code}`,
          scope: { of: 'member' as const, dimension: dimension.code, member: code },
          carries: part / 100,
          items: [
            {
              code: 'sales',
              task: 'sales',
              ...(Number.isFinite(growth) && {
                goal: { text: 'growth', value: growth, unit: 'percent' as const, measure: 'growth' as const },
              }),
            },
            { code: 'rate', task: 'rate', goal: { text: 'rate', value: 1, indicator: 'repurchase' } },
          ],
        };
      }),
    ),
  );

/** Every kind twice: by parts that add up, and as a whole. */
const roles = ({ customers }: Plan, { parts }: Choices): Responsibility[] =>
  (customers?.new ?? []).flatMap(({ code, count = 0 }) =>
    split(count, parts).map((value, index) => ({
      code: `${code}-${index}`,
      owner: `rep ${index}`,
      scope: { of: 'role' as const, name: 'reps' },
      items: [{ code: 'win', task: 'win', goal: { text: 'win', customer: code, value } }],
    })),
  );

/** At the end of every period of even length, what the periods say. */
function milestones(plan: Plan, { withinPeriod }: Choices): Milestone[] {
  const { length } = plan.periods;
  const [dimension] = plan.dimensions;
  const [member] = dimension?.members ?? [];
  if (12 % length !== 0 || !dimension || !member) return [];
  let before = 0;
  return plan.periods.map(({ share = 0 }, index) => {
    before += Math.round(share * 10_000);
    const lastMonth = plan.firstMonth - 1 + ((index + 1) * 12) / length;
    const end = new Date(Date.UTC(plan.fiscalYear, lastMonth, 0));
    return {
      code: `m${index}`,
      name: `m${index}`,
      due: end.toISOString().slice(0, 10),
      serves: { of: 'member', dimension: dimension.code, member: member.code },
      part: withinPeriod ? share : before / 10_000,
      ...(withinPeriod && { within: 'period' }),
    };
  });
}

function withPeople(plan: Plan, chosen: Choices): Plan {
  const { customers } = plan;
  const [dimension] = plan.dimensions;
  if (!customers || !dimension) return plan;
  const conversion = chosen.conversion / 100;
  const needed = customers.new.reduce(
    (sum, { count = 0 }) => sum + Math.ceil((count * 100) / chosen.conversion),
    0,
  );
  const lead = { count: needed + chosen.moreLeads };
  const most = Math.max(0, ...dimension.members.map((_, index) => growthOf(plan, dimension, index)));
  return {
    ...plan,
    responsibilities: [...owners(plan, chosen), ...roles(plan, chosen)],
    milestones: milestones(plan, chosen),
    customers: {
      ...customers,
      new: customers.new.map((kind) => ({ ...kind, conversion })),
      leads: [
        { code: 'wanted', name: 'wanted', role: 'goal', ...lead },
        { code: 'given', name: 'given', role: 'supply', ...lead },
      ],
    },
    incentives: {
      ...plan.incentives,
      commission: dimension.members.map(({ code }) => ({
        dimension: dimension.code,
        member: code,
        rate: 0.01,
      })),
      awards: [
        {
          code: 'growth',
          name: 'growth',
          money: 1,
          per: 'year',
          growth: { dimension: dimension.code, from: Math.ceil(most * 100 + chosen.award) / 100 },
        },
      ],
    },
  };
}

export const consistentPeoplePlan: fc.Arbitrary<Plan> = fc
  .tuple(consistentPlan, choices)
  .map(([plan, chosen]) => withPeople(plan, chosen))
  .filter((plan) => readPlan(plan).ok);
