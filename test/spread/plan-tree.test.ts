/** What moves above and below a list that is spread: totals that are free or held, parts that follow. */
import fc from 'fast-check';
import { loadTemplate, type Plan } from '../../src/plan';
import { walkMembers } from '../../src/plan/references';
import type { Dimension, Member } from '../../src/plan/schema';
import { exact, sum } from '../../src/rules/exact';
import { planSpread, spreadGroups, type PlanSpread, type SpreadOrder } from '../../src/spread';
import { done as spreadDone, order, spread } from '../support/spread-orders';
import { runs } from '../support/property-runs';

const blank = loadTemplate('blank');

interface Node {
  readonly code: string;
  readonly amount: number;
  readonly children?: readonly Node[] | undefined;
}

/** A plan whose one dimension has these amounts, said by the figure that it is broken down by. */
function planOf(by: Dimension['by'], nodes: readonly Node[], rules: Plan['rules'] = []): Plan {
  const whole = add(nodes.map(({ amount }) => amount));
  const member =
    (above: number) =>
    ({ code, amount, children }: Node): Member => ({
      code,
      name: code,
      baseShare: above === 0 ? 0 : amount / above,
      ...(by === 'share' && { share: above === 0 ? 0 : amount / above }),
      ...(by === 'amount' && { amount }),
      ...(by === 'growth' && { growth: 0 }),
      ...(by === 'count' && { count: 10, average: amount / 10 }),
      ...(children && { children: children.map(member(amount)) }),
    });
  return {
    ...blank,
    unit: { ...blank.unit, decimals: 2 },
    base: { amount: whole },
    target: { by: 'amount', amount: whole },
    dimensions: [{ code: 'sales', name: 'Sales', by, members: nodes.map(member(whole)) }],
    rules,
  };
}

const add = (values: readonly number[]) => sum(values.map(exact)).valueOf();
const targetsOf = (plan: Plan): Record<string, number | undefined> =>
  Object.fromEntries(
    spreadGroups(plan)
      .filter(({ tree }) => tree === 'sales')
      .flatMap(({ rows }) => rows.map(({ code, target }) => [code, target])),
  );
function done(result: PlanSpread) {
  const made = spreadDone(result);
  return { ...made, targets: targetsOf(made.plan) };
}

const nodes: readonly Node[] = [
  {
    code: 'east',
    amount: 600,
    children: [
      { code: 'city', amount: 400 },
      { code: 'coast', amount: 200 },
    ],
  },
  {
    code: 'west',
    amount: 400,
    children: [
      { code: 'hills', amount: 300 },
      { code: 'plain', amount: 100 },
    ],
  },
];
const kinds = ['share', 'growth', 'amount', 'count'] as const;

describe.each(kinds)('broken down by %s', (by) => {
  const plan = planOf(by, nodes);

  test('the parts of a changed member follow it', () => {
    const { targets, moved } = done(spread(plan, 'sales', { given: { east: 700 } }));
    expect(targets).toEqual({ east: 700, city: 466.67, coast: 233.33, west: 300, hills: 225, plain: 75 });
    expect(moved.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['sales/city', 400, 466.67],
      ['sales/coast', 200, 233.33],
      ['sales/hills', 300, 225],
      ['sales/plain', 100, 75],
    ]);
  });

  test('around a part that is held', () => {
    const { targets, plan: after } = done(
      spread(plan, 'sales', { given: { east: 700 }, held: ['sales/hills'] }),
    );
    expect(targets).toEqual({ east: 700, city: 466.67, coast: 233.33, west: 300, hills: 300, plain: 0 });
    expect(after.spreads?.[0]?.held).toEqual(['hills', 'east']);
  });

  test('no further than what is held below allows', () => {
    const { targets } = done(
      spread(plan, 'sales', { basis: { by: 'equal' }, held: ['sales/city', 'sales/coast'] }),
    );
    expect([targets.east, targets.west]).toEqual([600, 400]);
  });

  test('a part moves the totals above it', () => {
    const { targets, plan: after } = done(
      spread(plan, 'sales/east', { given: { city: 450 }, follows: 'total' }),
    );
    expect(targets).toEqual({ east: 650, city: 450, coast: 200, west: 400, hills: 300, plain: 100 });
    expect(after.target).toEqual({ by: 'amount', amount: 1050 });
  });

  test('up to a total that is held, whose other parts make up for it', () => {
    const { targets, plan: after } = done(
      spread(plan, 'sales/east', { given: { city: 450 }, follows: 'total', held: ['sales'] }),
    );
    expect(targets).toEqual({ east: 650, city: 450, coast: 200, west: 350, hills: 262.5, plain: 87.5 });
    expect(after.target).toEqual(plan.target);
    expect(after.spreads?.[0]).toMatchObject({ held: ['city'], totalHeld: true });
  });

  test('and its siblings where its own total is held', () => {
    const { targets } = done(
      spread(plan, 'sales/east', { given: { city: 450 }, follows: 'total', held: ['sales/east'] }),
    );
    expect(targets).toEqual({ ...targetsOf(plan), city: 450, coast: 150 });
  });
});

describe('what can’t be', () => {
  const plan = planOf('amount', nodes);

  test.each<[string, string, Partial<SpreadOrder>, object]>([
    [
      'another sum below a held total',
      'sales/east',
      { how: 'add', amount: 50, follows: 'total', held: ['sales/east'] },
      { code: 'total-held', gap: 50 },
    ],
    [
      'siblings that are held',
      'sales/east',
      { given: { city: 450 }, follows: 'total', held: ['sales', 'sales/west'] },
      { code: 'cannot-follow', at: 'sales' },
    ],
    [
      'rows that all are given another sum',
      'sales',
      { given: { east: 1, west: 2 } },
      { code: 'bounds', gap: 997 },
    ],
    [
      'more decimals than the unit',
      'sales',
      { given: { east: 0.001 } },
      { code: 'finer-than-unit', row: 'east' },
    ],
  ])('%s', (_, id, change, problem) => {
    expect(spread(plan, id, change)).toEqual({ ok: false, problem });
  });

  test('a total beyond its rule', () => {
    const rules: Plan['rules'] = [
      {
        id: 'east-max',
        left: { of: 'members', dimension: 'sales', members: ['east'], measure: 'amount' },
        operator: '<=',
        bound: 620,
        severity: 'error',
      },
    ];
    expect(
      spread(planOf('amount', nodes, rules), 'sales/east', { given: { city: 450 }, follows: 'total' }),
    ).toEqual({ ok: false, problem: { code: 'beyond-rule', at: 'sales/east', gap: 30 } });
  });
});

test('a share’s bound moves with what it is a share of', () => {
  const rules: Plan['rules'] = [
    {
      id: 'east-max',
      left: { of: 'members', dimension: 'sales', members: ['east'], measure: 'share' },
      operator: '<=',
      bound: 0.6,
      severity: 'error',
    },
  ];
  const { targets } = done(
    spread(planOf('share', nodes, rules), 'sales', { how: 'add', amount: 1000, follows: 'total' }),
  );
  expect([targets.east, targets.west]).toEqual([1200, 800]);
});

test('parts that are blank, or don’t add up, are left to the user', () => {
  const plan = planOf('amount', [
    { code: 'east', amount: 600, children: [{ code: 'city', amount: 0 }] },
    { code: 'west', amount: 400, children: [{ code: 'hills', amount: 390 }] },
  ]);
  const { targets } = done(spread(plan, 'sales', { given: { east: 500 } }));
  expect(targets).toEqual({ east: 500, city: 0, west: 500, hills: 390 });
});

describe('for any tree and any order', () => {
  const amount = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100);
  const parts = (least: number) => fc.array(amount, { minLength: least, maxLength: 3 });
  const tree = fc.array(fc.tuple(amount, parts(0)), { minLength: 2, maxLength: 4 }).map((list) =>
    list.map(([own, below], index): Node => {
      const code = `m${String(index)}`;
      const children = below.map((value, at) => ({ code: `${code}-${String(at)}`, amount: value }));
      return below.length === 0 ? { code, amount: own } : { code, amount: add(below), children };
    }),
  );
  const bound = fc.record({
    place: fc.nat({ max: 15 }),
    operator: fc.constantFrom('<=' as const, '>=' as const),
    measure: fc.constantFrom('amount' as const, 'share' as const),
    part: fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
  });

  test('rows add up to what they are parts of, and holds and bounds hold, or a problem says why not', () => {
    let spreads = 0;
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(...kinds),
        fc.uniqueArray(bound, { maxLength: 3, selector: ({ place }) => place }),
        fc.record({
          list: fc.nat(),
          by: fc.constantFrom('equal' as const, 'target' as const),
          how: fc.constantFrom('replace' as const, 'add' as const, 'subtract' as const),
          off: fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
          held: fc.array(fc.nat(), { maxLength: 4 }),
          given: fc.option(fc.tuple(fc.nat(), amount), { nil: undefined }),
          follows: fc.constantFrom('siblings' as const, 'total' as const),
        }),
        (list, by, bounds, wish) => {
          const whole = add(list.map((node) => node.amount));
          if (whole === 0) return;
          const codes = list.flatMap(({ code, children = [] }) => [
            code,
            ...children.map((part) => part.code),
          ]);
          // One rule a row: two may contradict each other.
          const rules = bounds
            .filter(({ place }) => place < codes.length)
            .map(({ place, operator, measure, part }, index): Plan['rules'][number] => ({
              id: `R${String(index)}`,
              left: {
                of: 'members',
                dimension: 'sales',
                members: [codes[place % codes.length] ?? ''],
                measure,
              },
              operator,
              bound: measure === 'share' ? part : part * 1000,
              severity: 'error',
            }));
          const plan = planOf(by, list, rules);
          const groups = spreadGroups(plan).filter((group) => group.tree === 'sales');
          const group = groups[wish.list % groups.length];
          if (!group) return;
          const ids = ['sales', ...codes.map((code) => `sales/${code}`)];
          const held = [...new Set(wish.held.map((place) => ids[place % ids.length] ?? ''))];
          const row = wish.given && group.rows[wish.given[0] % group.rows.length];
          const given = row && wish.given ? { [row.code]: wish.given[1] } : {};
          const keeps = wish.follows === 'siblings' && Object.keys(given).length === 0 ? 'replace' : wish.how;
          const result = planSpread(
            plan,
            group,
            order(group, {
              basis: { by: wish.by },
              how: keeps,
              amount: keeps === 'replace' ? group.whole : wish.off,
              held,
              given,
              follows: wish.follows,
            }),
          );
          if (!result.ok) return;
          spreads += 1;
          const before = targetsOf(plan);
          const after = targetsOf(result.plan);
          const sumOf = (of: Record<string, number | undefined>, parts: readonly string[]) =>
            add(parts.map((code) => of[code] ?? 0));
          const total = result.plan.target.by === 'amount' ? result.plan.target.amount : NaN;
          // Together with siblings that follow, an amount on top is over-assigned on purpose.
          const isOver = wish.follows === 'siblings' && keeps !== 'replace';
          const first = list.map(({ code }) => code);
          if (!isOver) {
            expect(sumOf(after, first)).toBe(total);
            for (const { code, children } of list) {
              const own = (children ?? []).map((part) => part.code);
              // Parts of nothing stay as they are: there is nothing to follow by.
              if (own.length > 0 && (sumOf(before, own) !== 0 || group.id === `sales/${code}`))
                expect([code, sumOf(after, own)]).toEqual([code, after[code]]);
            }
          }
          const isGiven = (code: string) => Object.hasOwn(given, code);
          for (const id of held) {
            const code = id.slice('sales/'.length);
            if (id === 'sales') expect(total).toBe(plan.target.by === 'amount' ? plan.target.amount : NaN);
            else if (!isGiven(code)) expect([code, after[code]]).toEqual([code, before[code]]);
          }
          for (const [code, value] of Object.entries(given)) expect(after[code]).toBe(value);
          for (const { path: _, member, parent } of walkMembers(plan.dimensions[0]?.members ?? [], [])) {
            const { code } = member;
            const wholeOf = (of: Record<string, number | undefined>, all: number) =>
              parent ? (of[parent.code] ?? 0) : all;
            for (const rule of rules) {
              if (rule.left.of !== 'members' || rule.left.members[0] !== code) continue;
              const limit = (over: number) =>
                rule.left.of === 'members' && rule.left.measure === 'share' ? rule.bound * over : rule.bound;
              // A bound between two units can't be met to the unit.
              const isKept = (value = 0, over = 0, off = 0) =>
                rule.operator === '<=' ? value <= limit(over) + off : value >= limit(over) - off;
              if (isKept(before[code], wholeOf(before, whole)) && after[code] !== before[code])
                expect([code, isKept(after[code], wholeOf(after, total), 0.01)]).toEqual([code, true]);
            }
          }
        },
      ),
      { numRuns: runs(200) },
    );
    expect(spreads).toBeGreaterThan(runs(50));
  });
});
