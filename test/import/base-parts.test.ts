import fc from 'fast-check';
import { baseParts, type BaseChoice, type BasePart, type YearFigures } from '../../src/import';
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import type { Member } from '../../src/plan/schema';
import { applyChanges, reversed, type PlanChange } from '../../src/rules/change';

const figures: YearFigures = {
  year: 2023,
  rows: 3,
  amount: 9_000,
  isMonthly: true,
  months: [500, 600, 700, 800, 900, 1_000, 500, 600, 700, 800, 900, 1_000],
  members: { product: { A: 3_000, B: 3_000, C: 3_000 }, region: { east: 4_500, north: 1_500 } },
  cells: [],
  missing: [],
  orders: 18,
};
const bought = { count: 40, again: 25, unnamed: 0 };
const template = loadTemplate('sales-2024');

const partsOf = (
  plan: Plan,
  years: readonly YearFigures[],
  choice: Partial<BaseChoice> = {},
  dimensions: readonly string[] = [],
) => {
  const list = { rows: 3, years, dimensions, unknown: [] };
  const doubts = { rejected: { counts: {}, first: [] }, duplicates: { count: 0, first: [] } };
  return baseParts(plan, { ...list, ...doubts }, { year: 2023, seasons: [2023], ...choice });
};
const changesOf = (parts: readonly BasePart[], name?: string): readonly PlanChange[] =>
  parts.flatMap((part) =>
    'changes' in part && (name === undefined ? part.usual : part.name === name) ? part.changes : [],
  );
const lackOf = (parts: readonly BasePart[], name: string) =>
  parts.flatMap((part) => (part.name === name && 'lack' in part ? part.lack : []));
const changed = (plan: Plan, years: readonly YearFigures[] = [figures], choice = {}): Plan =>
  applyChanges(plan, changesOf(partsOf(plan, years, choice)));
const goals = (years: readonly YearFigures[], name: string, plan = template) =>
  changesOf(partsOf(plan, years), name).map(({ to }) => to);

describe('amounts by several dimensions at once', () => {
  const cells = [
    { codes: ['A', 'east'], amount: 1234.567 },
    { codes: ['A', ''], amount: 5 },
    { codes: ['B', 'north'], amount: -3 },
  ];
  const of = (plan: Plan, dimensions = ['product', 'region']) =>
    partsOf(plan, [{ ...figures, cells }], {}, dimensions);

  test('become the base of the joint matrix, in the unit, without what the plan does not know', () => {
    const plan = applyChanges(template, changesOf(of(template), 'matrix'));
    expect(plan.baseMatrix).toEqual({
      dimensions: ['product', 'region'],
      cells: [
        { at: ['A', 'east'], amount: 1234.57 },
        { at: ['B', 'north'], amount: -3 },
      ],
    });
    expect(readPlan(plan).ok).toBe(true);
  });

  test('are no change where the plan has them, and can be taken back', () => {
    const changes = changesOf(of(template), 'matrix');
    const plan = applyChanges(template, changes);
    expect(changesOf(of(plan), 'matrix')).toEqual([]);
    expect(applyChanges(plan, changes.map(reversed))).toEqual(template);
  });

  test('need two dimensions', () => {
    expect(lackOf(of(template, ['product']), 'matrix')).toEqual(['one-dimension']);
  });
});

describe('amounts', () => {
  test('a year becomes the base amount, the members’ shares of it and the months', () => {
    const plan = changed(template);
    expect(plan.base.amount).toBe(9_000);
    expect(plan.months?.each.map(({ base }) => base)).toEqual(figures.months);
    expect(plan.dimensions[0]?.members.map(({ baseShare }) => baseShare)).toEqual([
      0.333333333334, 0.333333333333, 0.333333333333,
    ]);
    expect(readPlan(plan).ok).toBe(true);
  });

  test('what belongs to no member leaves the shares short', () => {
    const shares = Object.fromEntries(
      (changed(template).dimensions[1]?.members ?? []).map(({ code, baseShare = 0 }) => [code, baseShare]),
    );
    expect(shares).toEqual({ east: 0.5, south: 0, central: 0, north: 0.166666666667 });
  });

  test('dimensions that the list does not have stay, and say so', () => {
    const { members, ...others } = figures;
    const given = { ...others, members: { product: members['product'] ?? {} } };
    expect(changed(template, [given]).dimensions[1]).toEqual(template.dimensions[1]);
    expect(partsOf(template, [given])).toContainEqual({
      name: 'shares',
      dimension: 'region',
      lack: 'no-column',
    });
  });

  test('members of a deeper level are shares of the one above', () => {
    const [product] = template.dimensions;
    if (!product) throw new Error('no dimension');
    const [a] = product.members;
    const nested = {
      ...template,
      dimensions: [
        {
          ...product,
          members: [
            {
              ...(a as Member),
              children: [
                { ...(a as Member), code: 'A1' },
                { ...(a as Member), code: 'A2' },
              ],
            },
            ...product.members.slice(1),
          ],
        },
      ],
    };
    const members = { product: { A1: 1_000, A2: 3_000, B: 5_000 } };
    const [first] = changed(nested, [{ ...figures, members }]).dimensions[0]?.members ?? [];
    expect(first?.baseShare).toBeCloseTo(4 / 9, 11);
    expect(first?.children?.map(({ baseShare }) => baseShare)).toEqual([0.25, 0.75]);
  });

  test('a year that is the plan’s base already changes nothing', () => {
    expect(changesOf(partsOf(changed(template), [figures]))).toEqual([]);
  });
});

describe('growth of the base year', () => {
  const before = { ...figures, year: 2022, amount: 7_200 };

  test.each([
    ['the year before', [before, figures], [0.25], []],
    ['no year before', [{ ...before, year: 2021 }, figures], [], ['no-year-before']],
    ['a month missing before', [{ ...before, missing: [3] }, figures], [], ['not-complete']],
    ['a month missing', [before, { ...figures, missing: [3] }], [], ['not-complete']],
    ['nothing before', [{ ...before, amount: 0 }, figures], [], ['nothing']],
  ])('with %s', (_, years, values, lack) => {
    expect(goals(years, 'growth')).toEqual(values);
    expect(lackOf(partsOf(template, years), 'growth')).toEqual(lack);
  });
});

describe('months', () => {
  const flat: YearFigures = {
    ...figures,
    year: 2022,
    amount: 120,
    months: Array.from({ length: 12 }, () => 10),
  };
  const monthsOf = (plan: Plan) => plan.months?.each.map(({ base }) => base);

  test('follow the mean season of the years, and add up to the base year’s amount', () => {
    const months = monthsOf(changed(template, [flat, figures], { seasons: [2022, 2023] }));
    // 500 of an average 750 is 0.6667, with a flat year's 1 a mean of 0.8333.
    expect(months).toEqual([625, 675, 725, 775, 825, 875, 625, 675, 725, 775, 825, 875]);
  });

  test('may follow other years alone', () => {
    expect(monthsOf(changed(template, [flat, figures], { seasons: [2022] }))).toEqual(
      Array.from({ length: 12 }, () => 750),
    );
  });

  test('add up exactly in the unit, whatever the years brought', () => {
    const year = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(year, year, (first, second) => {
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        fc.pre(sum(second) > 0);
        const years = [first, second].map((cents, index) => ({
          ...figures,
          year: 2022 + index,
          months: cents.map((value) => value / 100),
          amount: sum(cents) / 100,
        }));
        const months = monthsOf(changed(template, years, { seasons: [2022, 2023] })) ?? [];
        expect(sum(months.map((value = NaN) => Math.round(value * 100)))).toBe(sum(second));
      }),
    );
  });

  test('a month that took back more than it brought has no weight', () => {
    const months = [...figures.months.slice(0, 11), -5];
    expect(monthsOf(changed(template, [{ ...figures, months, amount: 7_995 }]))).toEqual([
      ...figures.months.slice(0, 11),
      0,
    ]);
  });

  test('come to a plan that has none, and go again', () => {
    const { months, ...without } = template;
    const changes = changesOf(partsOf(without, [figures]), 'months');
    const plan = applyChanges(without, changes);
    expect(plan.months).toEqual({ by: 'seasonality', each: figures.months.map((base) => ({ base })) });
    expect(readPlan(plan).ok).toBe(true);
    expect(applyChanges(plan, changes.map(reversed))).toEqual(without);
    expect(months).toBeDefined();
  });

  test('are phased by only if the user says so, where the plan phases otherwise', () => {
    expect(changed(template).months?.by).toBe('even');
    expect(goals([figures], 'phasing')).toEqual(['seasonality']);
  });

  test('follow other years where the base year is known as a whole only', () => {
    const whole = { ...figures, isMonthly: false, months: Array.from({ length: 12 }, () => 0) };
    expect(lackOf(partsOf(template, [whole]), 'months')).toEqual(['no-season']);
    const before = { ...figures, year: 2022, amount: 4_500 };
    const months = monthsOf(changed(template, [before, whole], { seasons: [2022, 2023] }));
    expect(months).toEqual(figures.months);
    expect(goals([before, whole], 'growth')).toEqual([1]);
  });

  test.each([
    ['without a year', template, { seasons: [] }, 'no-season'],
    [
      'for periods that are no months',
      { ...template, months: undefined, periods: template.periods.slice(0, 1).concat(template.periods) },
      {},
      'no-months',
    ],
  ] as const)('are not offered %s', (_, plan, choice, lack) => {
    expect(lackOf(partsOf(plan as Plan, [figures], choice), 'months')).toEqual([lack]);
  });
});

describe('customers', () => {
  const existing = { count: 30, amount: 5_400 };
  const known: YearFigures = { ...figures, customers: { ...bought, existing } };

  test('give the indicators’ bases and the existing customers’ figures', () => {
    expect(goals([known], 'repurchase')).toEqual([0.625]);
    expect(goals([known], 'averageOrder')).toEqual([500]);
    expect(goals([known], 'existingShare')).toEqual([0.6]);
    expect(goals([known], 'newCustomers')).toEqual([10]);
    const before = { ...figures, year: 2022 };
    const plan = changed(template, [before, known]);
    expect(plan.indicators.slice(0, 3).map(({ base }) => base)).toEqual([10, 0.625, 1]);
    expect(plan.customers?.existing).toMatchObject({ share: 0.6, averageOrder: 500 });
    expect(readPlan(plan).ok).toBe(true);
  });

  test('of an incomplete year before are not taken unless the user says so', () => {
    const plan = changed(template, [{ ...figures, year: 2022, missing: [0] }, known]);
    expect(plan.customers?.existing.share).toBe(template.customers?.existing.share);
    expect(plan.customers?.existing.averageOrder).toBe(500);
  });

  test('an order value in the plan’s unit takes the amount of an order; an index stays', () => {
    expect(lackOf(partsOf(template, [known]), 'orderValue')).toEqual(['index']);
    const inUnit = (unit: 'amount' | 'other', base?: number): Plan => ({
      ...template,
      indicators: template.indicators.map((one) =>
        one.code === 'order-value' ? { ...one, unit, base } : one,
      ),
    });
    expect(goals([known], 'orderValue', inUnit('amount', 1))).toEqual([500]);
    expect(lackOf(partsOf(inUnit('other', 3.2), [known]), 'orderValue')).toEqual(['unit-open']);
    expect(lackOf(partsOf(inUnit('other'), [known]), 'orderValue')).toEqual(['unit-open']);
  });

  test.each([
    ['repurchase', figures, 'no-customers'],
    ['repurchase', { ...known, orders: undefined }, 'no-orders'],
    ['averageOrder', { ...known, orders: undefined }, 'no-orders'],
    ['averageOrder', { ...known, orders: 0 }, 'nothing'],
    ['existingShare', { ...figures, customers: bought }, 'no-year-before'],
    ['newCustomers', { ...figures, customers: bought }, 'no-year-before'],
    ['newCustomers', figures, 'no-customers'],
  ])('%s is not offered where the list can not give it', (name, year, lack) => {
    expect(lackOf(partsOf(template, [year]), name)).toEqual([lack]);
  });

  test('are no part of a plan without customers', () => {
    const { customers, ...without } = template;
    expect(customers).toBeDefined();
    expect(partsOf(without, [known]).map(({ name }) => name)).not.toContain('averageOrder');
  });
});
