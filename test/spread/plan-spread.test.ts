import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { examine } from '../../src/rules/examine';
import { exact, sum } from '../../src/rules/exact';
import { boundsAt, planSpread, spreadGroups, type SpreadGroup } from '../../src/spread';
import { withBasis } from '../../src/spread/basis-change';
import julyCrore from '../support/plans/july-crore.json';
import { done, groupOf, order } from '../support/spread-orders';

const reference = loadTemplate('sales-2024');
const july = planOf(julyCrore);

function planOf(input: unknown): Plan {
  const read = readPlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

const targets = (group: SpreadGroup) =>
  Object.fromEntries(group.rows.map(({ code, target }) => [code, target]));
const total = (values: readonly number[]) => sum(values.map(exact)).valueOf();

const everyGroup = [reference, july].flatMap((plan) =>
  spreadGroups(plan).map((group) => [group.id, plan, group] as const),
);

describe.each(everyGroup)('%s', (id, plan, group) => {
  test.each(['equal', 'base', 'target'] as const)(
    'spread by %s is the whole, and the plan says the same',
    (by) => {
      const { parts, plan: after } = done(
        planSpread(
          plan,
          group,
          order(group, {
            basis: { by: by === 'base' && group.rows.some(({ base }) => base === undefined) ? 'equal' : by },
          }),
        ),
      );
      expect(total(parts.map((part) => part.after))).toBe(group.whole);
      expect(planOf(after)).toEqual(after);
      expect(Object.values(targets(groupOf(after, id)))).toEqual(parts.map((part) => part.after));
    },
  );

  test('what is held keeps its target, and the rule says so', () => {
    const [first] = group.rows;
    if (!first || group.rows.length < 2) return;
    const held = [first.code];
    const { parts, plan: after } = done(
      planSpread(plan, group, order(group, { basis: { by: 'equal' }, held: [first.id] })),
    );
    expect(parts[0]?.after).toBe(first.target);
    expect(after.spreads).toEqual([{ ...group.of, by: 'equal', how: 'replace', held }]);
  });
});

describe('bounds', () => {
  test('of the plan’s rules are kept, and the excess goes to the others', () => {
    const group = groupOf(reference, 'product');
    expect(
      group.rows.map((row) => boundsAt(row, group.whole)).map(({ lower, upper }) => [lower, upper]),
    ).toEqual([
      [0, 4480],
      [3920, 3920],
      [3360, undefined],
    ]);
    const { parts } = done(
      planSpread(reference, group, order(group, { basis: { by: 'weights', weights: { A: 8, B: 1, C: 1 } } })),
    );
    expect(parts.map(({ after }) => after)).toEqual([3920, 3920, 3360]);
  });
});

describe('a row that is given an amount', () => {
  const group = groupOf(july, 'region/DL');

  test('moves its siblings', () => {
    const given = { DL1: 150 };
    const { parts, plan } = done(planSpread(july, group, order(group, { given })));
    expect(parts.map(({ after }) => after)).toEqual([150, Number((group.whole - 150).toFixed(2))]);
    expect(plan.target).toEqual(july.target);
  });

  test('or the total, level by level up to the plan’s', () => {
    const before = targets(group);
    const given = { DL1: (before.DL1 ?? 0) + 10 };
    const { parts, plan } = done(planSpread(july, group, order(group, { given, follows: 'total' })));
    expect(parts[1]?.after).toBe(before.DL2);
    const above = groupOf(plan, 'region/N');
    expect(targets(above).DL).toBe(total(parts.map(({ after }) => after)));
    const regions = groupOf(plan, 'region');
    expect(targets(regions).N).toBe(total(Object.values(targets(above)).map((value) => value ?? 0)));
    expect(plan.target).toEqual({
      by: 'amount',
      amount: total(Object.values(targets(regions)).map((value) => value ?? 0)),
    });
  });
});

describe('amounts', () => {
  const group = groupOf(reference, 'product');

  test('are added or taken away in proportion', () => {
    const { parts } = done(
      planSpread(
        reference,
        group,
        order(group, { how: 'add', amount: 112, follows: 'total', basis: { by: 'equal' } }),
      ),
    );
    expect(total(parts.map(({ after }) => after))).toBe(group.whole + 112);
    const lines = groupOf(july, 'product');
    const less = done(
      planSpread(july, lines, order(lines, { how: 'subtract', amount: 30, basis: { by: 'equal' } })),
    );
    less.parts.forEach(({ after, before: was = 0 }) => expect(was - after).toBeCloseTo(10, 9));
    expect(less.plan.spreads?.[0]).toMatchObject({ how: 'subtract', amount: 30 });
  });

  test('that make another total move it where it follows', () => {
    const { plan } = done(
      planSpread(reference, group, order(group, { how: 'add', amount: 112, follows: 'total' })),
    );
    expect(groupOf(plan, 'product').whole).toBe(11_312);
    expect(plan.target).toEqual({ by: 'growth', growth: 0.1312 });
  });

  test('that rules leave no place for come back as the gap', () => {
    const result = planSpread(
      reference,
      group,
      order(group, { held: ['product/C', 'product/B'], amount: 20_000 }),
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'bounds' } });
  });
});

describe('what rows are said to come to beside their shares', () => {
  const stated = structuredClone(reference);
  const [first, second] = stated.dimensions[0]?.members ?? [];
  if (!first || !second) throw new Error('no members');
  stated.rules = [];
  first.amount = 3900;
  first.children = [
    { code: 'A1', name: 'A1', share: 0.5, amount: 1950 },
    { code: 'A2', name: 'A2', share: 0.5 },
  ];
  const group = groupOf(stated, 'product');
  const amounts = (plan: Plan) => {
    const [a, ...others] = plan.dimensions[0]?.members ?? [];
    return [a, ...(a?.children ?? []), ...others].map((member) => member?.amount);
  };

  test('is what they are given, and what their parts come to then', () => {
    const { parts, plan } = done(planSpread(stated, group, order(group, { given: { A: 4000 } })));
    expect(parts[0]?.after).toBe(4000);
    expect(amounts(plan)).toEqual([4000, 2000, undefined, undefined, undefined]);
    expect(examine(planOf(plan)).findings.filter(({ code }) => code === 'stated-differs')).toEqual([]);
  });

  test('stays said of a row whose target stays, and of its parts', () => {
    const { plan } = done(
      planSpread(stated, group, order(group, { given: { B: 3900 }, held: ['product/A'] })),
    );
    expect(amounts(plan)).toEqual([3900, 1950, undefined, undefined, undefined]);
  });

  test('is a share where amounts decide', () => {
    const byAmount = withBasis(stated, 0, { by: 'amount' });
    const [member] = byAmount.dimensions[0]?.members ?? [];
    if (!member) throw new Error('no member');
    expect(amounts(byAmount)[0]).toBe(3920);
    member.share = 0.35;
    const rows = groupOf(byAmount, 'product');
    const { plan } = done(planSpread(byAmount, rows, order(rows, { given: { A: 4480 } })));
    expect(plan.dimensions[0]?.members[0]).toMatchObject({ amount: 4480, share: 0.4 });
  });
});

test('growth needs a base', () => {
  const plan = structuredClone(reference);
  const first = plan.dimensions[1]?.members[0];
  if (!first) throw new Error('no member');
  first.baseShare = 0;
  const group = groupOf(plan, 'region');
  expect(planSpread(plan, group, order(group, { basis: { by: 'equal' } }))).toEqual({
    ok: false,
    problem: { code: 'no-base', row: first.code },
  });
});

test('a later spread of a list takes the place of an earlier', () => {
  const group = groupOf(reference, 'product');
  const { plan } = done(planSpread(reference, group, order(group)));
  const again = done(planSpread(plan, groupOf(plan, 'product'), order(group, { basis: { by: 'equal' } })));
  expect(again.plan.spreads).toEqual([{ dimension: 'product', by: 'equal', how: 'replace' }]);
});
