import { loadTemplate, readPlan, type Plan } from '../../../src/plan';
import { valueAt } from '../../../src/plan/at-path';
import { cutOf, cuts, withCut } from '../../../src/plan/editing/calendar';
import { freeCode, inserted, moved, taken } from '../../../src/plan/editing/lists';
import { removal } from '../../../src/plan/editing/removal';
import { withCode } from '../../../src/plan/editing/renaming';

const plan = loadTemplate('sales-2024');
const issuesOf = (edited: Plan) => {
  const read = readPlan(edited);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const codes = (edited: Plan, list: readonly (string | number)[]) =>
  (valueAt(edited, list) as { code: string }[]).map(({ code }) => code);
const products = ['dimensions', 0, 'members'] as const;

describe('rows of a list', () => {
  test('are put in, moved and taken out, and the plan before stays as it was', () => {
    const before = structuredClone(plan);
    const more = inserted(plan, products, 1, { code: 'D', name: 'D' });
    expect(codes(more, products)).toEqual(['A', 'D', 'B', 'C']);
    const later = moved(more, [...products, 1], 2);
    expect(later && codes(later, products)).toEqual(['A', 'B', 'C', 'D']);
    expect(moved(more, [...products, 0], -1)).toBeUndefined();
    expect(moved(more, [...products, 3], 1)).toBeUndefined();
    expect(codes(taken(more, [...products, 1]), products)).toEqual(['A', 'B', 'C']);
    expect(plan).toEqual(before);
  });

  test('begin below a member, and end with the last', () => {
    const parts = [...products, 0, 'children'];
    const one = inserted(plan, parts, 0, { code: 'A1', name: 'A1' });
    expect(codes(one, parts)).toEqual(['A1']);
    expect(taken(one, [...parts, 0])).toEqual(plan);
  });

  test('get a code that is free whatever the case', () => {
    expect(freeCode('P', ['p1', 'P2', 'X'])).toBe('P3');
    expect(freeCode('Q', [])).toBe('Q1');
  });
});

describe('a member that goes', () => {
  const [first] = removalsOf('A');

  function removalsOf(code: string) {
    return plan.dimensions.flatMap(({ members }, index) =>
      members.flatMap((member, at) =>
        member.code === code ? [removal(plan, ['dimensions', index, 'members', at])] : [],
      ),
    );
  }

  test('takes what refers to it along, and a plan stays that can be read', () => {
    if (!first) throw new Error('no such member');
    expect(issuesOf(first.plan)).toEqual([]);
    expect(first.affected.length).toBeGreaterThan(0);
    expect(JSON.stringify([first.plan.rules, first.plan.incentives])).not.toContain('"member":"A"');
  });

  test('leaves every owner with the tasks, and every rule on others', () => {
    for (const [index, dimension] of plan.dimensions.entries()) {
      for (const [at, { code }] of dimension.members.entries()) {
        const { plan: without, affected } = removal(plan, ['dimensions', index, 'members', at]);
        expect(issuesOf(without)).toEqual([]);
        expect(without.responsibilities.map(({ owner, items }) => [owner, items])).toEqual(
          plan.responsibilities.map(({ owner, items }) => [owner, items]),
        );
        const on = plan.rules.filter(
          ({ left }) =>
            left.of === 'members' && left.dimension === dimension.code && left.members.includes(code),
        );
        const shared = on.filter(({ left }) => left.of === 'members' && left.members.length > 1);
        expect(without.rules.length).toBe(plan.rules.length - on.length + shared.length);
        for (const { id } of on) {
          const place = ['rules', plan.rules.findIndex((rule) => rule.id === id)];
          expect(affected).toContainEqual(place);
        }
      }
    }
  });

  test('that nothing refers to takes nothing along', () => {
    const more = inserted(plan, products, 3, { code: 'D', name: 'D', baseShare: 0, share: 0 });
    expect(removal(more, [...products, 3])).toEqual({ plan, affected: [] });
  });
});

describe('an indicator', () => {
  test('that customers need leaves an issue, and no endless work', () => {
    const index = plan.indicators.findIndex(({ code }) => code === plan.customers?.existing.repurchase);
    expect(issuesOf(removal(plan, ['indicators', index]).plan)).toEqual([
      'unknown-reference customers.existing.repurchase',
    ]);
  });
});

describe('periods', () => {
  test.each(cuts)('%d of them keep the year', (cut) => {
    const { plan: changed } = withCut(plan, cut);
    expect(cutOf(changed)).toBe(cut);
    expect(issuesOf(changed)).toEqual([]);
    expect(changed.periods.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBeCloseTo(1, 12);
  });

  test('joined to halves have what their quarters had, and cut again an even part of it', () => {
    const shares = ({ periods }: Plan) => periods.map(({ share }) => share);
    const [a = 0, b = 0, c = 0, d = 0] = shares(plan).map((share) => share ?? 0);
    const halves = withCut(plan, 2).plan;
    expect(shares(halves)).toEqual([Number((a + b).toFixed(12)), Number((c + d).toFixed(12))]);
    expect(shares(withCut(halves, 4).plan)[0]).toBeCloseTo((a + b) / 2, 12);
  });

  test('that are blank stay blank', () => {
    const blank = { ...plan, periods: plan.periods.map(({ code, name }) => ({ code, name })) };
    expect(withCut(blank, 12).plan.periods.every(({ share }) => share === undefined)).toBe(true);
  });
});

describe('a code that changes', () => {
  const path = [...products, 0, 'code'];
  const mentions = (edited: Plan, code: string) =>
    JSON.stringify(edited).split(JSON.stringify(code)).length - 1;

  test('changes in everything that refers to it, and back', () => {
    const renamed = withCode(plan, path, 'Prime');
    expect(issuesOf(renamed)).toEqual([]);
    expect(valueAt(renamed, path)).toBe('Prime');
    expect(mentions(renamed, 'Prime')).toBeGreaterThan(3);
    expect(withCode(renamed, path, 'A')).toEqual(plan);
  });

  test('leaves another row its mentions', () => {
    const twice = withCode(plan, path, 'B');
    expect(issuesOf(twice)).toEqual(['duplicate-code dimensions.0.members.1.code']);
    const apart = withCode(twice, [...products, 0, 'code'], 'A2');
    expect(issuesOf(apart)).toEqual([]);
  });

  test('changes for indicators, owners and milestones alike', () => {
    for (const list of ['indicators', 'responsibilities', 'milestones'] as const) {
      plan[list].forEach((_, index) => {
        expect(issuesOf(withCode(plan, [list, index, 'code'], 'Other'))).toEqual([]);
      });
    }
  });
});
