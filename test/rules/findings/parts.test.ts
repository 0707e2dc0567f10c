/** Parts and their wholes: what the reference plan says, and each kind of parts damaged alone. */
import { loadTemplate } from '../../../src/plan';
import type { Plan } from '../../../src/plan/schema';
import type { Finding } from '../../../src/rules/finding';
import { changed, english, found, fractions, rowsOf } from './found-table';

const partsOf = (plan: Plan) => found(plan, 'parts-target', 'parts-whole');
const repairsOf = (finding: Finding | undefined) =>
  (finding?.repairs ?? []).map(({ kind, name, changes }) => [
    kind,
    english(name),
    changes.map(({ path, to }) => `${path.join('.')} = ${String(to)}`),
  ]);

test('the regions of the reference plan exceed its total; every sum that holds is left alone', () => {
  const [region, ...others] = partsOf(loadTemplate('sales-2024'));
  expect(others).toEqual([]);
  expect(region).toMatchObject({ key: 'parts-target:region', severity: 'error' });
  expect(region && fractions(region)).toEqual({
    stated: '11430',
    target: '11200',
    gap: '230',
    gapShare: '23/1120',
    factor: '1120/1143',
    neededGrowth: '3/25',
    statedGrowth: '143/1000',
  });
  expect(
    rowsOf(region).map(([name, { contribution, scaledGrowth }]) => [name, contribution, scaledGrowth]),
  ).toEqual([
    ['East', '7/250', '37/635'],
    ['South', '9/200', '893/5715'],
    ['Central and West', '1/20', '257/1143'],
    ['North', '1/50', '89/1143'],
  ]);
  expect(repairsOf(region)).toEqual([
    [
      'scale-all',
      undefined,
      [
        'dimensions.1.members.0.growth = 0.05826771653543307',
        'dimensions.1.members.1.growth = 0.15625546806649168',
        'dimensions.1.members.2.growth = 0.22484689413823272',
        'dimensions.1.members.3.growth = 0.0778652668416448',
      ],
    ],
    ['change-one', 'East', ['dimensions.1.members.0.growth = 0.014285714285714285']],
    ['change-one', 'South', ['dimensions.1.members.1.growth = 0.088']],
    ['change-one', 'Central and West', ['dimensions.1.members.2.growth = 0.135']],
    ['change-one', 'North', ['dimensions.1.members.3.growth = -0.015']],
    ['accept-over', undefined, ['overAssignment = 0.0206']],
  ]);
});

const member = (plan: Plan, dimension: number, index: number) => {
  const entry = plan.dimensions[dimension]?.members[index];
  if (!entry) throw new Error('template changed');
  return entry;
};

const withChildren = (plan: Plan) => {
  member(plan, 0, 0).children = [
    { code: 'P11', name: 'one', baseShare: 0.5, share: 0.25 },
    { code: 'P12', name: 'two', baseShare: 0.5, share: 0.75 },
  ];
  member(plan, 1, 0).children = [
    { code: 'R11', name: 'one', baseShare: 0.5, growth: 0.2 },
    { code: 'R12', name: 'two', baseShare: 0.5, growth: -0.2 },
  ];
};

describe('each kind of parts', () => {
  test.each<[string, (plan: Plan) => void, Record<string, string>, string[]]>([
    [
      'parts-whole:baseShare.product',
      (plan) => (member(plan, 0, 0).baseShare = 0.48),
      { sum: '49/50', whole: '1', gap: '-1/50' },
      ['dimensions.0.members.0.baseShare = 0.4898', 'dimensions.0.members.1.baseShare = 0.5102'],
    ],
    [
      'parts-whole:share.product',
      (plan) => (member(plan, 0, 0).share = 0.6),
      { sum: '11/10', whole: '1', gap: '1/10' },
      ['dimensions.0.members.0.share = 0.5455', 'dimensions.0.members.1.share = 0.4545'],
    ],
    [
      'parts-whole:share.product.P1',
      (plan) => {
        withChildren(plan);
        Object.assign(member(plan, 0, 0).children?.[0] ?? {}, { share: 0.5 });
      },
      { sum: '5/4', whole: '1', gap: '1/4' },
      ['dimensions.0.members.0.children.0.share = 0.4', 'dimensions.0.members.0.children.1.share = 0.6'],
    ],
    [
      'parts-target:region.R1',
      (plan) => {
        withChildren(plan);
        Object.assign(member(plan, 1, 0).children?.[0] ?? {}, { growth: 0.8 });
      },
      {
        stated: '650',
        target: '500',
        gap: '150',
        gapShare: '3/10',
        factor: '10/13',
        neededGrowth: '0',
        statedGrowth: '3/10',
      },
      [
        'dimensions.1.members.0.children.0.growth = 0.38461538461538464',
        'dimensions.1.members.0.children.1.growth = -0.38461538461538464',
      ],
    ],
    [
      'parts-whole:periods',
      (plan) => plan.periods.forEach((period, index) => (period.share = index === 0 ? 0.5 : 0.25)),
      { sum: '5/4', whole: '1', gap: '1/4' },
      ['periods.0.share = 0.4', 'periods.1.share = 0.2', 'periods.2.share = 0.2', 'periods.3.share = 0.2'],
    ],
    [
      'parts-whole:periods.Q1',
      (plan) => {
        const [first] = plan.periods;
        if (first)
          first.children = [0.5, 0.3].map((share, index) => ({ code: `M${index}`, name: 'M', share }));
      },
      { sum: '4/5', whole: '1', gap: '-1/5' },
      ['periods.0.children.0.share = 0.625', 'periods.0.children.1.share = 0.375'],
    ],
    [
      'parts-whole:customers',
      (plan) => {
        plan.indicators.push({ code: 'won', name: 'won', unit: 'count', target: 10 });
        Object.assign(plan.customers ?? {}, {
          total: 'won',
          new: [4, 4, 4].map((count, index) => ({ code: `k${index}`, name: 'k', count })),
        });
      },
      { sum: '12', whole: '10', gap: '2' },
      ['customers.new.1.count = 3', 'customers.new.2.count = 3'],
    ],
  ])('%s', (key, change, figures, scaled) => {
    const plan = changed(change, 'blank');
    const [finding, ...others] = partsOf(plan);
    expect(others).toEqual([]);
    expect(finding?.key).toBe(key);
    expect(finding && fractions(finding)).toEqual(figures);
    expect(repairsOf(finding)[0]).toEqual(['scale-all', undefined, scaled]);
  });
});

test.each<[string, (plan: Plan) => void]>([
  ['as generated', () => undefined],
  ['with parts of parts', withChildren],
  ['a blank share leaves the sum open', (plan) => delete member(plan, 0, 0).share],
  ['a blank growth leaves the sum open', (plan) => delete member(plan, 1, 0).growth],
  [
    'thirds to the digits of a workbook',
    (plan) => {
      plan.periods = plan.periods.slice(0, 3).map((period) => ({ ...period, share: 0.3333333333333 }));
    },
  ],
  [
    'an excess that is tolerated',
    (plan) => {
      plan.overAssignment = 0.1;
      member(plan, 0, 0).share = 0.6;
      member(plan, 1, 0).growth = 0.15;
    },
  ],
  [
    'growth that comes to the total once its amounts are rounded',
    (plan) => {
      member(plan, 1, 0).growth = 0.05;
      member(plan, 1, 1).growth = -0.050000001;
    },
  ],
])('holds: %s', (_, change) => {
  expect(partsOf(changed(change, 'blank')).map(({ key }) => key)).toEqual([]);
});
