/** The lists of a plan beside its members: customers by kind, parts and months of a period. */
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import type { Indicator } from '../../src/plan/schema';
import { spreadGroups, type SpreadOrder } from '../../src/spread';
import { done, groupOf, spread as spreadOf } from '../support/spread-orders';

const reference = loadTemplate('sales-2024');
const typed: Plan = {
  ...reference,
  periods: reference.periods.map((period, index) =>
    index === 1
      ? {
          ...period,
          children: [
            { code: 'early', name: 'Early', share: 0.25 },
            { code: 'late', name: 'Late', share: 0.75 },
          ],
        }
      : period,
  ),
  months: {
    by: 'typed',
    each: Array.from({ length: 12 }, (_, index) => ({
      base: 100 + index,
      share: index % 3 === 0 ? 0.4 : 0.3,
    })),
  },
};

const targets = (plan: Plan, id: string) => groupOf(plan, id).rows.map(({ target }) => target);

function spread(plan: Plan, id: string, change: Partial<SpreadOrder> = {}): Plan {
  const { plan: after } = done(spreadOf(plan, id, change));
  expect(readPlan(after)).toMatchObject({ ok: true });
  return after;
}

test('a plan has its members, its time and its customers', () => {
  expect(spreadGroups(typed).map(({ id }) => id)).toEqual([
    'product',
    'region',
    'period',
    'month/Q1',
    'period/Q2',
    'month/Q2',
    'month/Q3',
    'month/Q4',
    'customer',
  ]);
  expect(spreadGroups(reference).map(({ id }) => id)).toEqual(['product', 'region', 'period', 'customer']);
});

describe('new customers by kind', () => {
  const free: Plan = { ...reference, rules: [] };

  test('keep to the plan’s rules', () => {
    const plan = spread(reference, 'customer', { basis: { by: 'equal' } });
    expect(targets(plan, 'customer')).toEqual([25, 95]);
  });

  test('come in whole numbers to the indicator that they add up to', () => {
    expect(groupOf(reference, 'customer')).toMatchObject({ whole: 120, decimals: 0 });
    expect(targets(spread(free, 'customer', { basis: { by: 'equal' } }), 'customer')).toEqual([60, 60]);
    const weights = { large: 1, small: 6 };
    const plan = spread(free, 'customer', { basis: { by: 'weights', weights } });
    expect(targets(plan, 'customer')).toEqual([17, 103]);
    expect(plan.spreads).toEqual([{ customers: true, by: 'weights', how: 'replace' }]);
  });

  const withGoal = (goal: Partial<Indicator>): Plan => ({
    ...reference,
    indicators: reference.indicators.map((indicator) => {
      if (indicator.code !== reference.customers?.total) return indicator;
      const { target: _target, change: _change, growth: _growth, ...rest } = indicator;
      return { ...rest, ...goal };
    }),
  });

  test.each<[Partial<Indicator>, Partial<Indicator>]>([
    [{ target: 120 }, { target: 130 }],
    [
      { base: 100, change: 20 },
      { base: 100, change: 30 },
    ],
    [
      { base: 100, growth: 0.2 },
      { base: 100, growth: 0.3 },
    ],
  ])('move it where it follows: %j becomes %j', (before, after) => {
    const plan = spread(withGoal(before), 'customer', { given: { large: 35 }, follows: 'total' });
    expect(targets(plan, 'customer')).toEqual([35, 95]);
    expect(plan.indicators).toEqual(withGoal(after).indicators);
  });

  test('stay at it where it is held', () => {
    const plan = spread(free, 'customer', {
      given: { large: 35 },
      follows: 'total',
      held: ['customer'],
    });
    expect(targets(plan, 'customer')).toEqual([35, 85]);
    expect(plan.indicators).toEqual(reference.indicators);
    expect(plan.spreads?.[0]).toMatchObject({ held: ['large'], totalHeld: true });
  });

  test('are their own sum where no indicator is', () => {
    const { total: _, ...customers } = reference.customers ?? { new: [] };
    const plan = { ...reference, customers } as Plan;
    expect(groupOf(plan, 'customer').whole).toBe(120);
    expect(targets(spread(plan, 'customer', { given: { large: 35 }, follows: 'total' }), 'customer')).toEqual(
      [35, 95],
    );
  });
});

describe('of a period', () => {
  test('the parts are shares', () => {
    const plan = spread(typed, 'period/Q2', { basis: { by: 'equal' } });
    expect(plan.periods[1]?.children?.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(plan.spreads).toEqual([{ period: 'Q2', by: 'equal', how: 'replace' }]);
  });

  test('the months are shares, too, by their season or slowly at first', () => {
    const season = { M04: 103, M05: 104, M06: 105 };
    const plan = spread(typed, 'month/Q2', { basis: { by: 'seasonality', weights: season } });
    expect(targets(plan, 'month/Q2')).toEqual([1109.23, 1120, 1130.77]);
    expect(targets(plan, 'month/Q1')).toEqual(targets(typed, 'month/Q1'));
    const slow = spread(typed, 'month/Q2', { basis: { by: 'equal' }, ramp: { from: 'M05', over: 2 } });
    expect(targets(slow, 'month/Q2')).toEqual([0, 1120, 2240]);
    expect(slow.spreads?.[0]?.ramp).toEqual({ from: 'M05', over: 2 });
  });

  test('a month moves its period and the year, or its siblings where the period is held', () => {
    const given = { M04: 2000 };
    const free = spread(typed, 'month/Q2', { given, follows: 'total' });
    expect(targets(free, 'month/Q2')).toEqual([2000, 1008, 1008]);
    expect(targets(free, 'period')).toEqual([2240, 4016, 3920, 1680]);
    expect(free.target).toEqual({ by: 'growth', growth: 0.1856 });
    const held = spread(typed, 'month/Q2', { given, follows: 'total', held: ['period/Q2'] });
    expect(targets(held, 'month/Q2')).toEqual([2000, 680, 680]);
    const year = spread(typed, 'month/Q2', { given, follows: 'total', held: ['period'] });
    expect(year.target).toEqual(reference.target);
    expect(targets(year, 'period').reduce((sum, value = 0) => (sum ?? 0) + value, 0)).toBe(11_200);
    expect(targets(year, 'period')[1]).toBe(4016);
  });

  test('rules on cells bound it', () => {
    const rules: Plan['rules'] = [
      {
        id: 'June',
        left: { of: 'cells', table: 'tblMonth', rows: ['M06'], column: 'share' },
        operator: '<=',
        bound: 0.25,
        severity: 'error',
      },
    ];
    const plan = spread({ ...typed, rules }, 'month/Q2', { basis: { by: 'equal' } });
    expect(targets(plan, 'month/Q2')).toEqual([1260, 1260, 840]);
  });
});

test('what a rule mentions must be in the plan', () => {
  const spreads: Plan['spreads'] = [
    { period: 'Q9', by: 'equal', how: 'replace' },
    { customers: true, by: 'equal', how: 'replace', held: ['nobody'] },
    { by: 'equal', how: 'replace', ramp: { from: 'Q7', over: 2 }, held: ['M12'] },
    { dimension: 'product', by: 'base', how: 'replace', seeds: [{ row: 'A', like: 'Z', part: 1 }] },
  ];
  const read = readPlan({ ...reference, spreads });
  expect(read.ok ? [] : read.issues.map(({ path }) => path.slice(1))).toEqual([
    [0, 'period'],
    [1, 'held', 0],
    [2, 'ramp', 'from'],
    [3, 'seeds', 0, 'like'],
  ]);
});
