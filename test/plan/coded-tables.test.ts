import { breakdown } from '../../src/breakdown';
import { loadTemplate, readPlan, type Plan, type PlanPath } from '../../src/plan';
import { valueAt, withValueAt } from '../../src/plan/at-path';
import { ownersOf } from '../../src/plan/joint';
import { codedTables } from '../../src/plan/coded-tables';
import { removal } from '../../src/plan/editing/removal';
import { withCode } from '../../src/plan/editing/renaming';
import type { Joint, Measure, Rule } from '../../src/plan/schema';

/** The example with all that makes rows: members and periods in parts, a revision, an owner of a part. */
function wholePlan(): Plan {
  const plan = loadTemplate('sales-2024');
  const [product, region, ...others] = plan.dimensions;
  const [first, ...members] = product?.members ?? [];
  const [quarter, ...quarters] = plan.periods;
  const [owner, ...owners] = plan.responsibilities;
  const [rate] = plan.incentives.commission;
  if (!product || !region || !first || !quarter || !owner || !rate) throw new Error('not the example');
  const children = [
    { code: 'A1', name: 'A1', share: 0.5 },
    { code: 'A2', name: 'A2', share: 0.5 },
  ];
  const whole: Plan = {
    ...plan,
    dimensions: [{ ...product, members: [{ ...first, children }, ...members] }, region, ...others],
    periods: [{ ...quarter, children: [{ code: 'fair', name: 'Fair', share: 1 }] }, ...quarters],
    responsibilities: [
      { ...owner, scope: { of: 'member', dimension: product.code, member: 'A1' } },
      ...owners,
    ],
    incentives: {
      ...plan.incentives,
      commission: [...plan.incentives.commission, { ...rate, dimension: product.code, member: 'A2' }],
    },
    revisions: [
      {
        code: 'R1',
        kind: 'target',
        reason: 'Less',
        requestedBy: 'a',
        approver: 'b',
        state: 'requested',
        requested: '2024-04-01',
        changes: [{ path: ['base', 'amount'], from: 1, to: 2 }],
      },
    ],
  };
  const read = readPlan(whole);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

interface Table {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The tables of the workbook as it would be written, but those of the rules and those that the user fills. */
const tablesOf = (plan: Plan): Table[] =>
  breakdown(plan, { language: 'en-US' }).sheets.flatMap(({ tables, cells }) =>
    tables
      .filter(({ name, open }) => !open && name !== 'tblRules' && name !== 'tblFlags')
      .map(({ name, row, column, rows, columns }) => ({
        table: name,
        rows: cells.slice(row + 1, row + 1 + rows).map((line) => String(line[column]?.value ?? '')),
        columns: columns.map(({ key }) => key),
      })),
  );

const cellsOf = (left: Measure | undefined): Table =>
  left?.of === 'cells'
    ? { table: left.table, rows: left.rows, columns: [left.column] }
    : { table: '', rows: [], columns: [] };

/** A rule on every table's rows, by the last column that has a code in its key, or by its first. */
const rulesOn = (tables: readonly Table[]): Rule[] =>
  tables.map(({ table, rows, columns }, index) => ({
    id: `on-${index}`,
    left: {
      of: 'cells',
      table,
      rows: [...rows],
      column: columns.filter((key) => key.startsWith('period:')).at(-1) ?? columns[0] ?? '',
    },
    operator: '>=',
    bound: 0,
    severity: 'off',
  }));

/** Every code of the plan by its place; of each list the first that has one. */
function codePlaces(plan: Plan): [string, PlanPath][] {
  const found = new Map<string, PlanPath>();
  const visit = (value: unknown, path: PlanPath) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      const kind = place.filter((step) => typeof step === 'string').join('.');
      if (key === 'code' && !found.has(kind)) found.set(kind, place);
      visit(part, place);
    }
  };
  visit(plan, []);
  return [...found];
}

const plan = wholePlan();
const tables = tablesOf(plan);
const ruled: Plan = { ...plan, rules: rulesOn(tables) };

test('the tables that carry codes are the workbook’s, with every row that it has of the plan', () => {
  const known = new Map(codedTables(plan).map((coded) => [coded.table, coded]));
  const ofNoCode = ['tblMonth', 'tblTrackMonth', 'tblAdjustment'];
  expect(tables.map(({ table }) => table).filter((table) => !known.has(table))).toEqual(
    expect.arrayContaining(ofNoCode),
  );
  for (const { table, rows, columns } of tables.filter((one) => !ofNoCode.includes(one.table))) {
    const coded = known.get(table);
    const strangers = rows.filter(
      (row) => !coded?.rows.includes(row) && !coded?.begins.some((begin) => row.startsWith(begin)),
    );
    expect([table, strangers]).toEqual([
      table,
      // Customers of the base year, and the whole.
      { tblTrackCustomer: ['existing'], tblDashAttained: ['total'] }[table] ?? [],
    ]);
    expect(columns.filter((key) => key.startsWith('period:'))).toEqual(coded?.columns);
  }
  const made = tables.map(({ table }) => table);
  expect([...known.keys()].filter((table) => !made.includes(table))).toEqual([]);
});

describe('rules on the cells of every table follow a code that changes', () => {
  test.each(codePlaces(plan))('%s', (kind, path) => {
    const last = Number(path.filter((step) => typeof step === 'number').at(-1));
    const code = kind === 'dimensions.code' ? 'other' : `Other-${last}`;
    const renamed = withCode(ruled, path, code);
    const named = new Map(renamed.rules.map(({ left }) => [cellsOf(left).table, cellsOf(left)]));
    for (const { table, rows, columns } of tablesOf(renamed)) {
      expect([table, named.get(table)?.rows]).toEqual([table, rows]);
      expect(columns).toContain(named.get(table)?.columns[0]);
    }
    expect(withCode(renamed, path, valueAt(ruled, path))).toEqual(ruled);
  });
});

describe('rules on the cells of the joint matrix', () => {
  const joint: Joint = {
    axes: [{ of: 'dimension', dimension: 'product' }, { of: 'owner', dimension: 'region' }, { of: 'period' }],
    by: 'target',
    columns: plan.periods.map(({ code }) => code),
    rows: ['A', 'B'].flatMap((member) =>
      ownersOf(plan, 'region').map(({ code }) => ({ at: [member, code], amounts: [1, 2, 3, 4] })),
    ),
    conditions: [],
  };
  const whole = { ...plan, joint };
  const of = (changed: Plan) => tablesOf(changed).filter(({ table }) => table.startsWith('tblJoint'));
  const on = (changed: Plan, column: (columns: readonly string[]) => string | undefined): Plan => ({
    ...changed,
    rules: rulesOn(of(changed)).map((rule, index) => ({
      ...rule,
      left: { ...rule.left, column: column(of(changed)[index]?.columns ?? []) ?? '' } as Measure,
    })),
  });
  const looking = on(whole, (columns) => columns.find((key) => key.startsWith('joint:')) ?? columns[0]);
  const owner = plan.responsibilities.findIndex(({ code }) => code === ownersOf(plan, 'region')[0]?.code);

  test.each<[string, PlanPath]>([
    ['a member', ['dimensions', 0, 'members', 0, 'code']],
    ['an owner', ['responsibilities', owner, 'code']],
    ['a period', ['periods', 0, 'code']],
  ])('follow the code of %s', (_, path) => {
    const renamed = withCode(looking, path, 'Other');
    const tables = of(renamed);
    expect(tables).not.toEqual(of(looking));
    expect(renamed.rules.map(({ left }) => cellsOf(left).rows)).toEqual(tables.map(({ rows }) => rows));
    renamed.rules.forEach(({ left }, index) => {
      expect(tables[index]?.columns).toContain(cellsOf(left).columns[0]);
    });
    expect(withCode(renamed, path, valueAt(looking, path))).toEqual(looking);
  });

  test('lose what goes, and go with the matrix', () => {
    const { plan: without } = removal(looking, ['dimensions', 0, 'members', 0]);
    expect(without.rules.map(({ left }) => cellsOf(left).rows)).toEqual(of(without).map(({ rows }) => rows));
    expect(removal(looking, ['periods', 0]).plan.rules.map(({ left }) => cellsOf(left).table)).toEqual([
      'tblJointMargin',
    ]);
    expect(removal(looking, ['dimensions', 1]).plan.rules).toEqual([]);
  });
});

test('a code through which another goes on its way leaves that one its cells', () => {
  const path = ['dimensions', 0, 'members', 1, 'code'];
  const twice = withCode(ruled, path, 'A');
  const before = ruled.rules.filter(({ left }) => left.of === 'cells' && left.table === 'tblProductPeriod');
  expect(
    twice.rules.filter(({ id }) => before.some((rule) => rule.id === id)).map(({ left }) => left),
  ).toEqual([expect.objectContaining({ rows: ['A', 'A', 'C'] })]);
});

test('indicators and strategies that look at cells follow as well', () => {
  const measure: Measure = { of: 'cells', table: 'tblMatrix', rows: ['nobody:1'], column: 'goalValue' };
  const [owner] = plan.responsibilities;
  const own = { ...measure, rows: [`${owner?.code ?? ''}:${owner?.items[0]?.code ?? ''}`, 'nobody:1'] };
  const looking = withValueAt(
    withValueAt(plan, ['indicators', 0, 'measure'], own),
    ['strategies', 0, 'measure'],
    own,
  );
  const renamed = withCode(looking, ['responsibilities', 0, 'items', 0, 'code'], 'first');
  const expected = { ...own, rows: [`${owner?.code ?? ''}:first`, 'nobody:1'] };
  expect([renamed.indicators[0]?.measure, renamed.strategies[0]?.measure]).toEqual([expected, expected]);
});

describe('what goes from the plan goes from rules on cells', () => {
  /** The rows of the rule on a table; undefined where the rule went. */
  const rowsOn = (changed: Plan, table: string) =>
    changed.rules.find(({ left }) => left.of === 'cells' && left.table === table)?.left;
  const index = (table: string) => tables.findIndex((one) => one.table === table);

  test.each<[string, PlanPath, string, readonly string[] | undefined]>([
    ['a member', ['dimensions', 0, 'members', 1], 'tblProductPeriod', ['A', 'C']],
    ['a member with its parts', ['dimensions', 0, 'members', 0], 'tblProduct2', undefined],
    ['a part of a member', ['dimensions', 0, 'members', 0, 'children', 0], 'tblProduct2', ['A2']],
    ['a part of a period', ['periods', 0, 'children', 0], 'tblPeriod2', undefined],
    ['a dimension', ['dimensions', 0], 'tblProduct', undefined],
    ['a period', ['periods', 3], 'tblPeriod', ['Q1', 'Q2', 'Q3']],
    ['a period, as a column', ['periods', 3], 'tblProductPeriod', undefined],
  ])('%s', (_, path, table, rows) => {
    const { plan: without, affected } = removal(ruled, path);
    const left = rowsOn(without, table);
    expect(left?.of === 'cells' ? left.rows : undefined).toEqual(rows);
    expect(affected.filter((place) => place.join() === `rules,${index(table)}`)).toHaveLength(1);
  });

  test('and no row that the workbook does not have any more stays in one', () => {
    for (const path of [
      ['dimensions', 1, 'members', 0],
      ['responsibilities', 2],
      ['responsibilities', 0, 'items', 0],
      ['indicators', 0],
      ['milestones', 0],
    ]) {
      const { plan: without } = removal(ruled, path);
      const gone = valueAt(ruled, [...path, 'code']) as string;
      for (const { left } of without.rules) {
        const coded = codedTables(without).find(({ table }) => table === cellsOf(left).table);
        const before = codedTables(ruled).find(({ table }) => table === cellsOf(left).table);
        for (const row of cellsOf(left).rows.filter((one) => before?.rows.includes(one)))
          expect([gone, coded?.rows]).toEqual([gone, expect.arrayContaining([row])]);
      }
      expect(without.rules.length).toBeGreaterThan(0);
    }
  });

  test('rows that a user added in the sheet stay', () => {
    const left: Measure = { of: 'cells', table: 'tblProduct', rows: ['B', 'mine'], column: 'share' };
    const own = { ...ruled, rules: [{ ...ruled.rules[0], left } as Rule] };
    expect(removal(own, ['dimensions', 0, 'members', 1]).plan.rules[0]?.left).toEqual({
      ...left,
      rows: ['mine'],
    });
  });
});
