import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { axesOf, axisEntries, axisKey } from '../../src/plan/joint';
import { removal } from '../../src/plan/editing/removal';
import { withCode } from '../../src/plan/editing/renaming';
import { withCut } from '../../src/plan/editing/calendar';
import { examine } from '../../src/rules/examine';

type Joint = NonNullable<Plan['joint']>;

const template = loadTemplate('sales-2024');
const joint: Joint = {
  axes: [{ of: 'dimension', dimension: 'product' }, { of: 'owner', dimension: 'region' }, { of: 'period' }],
  by: 'base',
  columns: ['Q1', 'Q2', 'Q3', 'Q4'],
  rows: [
    { at: ['A', 'zhaoliu'], amounts: [1, 2, null, 4] },
    { at: ['B', 'zhaoliu'], amounts: [5] },
  ],
  conditions: [{ at: ['A', null, 'Q2'], keep: true }],
};
const owner = template.responsibilities.find(
  ({ scope }) => scope.of === 'member' && scope.dimension === 'region',
)?.code;
const withOwner = (changed: Joint): Joint => ({
  ...changed,
  rows: changed.rows.map(({ at, amounts }) => ({
    at: at.map((code) => (code === 'zhaoliu' ? (owner ?? '') : code)),
    amounts,
  })),
});
const plan: Plan = {
  ...template,
  joint: withOwner(joint),
  baseMatrix: {
    dimensions: ['product', 'region'],
    cells: [
      { at: ['A', 'east'], amount: 10 },
      { at: ['B', 'east'], amount: 20 },
    ],
  },
};
const issuesOf = (changed: Partial<Joint>) => {
  const read = readPlan({ ...plan, joint: withOwner({ ...joint, ...changed }) });
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('/')}`);
};

test('a plan with a matrix is read as it was written', () => {
  expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
});

test('a plan has its dimensions, owners, periods and months as directions', () => {
  expect(axesOf(plan).map(axisKey)).toEqual([
    'product',
    'region',
    'owner:product',
    'owner:region',
    'period',
    'month',
  ]);
  expect(axisEntries(plan, { of: 'month' })).toHaveLength(12);
});

describe('the lowest level of a dimension', () => {
  const basic = { of: 'dimension', dimension: 'product', lowest: true } as const;
  const child = (code: string, share: number) => ({ code, name: code, share });
  const nested: Plan = {
    ...template,
    dimensions: template.dimensions.map((dimension, index) =>
      index > 0
        ? dimension
        : {
            ...dimension,
            members: dimension.members.map((member) =>
              member.code === 'B' ? { ...member, children: [child('B1', 0.4), child('B2', 0.6)] } : member,
            ),
          },
    ),
  };

  test('is a direction where some member has children: those without any, whatever their level', () => {
    expect(axesOf(nested).map(axisKey).slice(0, 3)).toEqual(['product', 'lowest:product', 'region']);
    expect(axisEntries(nested, basic).map(({ code }) => code)).toEqual(['A', 'B1', 'B2', 'C']);
  });

  test('keeps the cells of a member that gets children, and says that the children are missed', () => {
    const kept: Plan = {
      ...nested,
      joint: {
        axes: [basic, { of: 'period' }],
        by: 'target',
        columns: ['Q1'],
        rows: [{ at: ['B'], amounts: [3920] }],
        conditions: [],
      },
    };
    expect(readPlan(kept)).toEqual({ ok: true, plan: kept });
    const missed = examine(kept).findings.find(({ key }) => key === 'joint-misses:lowest:product');
    expect(missed?.figures.missed?.value.valueOf()).toBe(4);
  });
});

test.each<[string, Partial<Joint>, string[]]>([
  [
    'periods and months at once, and two levels of a dimension',
    {
      axes: [
        { of: 'dimension', dimension: 'product' },
        { of: 'dimension', dimension: 'product', lowest: true },
        { of: 'period' },
        { of: 'month' },
      ],
      columns: [],
      rows: [],
      conditions: [],
    },
    ['duplicate-code joint/axes/1', 'duplicate-code joint/axes/3'],
  ],

  [
    'a direction that the plan lacks',
    { axes: [{ of: 'dimension', dimension: 'channel' }, ...joint.axes.slice(1)] },
    ['unknown-reference joint/axes/0'],
  ],
  [
    'a direction twice',
    {
      axes: [...joint.axes.slice(0, 2), { of: 'owner', dimension: 'region' }],
      columns: [],
      rows: [],
      conditions: [],
    },
    ['duplicate-code joint/axes/2'],
  ],
  [
    'codes that nobody has',
    { columns: ['Q1', 'Q2', 'Q3', 'Q9'], rows: [{ at: ['Z', 'zhaoliu'], amounts: [] }] },
    ['unknown-reference joint/columns/3', 'unknown-reference joint/rows/0/at/0'],
  ],
  [
    'a row twice',
    {
      rows: [
        { at: ['A', 'zhaoliu'], amounts: [] },
        { at: ['A', 'zhaoliu'], amounts: [] },
      ],
    },
    ['duplicate-code joint/rows/1/at'],
  ],
  [
    'rows of another length',
    { rows: [{ at: ['A'], amounts: [1, 2, 3, 4, 5] }] },
    ['not-in-step joint/rows/0/at', 'not-in-step joint/rows/0/amounts'],
  ],
  [
    'bounds the wrong way round',
    { conditions: [{ at: ['A', null, null], least: 2, most: 1 }] },
    ['bounds-reversed joint/conditions/0/most'],
  ],
  [
    'a condition for too few directions',
    { conditions: [{ at: ['A', null], most: 1 }] },
    ['not-in-step joint/conditions/0/at'],
  ],
])('%s is an issue with its place', (_, changed, issues) => {
  expect(issuesOf(changed)).toEqual(issues);
});

describe('editing', () => {
  test('a member that is renamed is renamed in the matrix, its conditions and the base year', () => {
    const renamed = withCode(plan, ['dimensions', 0, 'members', 0, 'code'], 'A1');
    expect(renamed.joint?.rows.map(({ at }) => at[0])).toEqual(['A1', 'B']);
    expect(renamed.joint?.conditions[0]?.at).toEqual(['A1', null, 'Q2']);
    expect(renamed.baseMatrix?.cells.map(({ at }) => at[0])).toEqual(['A1', 'B']);
    expect(readPlan(renamed).ok).toBe(true);
  });

  test('a member that goes takes its rows, conditions and cells along, and the user is told', () => {
    const { plan: without, affected } = removal(plan, ['dimensions', 0, 'members', 0]);
    expect(without.joint?.rows.map(({ at }) => at[0])).toEqual(['B']);
    expect(without.joint?.conditions).toEqual([]);
    expect(without.baseMatrix?.cells.map(({ at }) => at[0])).toEqual(['B']);
    expect(affected).toEqual(expect.arrayContaining([['joint'], ['baseMatrix']]));
    expect(readPlan(without).ok).toBe(true);
  });

  test('a period that goes takes its column along', () => {
    const { plan: without } = removal(plan, ['periods', 1]);
    expect(without.joint?.columns).toEqual(['Q1', 'Q3', 'Q4']);
    expect(without.joint?.rows[0]?.amounts).toEqual([1, null, 4]);
  });

  test('a dimension that goes takes the matrix along', () => {
    const { plan: without } = removal(plan, ['dimensions', 0]);
    expect([without.joint, without.baseMatrix]).toEqual([undefined, undefined]);
  });

  test('a year that is cut anew leaves the directions without cells', () => {
    const { plan: cut, affected } = withCut(plan, 2);
    expect(affected).toContainEqual(['joint']);
    expect(cut.joint?.axes).toEqual(joint.axes);
    expect(cut.joint?.columns).toEqual([]);
    expect(readPlan(cut).ok).toBe(true);
  });
});

test('a matrix that misses its targets is a contradiction, direction by direction; one without cells is none', () => {
  const found = (of: Plan) =>
    examine(of)
      .findings.filter(({ code }) => code === 'joint-misses')
      .map(({ key, figures }) => [key, figures.missed?.value.valueOf(), figures.gap?.value.valueOf()]);
  expect(found(plan)).toEqual([
    ['joint-misses:product', 3, -3915],
    ['joint-misses:owner:region', 4, -3691.94],
    ['joint-misses:period', 4, -3920],
  ]);
  expect(found({ ...plan, joint: { ...joint, rows: [] } })).toEqual([]);
});
