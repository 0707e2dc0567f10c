/**
 * Plans without contradictions, for properties: parts of every kind make up their wholes, every rule holds with room to
 * spare (so all hold together), and strategies and indicators say what the breakdowns say.
 */
import fc from 'fast-check';
import { loadTemplate, readPlan } from '../../src/plan';
import type { Dimension, Measure, Member, Plan, Rule } from '../../src/plan/schema';

/** Whole numbers that add up to `total`, in proportion to the weights. */
export function split(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const from = Math.round((total * before) / all);
    before += weight;
    return Math.round((total * before) / all) - from;
  });
}

const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
/** In ten-thousandths, so that decimals are exact. */
const shares = (of: readonly number[]): number[] => split(10_000, of).map((part) => part / 10_000);

const bases = ['share', 'growth', 'amount', 'count'] as const;

const inPercent = (share: number): number => Math.round(share * 100) / 100;

interface Breakdown {
  readonly by: Dimension['by'];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Splits the first member again. */
  readonly below: boolean;
  /** States amounts beside what decides (shares where amounts do), rounded. */
  readonly beside: boolean;
}

const breakdown: fc.Arbitrary<Breakdown> = fc
  .tuple(fc.constantFrom(...bases), weights, fc.boolean(), fc.boolean())
  .chain(([by, before, below, beside]) =>
    fc
      .array(fc.integer({ min: 1, max: 20 }), { minLength: before.length, maxLength: before.length })
      .map((after) => ({ by, before, after, below, beside })),
  );

function members(
  { by, before, after, below, beside }: Breakdown,
  prefix: string,
  base: number,
  target: number,
  whole = target,
): Member[] {
  const [baseShares, targetShares] = [shares(before), shares(after)];
  const amounts = split(target, after);
  return before.map((_, index) => {
    const [baseShare = 0, share = 0, amount = 0] = [baseShares[index], targetShares[index], amounts[index]];
    const code = `${prefix}${index + 1}`;
    const own = base * baseShare;
    const figures = {
      share: { share },
      growth: { growth: amount / own - 1 },
      amount: { amount },
      count: { count: 8, average: amount / 8 },
    }[by];
    const given = by === 'share' ? whole * share : amount;
    const stated = by === 'amount' ? { share: inPercent(amount / whole) } : { amount: Math.round(given) };
    const children =
      below && index === 0
        ? members({ by, before: after, after: before, below: false, beside }, `${code}-`, own, amount, given)
        : undefined;
    return {
      code,
      name: code,
      baseShare,
      ...figures,
      ...(beside ? stated : {}),
      ...(children ? { children } : {}),
    };
  });
}

/** A rule's side of a sum of parts that the plan gives `share` of the whole, with room to spare. */
interface Looked {
  readonly dimension: number;
  readonly members: readonly number[];
  readonly measure: 'share' | 'amount' | 'growth';
  readonly operator: '<=' | '>=' | 'between';
  readonly room: number;
}

const looked: fc.Arbitrary<Looked> = fc.record({
  dimension: fc.nat(),
  members: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  measure: fc.constantFrom('share' as const, 'amount' as const, 'growth' as const),
  operator: fc.constantFrom('<=' as const, '>=' as const, 'between' as const),
  room: fc.integer({ min: 1, max: 30 }),
});

function rule(plan: Plan, id: string, { members: of, operator, room, ...about }: Looked): Rule | undefined {
  const dimension = plan.dimensions[about.dimension % plan.dimensions.length];
  if (!dimension) return undefined;
  const chosen = [...new Set(of.map((place) => place % dimension.members.length))];
  const codes = chosen.flatMap((place) => dimension.members[place]?.code ?? []);
  const sumOf = (figure: (member: Member) => number) =>
    chosen.reduce((total, place) => {
      const member = dimension.members[place];
      return total + (member ? figure(member) : 0);
    }, 0);
  const share = sumOf((member) => shareOf(plan, dimension, member));
  const target = targetOf(plan);
  const base = sumOf(({ baseShare = 0 }) => baseShare) * plan.base.amount;
  const measures = {
    share: [share, room / 1000],
    amount: [share * target, room],
    growth: [(share * target) / base - 1, room / 100],
  } as const;
  const [value, slack] = measures[about.measure];
  return {
    id,
    left: { of: 'members', dimension: dimension.code, members: codes, measure: about.measure },
    operator,
    bound: operator === '<=' ? value + slack : value - slack,
    ...(operator === 'between' ? { to: value + slack } : {}),
    severity: 'error',
  };
}

export const targetOf = ({ base, target }: Plan): number =>
  target.by === 'amount' ? target.amount : base.amount * (1 + target.growth);

export function shareOf(plan: Plan, { by }: Dimension, member: Member): number {
  const target = targetOf(plan);
  const { baseShare = 0, share = 0, growth = 0, amount = 0, count = 0, average = 0 } = member;
  return {
    share,
    growth: (plan.base.amount * baseShare * (1 + growth)) / target,
    amount: amount / target,
    count: (count * average) / target,
  }[by];
}

const inDecimals = (share: number): number => Math.round(share * 10_000) / 10_000;

/** Strategies that claim what is planned, of every other member, and an indicator that asks for less. */
function withClaims(plan: Plan): Plan {
  const claims = plan.dimensions.flatMap((dimension) =>
    dimension.members
      .filter((_, index) => index % 2 === 0)
      .map((member) => ({
        measure: {
          of: 'members',
          dimension: dimension.code,
          members: [member.code],
          measure: 'share',
        } satisfies Measure,
        from: inDecimals(member.baseShare ?? 0),
        to: inDecimals(shareOf(plan, dimension, member)),
      })),
  );
  return {
    ...plan,
    strategies: claims.map((claim, index) => ({ code: `s${index}`, text: `s${index}`, ...claim })),
    indicators: [
      ...plan.indicators,
      ...claims.slice(0, 1).map(({ measure, to }) => ({
        code: 'part',
        name: 'part',
        unit: 'percent' as const,
        target: to / 2,
        measure,
      })),
    ],
  };
}

export const consistentPlan: fc.Arbitrary<Plan> = fc
  .record({
    base: fc.integer({ min: 10, max: 500 }),
    growth: fc.integer({ min: -20, max: 60 }),
    breakdowns: fc.array(breakdown, { minLength: 1, maxLength: 4 }),
    periods: weights,
    customers: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 }),
    rules: fc.array(looked, { maxLength: 12 }),
  })
  .map(({ base, growth, breakdowns, periods, customers, rules }) => {
    const blank = loadTemplate('blank');
    const amount = base * 100;
    const target = base * (100 + growth);
    const plan: Plan = {
      ...blank,
      base: { amount },
      target: { by: 'growth', growth: growth / 100 },
      dimensions: breakdowns.map((each, index) => {
        const code = 'abcd'.charAt(index);
        return { code, name: code, by: each.by, members: members(each, code, amount, target) };
      }),
      periods: shares(periods).map((share, index) => ({ code: `Q${index}`, name: `Q${index}`, share })),
      customers: {
        existing: { share: 0.5, repurchase: 'repurchase', orderValue: 'order-value', tiers: [] },
        leads: [],
        new: customers.map((count, index) => ({ code: `kind${index}`, name: `kind${index}`, count })),
        total: 'new-customers',
      },
      indicators: [
        ...blank.indicators,
        {
          code: 'new-customers',
          name: 'new',
          unit: 'count',
          target: customers.reduce((total, count) => total + count, 0),
        },
      ],
      responsibilities: [],
    };
    return withClaims({
      ...plan,
      rules: rules.flatMap((each, index) => rule(plan, `r${index}`, each) ?? []),
    });
  })
  // Growth may come out beyond what a plan may say.
  .filter((plan) => readPlan(plan).ok);
