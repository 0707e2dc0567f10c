import fc from 'fast-check';
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import type { Axis, JointCondition, Member } from '../../src/plan/schema';
import { jointAmounts } from '../../src/plan/joint';
import { exact, sum } from '../../src/rules/exact';
import { jointGaps, marginsOf } from '../../src/rules/joint-margins';
import { loadSolver } from '../../src/solver/highs';
import { planJoint, type JointOrder } from '../../src/spread/plan-joint';
import { runs } from '../support/property-runs';

const product: Axis = { of: 'dimension', dimension: 'product' };
const region: Axis = { of: 'dimension', dimension: 'region' };
const period: Axis = { of: 'period' };
const month: Axis = { of: 'month' };

const template = loadTemplate('sales-2024');
const [east = '', south = ''] = template.dimensions[1]?.members.map(({ code }) => code) ?? [];
const baseMatrix: Plan['baseMatrix'] = {
  dimensions: ['product', 'region'],
  cells: [
    [1800, 1200, 900, 600],
    [1100, 700, 600, 600],
    [600, 600, 500, 800],
  ].flatMap((row, index) =>
    row.map((amount, at) => ({
      at: [
        template.dimensions[0]?.members[index]?.code ?? '',
        template.dimensions[1]?.members[at]?.code ?? '',
      ],
      amount,
    })),
  ),
};
const plan: Plan = { ...template, baseMatrix };

const order = (axes: Axis[], more: Partial<JointOrder> = {}): JointOrder => ({
  axes,
  by: 'base',
  conditions: [],
  ...more,
});
const condition = (at: (string | null)[], more: Partial<JointCondition>): JointCondition => ({ at, ...more });

async function filled(of: Plan, by: JointOrder): Promise<Plan & { joint: NonNullable<Plan['joint']> }> {
  const result = await planJoint(of, by, loadSolver);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { joint } = result.plan;
  if (!joint) throw new Error('no matrix');
  return { ...result.plan, joint };
}

const slice = ({ joint }: { joint: NonNullable<Plan['joint']> }, at: readonly (string | null)[]): number => {
  const amounts = joint.rows
    .filter((row) => row.at.every((code, axis) => at[axis] == null || at[axis] === code))
    .flatMap((row) =>
      joint.columns.flatMap((code, column) =>
        at.at(-1) == null || at.at(-1) === code ? [exact(row.amounts[column] ?? 0)] : [],
      ),
    );
  return sum(amounts).valueOf();
};

describe('the joint matrix of a plan', () => {
  test.each([
    ['product × region', [product, region]],
    ['product × region × period', [product, region, period]],
    ['product × region × month', [product, region, month]],
    ['product × region × owner × period', [product, region, { of: 'owner', dimension: 'region' }, period]],
    ['region × period', [region, period]],
  ] as const)('%s comes to every target exactly', async (_, axes) => {
    const done = await filled(plan, order([...axes]));
    expect(readPlan(done)).toEqual({ ok: true, plan: done });
    expect(jointGaps(done, done.joint)).toEqual([]);
    marginsOf(done, done.joint.axes).forEach((entries, axis) =>
      entries.forEach(({ code, target }) => {
        const at = axes.map((__, place) => (place === axis ? code : null));
        expect(slice(done, at)).toBe(target?.valueOf());
      }),
    );
  });

  test('is in proportion to the base year: a cell with twice the odds keeps them', async () => {
    const done = await filled(plan, order([product, region]));
    const odds = (of: (a: number, b: number) => number) => (of(0, 0) * of(2, 3)) / (of(0, 3) * of(2, 0));
    const before = odds((a, b) => baseMatrix.cells[4 * a + b]?.amount ?? NaN);
    const after = odds((a, b) => done.joint.rows[a]?.amounts[b] ?? NaN);
    expect(after / before).toBeCloseTo(1, 4);
  });

  test('by the targets alone, products share every region alike', async () => {
    const done = await filled(plan, order([product, region], { by: 'target' }));
    const shares = [0, 1, 2, 3].map(
      (column) =>
        (done.joint.rows[0]?.amounts[column] ?? NaN) / slice(done, [null, done.joint.columns[column] ?? '']),
    );
    shares.forEach((share) => expect(share).toBeCloseTo(0.35, 4));
  });

  test('by the cells as they stand, a matrix that meets its targets stays as it is', async () => {
    const done = await filled(plan, order([product, region, period]));
    const again = await filled(done, order([product, region, period], { by: 'cells' }));
    expect(again.joint.rows).toEqual(done.joint.rows);
  });

  test('a new product without a past is seeded as the others are on average', async () => {
    const cells = baseMatrix.cells.filter(({ at }) => at[0] !== 'C');
    const done = await filled(
      { ...plan, baseMatrix: { ...baseMatrix, cells } },
      order([product, region, period]),
    );
    const share = (code: string) => slice(done, ['C', code, null]) / slice(done, [null, code, null]);
    expect(share(east)).toBeCloseTo(0.3, 1);
    expect(share(south)).toBeCloseTo(0.3, 1);
  });

  test('what the base year never sold stays without a row', async () => {
    const cells = baseMatrix.cells.filter(({ at }) => at[0] !== 'C' || at[1] !== east);
    const done = await filled({ ...plan, baseMatrix: { ...baseMatrix, cells } }, order([product, region]));
    expect(jointAmounts(done.joint)(['C', east])).toBe(0);
    const rows = await filled(
      { ...plan, baseMatrix: { ...baseMatrix, cells } },
      order([product, region, period]),
    );
    expect(rows.joint.rows.some(({ at }) => at.join() === `C,${east}`)).toBe(false);
  });

  test('owners have cells of their own members only', async () => {
    const done = await filled(plan, order([product, region, { of: 'owner', dimension: 'region' }, period]));
    const pairs = new Set(done.joint.rows.map(({ at }) => `${at[1] ?? ''} ${at[2] ?? ''}`));
    expect(pairs.size).toBe(4);
  });
});

describe('the lowest level', () => {
  const low: Axis = { ...product, lowest: true };
  const child = (code: string, share: number) => ({ code, name: code, share });
  const nested: Plan = {
    ...plan,
    dimensions: plan.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map((member) =>
        member.code === 'B' ? { ...member, children: [child('B1', 0.37), child('B2', 0.63)] } : member,
      ),
    })),
    baseMatrix: {
      dimensions: ['product', 'region'],
      cells: [
        ...baseMatrix.cells.filter(({ at }) => at[0] !== 'B'),
        { at: ['B1', east], amount: 1100 },
        { at: ['B2', south], amount: 700 },
        { at: ['B2', 'north'], amount: 1200 },
      ],
    },
  };

  test('comes to the targets of members without children, each by its own base year', async () => {
    const done = await filled(nested, order([low, region, period]));
    expect(readPlan(done)).toEqual({ ok: true, plan: done });
    expect(jointGaps(done, done.joint)).toEqual([]);
    expect(slice(done, ['B1', null, null])).toBe(1450.4);
    expect(slice(done, ['B1', east, null])).toBe(1450.4);
    expect(slice(done, ['B2', east, null])).toBe(0);
  });

  test('has the owners of the members above', async () => {
    const products: Axis = { of: 'owner', dimension: 'product' };
    const done = await filled(nested, order([low, products, period]));
    expect(jointGaps(done, done.joint)).toEqual([]);
    const scopes = new Map(nested.responsibilities.map(({ code, scope }) => [code, scope]));
    expect(done.joint.rows.map(({ at: [member, owner = ''] }) => [member, scopes.get(owner)])).toEqual(
      ['A', 'B', 'B', 'C'].map((above, index) => [
        ['A', 'B1', 'B2', 'C'][index],
        { of: 'member', dimension: 'product', member: above },
      ]),
    );
  });

  test('starts when the member above does', async () => {
    const dimensions = nested.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map((member) =>
        member.code === 'B' ? { ...member, share: 0.1, starts: '2024-08-01' } : raised(member),
      ),
    }));
    const done = await filled({ ...nested, dimensions }, order([low, month], { by: 'target' }));
    expect(jointGaps(done, done.joint)).toEqual([]);
    expect(slice(done, ['B2', 'M07'])).toBe(0);
    expect(slice(done, ['B2', 'M08'])).toBeGreaterThan(0);
  });
});

/** What B gives up goes to A, so that the rest of the year finds room in the months before. */
const raised = (member: Member): Member => (member.code === 'A' ? { ...member, share: 0.6 } : member);

const withLate = (member: Member): Member =>
  member.code === 'C'
    ? { ...member, share: 0.1, starts: '2024-08-01', ramp: 2 }
    : { ...member, share: member.code === 'A' ? 0.55 : member.share };

describe('members that start late', () => {
  const whole: Plan = {
    ...plan,
    dimensions: plan.dimensions.map((dimension, index) =>
      index === 0 ? { ...dimension, members: dimension.members.map(withLate) } : dimension,
    ),
  };

  test('have no cell before their start and meet their target after it', async () => {
    const done = await filled(whole, order([product, region, month]));
    const year = done.joint.columns.map((code) => slice(done, ['C', null, code]));
    expect(year.slice(0, 7)).toEqual(Array(7).fill(0));
    expect(year.slice(7).every((amount) => amount > 0)).toBe(true);
    expect(slice(done, ['C', null, null])).toBe(1120);
    expect(jointGaps(done, done.joint)).toEqual([]);
  });

  test('have less in the period of their start', async () => {
    const done = await filled(whole, order([product, region, period]));
    const parts = done.joint.columns.map((code) => slice(done, ['C', null, code]));
    expect(parts.slice(0, 2)).toEqual([0, 0]);
    expect((parts[2] ?? 0) / 3920).toBeLessThan((parts[3] ?? 0) / 1680);
    expect(jointGaps(done, done.joint)).toEqual([]);
  });
});

describe('conditions', () => {
  const axes = [product, region, period];
  test.each([
    [
      'a cell that keeps its amount',
      condition(['C', east, 'Q1'], { least: 123.45, most: 123.45 }),
      123.45,
      123.45,
    ],
    ['a cell of at least', condition(['C', east, 'Q1'], { least: 300 }), 300, Infinity],
    ['a cell of at most', condition(['A', east, 'Q3'], { most: 200 }), 0, 200],
    ['a row of at most', condition(['A', east, null], { together: true, most: 900 }), 0, 900],
    [
      'a row of exactly',
      condition(['C', south, null], { together: true, least: 1000, most: 1000 }),
      1000,
      1000,
    ],
  ])('%s', async (_, kept, least, most) => {
    const done = await filled(plan, order(axes, { conditions: [kept] }));
    expect(slice(done, kept.at)).toBeGreaterThanOrEqual(least);
    expect(slice(done, kept.at)).toBeLessThanOrEqual(most);
    expect(jointGaps(done, done.joint)).toEqual([]);
  });

  test('each cell of a member is bounded, not their sum', async () => {
    const done = await filled(
      plan,
      order(axes, { conditions: [condition(['A', null, null], { most: 420 })] }),
    );
    const amounts = done.joint.rows.filter(({ at }) => at[0] === 'A').flatMap((row) => row.amounts);
    expect(Math.max(...amounts.map((amount) => amount ?? 0))).toBe(420);
    expect(jointGaps(done, done.joint)).toEqual([]);
  });

  test('members that are kept stay to the last unit when the total grows', async () => {
    const done = await filled(plan, order(axes));
    const raised = { ...done, target: { by: 'growth' as const, growth: 0.2 } };
    const rows = (of: typeof done) => of.joint.rows.filter(({ at }) => at[0] === 'B' && at[1] === south);
    const again = await filled(
      raised,
      order(axes, { by: 'cells', conditions: [condition(['B', south, null], { keep: true })] }),
    );
    expect(rows(again)).toEqual(rows(done));
    expect(jointGaps(again, again.joint)).toEqual([]);
  });

  test.each([
    [
      'that no total leaves room for',
      [condition(['C', east, null], { together: true, least: 5000 })],
      'out-of-reach',
    ],
    [
      'that exclude one another',
      [condition(['C', east, 'Q1'], { least: 10 }), condition(['C', null, 'Q1'], { most: 9 })],
      'against-another',
    ],
    ['finer than the unit', [condition(['C', east, 'Q1'], { least: 1.2345 })], 'finer-than-unit'],
  ] as const)('%s come back as a problem', async (_, conditions, code) => {
    const result = await planJoint(plan, order(axes, { conditions: [...conditions] }), loadSolver);
    expect(result.ok ? 'done' : result.problem.code).toBe(code);
  });
});

describe('targets that can not agree', () => {
  test('are told with the gap, and nothing is filled', async () => {
    const wrong: Plan = {
      ...plan,
      periods: plan.periods.map((each, index) => (index === 0 ? { ...each, share: 0.19 } : each)),
    };
    expect(await planJoint(wrong, order([product, period]), loadSolver)).toEqual({
      ok: false,
      problem: { code: 'totals-disagree', axis: 1, gap: -112 },
    });
  });

  test('for a blank are told with its place', async () => {
    const open: Plan = {
      ...plan,
      periods: plan.periods.map(({ share: _, ...each }) => each),
    };
    const result = await planJoint(open, order([product, period]), loadSolver);
    expect(result).toEqual({ ok: false, problem: { code: 'no-target', place: { axis: 1, code: 'Q1' } } });
  });
});

test('random matrices meet every target and condition exactly, or say why not', async () => {
  const cell = fc.integer({ min: 0, max: 900 });
  const random = fc.record({
    cells: fc.array(cell, { minLength: 12, maxLength: 12 }),
    growth: fc.integer({ min: -30, max: 60 }),
    kept: fc.array(
      fc.record({
        at: fc.tuple(
          fc.constantFrom('A', 'B', 'C', null),
          fc.constantFrom(east, south, null),
          fc.constantFrom('Q1', 'Q4', null),
        ),
        least: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
        most: fc.option(fc.integer({ min: 200, max: 900 }), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(random, async ({ cells, growth, kept }) => {
      const conditions = kept.map(({ at, least, most }) =>
        condition([...at], {
          ...(least === undefined ? {} : { least }),
          ...(most === undefined ? {} : { most }),
        }),
      );
      const of: Plan = {
        ...plan,
        target: { by: 'growth', growth: growth / 100 },
        baseMatrix: {
          ...baseMatrix,
          cells: baseMatrix.cells.map(({ at }, index) => ({ at, amount: cells[index] ?? 0 })),
        },
      };
      const result = await planJoint(of, order([product, region, period], { conditions }), loadSolver);
      if (!result.ok) {
        expect(result.problem.code).toBe('out-of-reach');
        return;
      }
      const { joint } = result.plan;
      if (!joint) throw new Error('no matrix');
      expect(jointGaps(result.plan, joint)).toEqual([]);
      for (const { at, least = 0, most = Infinity } of conditions) {
        const [one, two, three] = at;
        for (const row of joint.rows)
          row.amounts.forEach((amount, column) => {
            const isAt = [row.at[0], row.at[1], joint.columns[column]].every(
              (code, axis) => [one, two, three][axis] == null || [one, two, three][axis] === code,
            );
            if (!isAt) return;
            expect(amount ?? 0).toBeGreaterThanOrEqual(least);
            expect(amount ?? 0).toBeLessThanOrEqual(most);
          });
      }
    }),
    { numRuns: runs(40) },
  );
});

test('a matrix of 50 × 30 × 12 with conditions takes seconds at most', async () => {
  const members = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      code: `M${String(index + 1)}`,
      name: `M${String(index + 1)}`,
      baseShare: 1 / count,
      amount: 1000 + ((index * 7919) % 997),
    }));
  const products = members(50);
  const regions = members(30);
  const whole = products.reduce((total, { amount }) => total + amount, 0);
  const last = regions.reduce((total, { amount }) => total + amount, 0) - (regions[29]?.amount ?? 0);
  const large: Plan = {
    ...loadTemplate('blank'),
    target: { by: 'amount', amount: whole },
    dimensions: [
      { code: 'product', name: 'Product', by: 'amount', members: products },
      {
        code: 'region',
        name: 'Region',
        by: 'amount',
        members: regions.map((each, index) => (index === 29 ? { ...each, amount: whole - last } : each)),
      },
    ],
    baseMatrix: {
      dimensions: ['product', 'region'],
      cells: products.flatMap((a, x) =>
        regions.map((b, y) => ({
          at: [a.code, b.code],
          amount: (x * 31 + y) % 7 === 0 ? 0 : 1 + ((x * y) % 97),
        })),
      ),
    },
  };
  const conditions = [
    condition(['M1', null, null], { most: 30 }),
    condition(['M2', 'M3', null], { together: true, least: 60 }),
    condition(['M4', 'M5', 'M07'], { least: 4, most: 4 }),
  ];
  const start = process.cpuUsage();
  const done = await filled(large, order([product, region, month], { conditions }));
  expect(process.cpuUsage(start).user).toBeLessThan(8e6);
  expect(jointGaps(done, done.joint)).toEqual([]);
  expect(slice(done, ['M2', 'M3', null])).toBeGreaterThanOrEqual(60);
  expect(slice(done, ['M4', 'M5', 'M07'])).toBe(4);
});
