/** Re-planning after a first quarter at 80 % of the built-in plan's target, and whatever else a year may bring. */
import fc from 'fast-check';
import { loadTemplate, type Plan } from '../../../src/plan';
import { applyChanges } from '../../../src/rules/change';
import { exact, sum } from '../../../src/rules/exact';
import { preview, replan, type Attained, type ReplanRequest } from '../../../src/rules/replan';

const plan = loadTemplate('sales-2024');
const quarters = (...actuals: readonly (number | undefined)[]): Attained => ({
  periods: plan.periods.map(({ code }, index) => ({
    code,
    actual: actuals[index],
    closed: index < actuals.length,
  })),
});

function replanned(attained: Attained, request: ReplanRequest, from: Plan = plan) {
  const result = replan(from, attained, request);
  if (!result.ok) return { problem: result.problem };
  const after = applyChanges(from, result.changes);
  const { rows } = preview(from, after);
  const amount = (key: string) => rows.find((row) => row.key === key)?.after;
  return {
    deficit: result.deficit,
    total: amount('total'),
    periods: plan.periods.map(({ code }) => amount(`period/${code}`)),
    shares: after.periods.map(({ share }) => share),
    agreed: after.periods.map(({ agreed }) => agreed),
    after,
  };
}

describe('a first quarter of 1,792.00 where 2,240.00 was the target', () => {
  test.each<[string, ReplanRequest, number[], number]>([
    ['keep the year, by targets', { year: 'keep' }, [1792, 3528, 4116, 1764], 11_200],
    ['hold the third quarter', { year: 'keep', held: ['Q3'] }, [1792, 3658.67, 3920, 1829.33], 11_200],
    ['by weights', { year: 'keep', weights: { Q2: 3, Q4: 1 } }, [1792, 3696, 3920, 1792], 11_200],
    ['lower the year', { year: 'lower' }, [1792, 3360, 3920, 1680], 10_752],
  ])('%s', (_what, request, periods, total) => {
    const result = replanned(quarters(1792), request);
    expect(result).toMatchObject({
      deficit: 448,
      periods,
      total,
      agreed: [2240, undefined, undefined, undefined],
    });
    expect(sum((result.shares ?? []).map((share) => exact(share ?? 0))).valueOf()).toBe(1);
  });

  test('what was agreed when a quarter ended stays, whatever is re-planned later', () => {
    const first = replanned(quarters(1792), { year: 'keep' });
    const second = replanned(quarters(1792, 3000), { year: 'keep' }, first.after);
    expect(second).toMatchObject({ deficit: 528, agreed: [2240, 3528, undefined, undefined] });
  });

  test.each<[string, Attained, ReplanRequest, string]>([
    ['nothing is over', quarters(), { year: 'keep' }, 'nothing-closed'],
    ['a quarter is over, without actuals', quarters(undefined), { year: 'keep' }, 'nothing-closed'],
    [
      'every other quarter is held',
      quarters(1792),
      { year: 'keep', held: ['Q2', 'Q3', 'Q4'] },
      'nothing-open',
    ],
    ['a surplus beyond the year', quarters(2240, 20_000), { year: 'keep' }, 'below-zero'],
  ])('%s: nothing to re-plan by', (_what, attained, request, problem) => {
    expect(replanned(attained, request)).toEqual({ problem });
  });
});

test('lowering the year lowers the commission with it, and growth of 7.52 % brings the new total', () => {
  const { after } = replanned(quarters(1792), { year: 'lower' });
  if (!after) throw new Error('not re-planned');
  expect(after.target).toEqual({ by: 'growth', growth: 0.0752 });
  const { rows, awards } = preview(plan, after);
  expect(rows.find(({ key }) => key === 'commission/target')).toMatchObject({
    before: 165.2,
    after: 158.592,
  });
  expect(rows.find(({ key }) => key === 'commission/rate')).toMatchObject({
    before: 0.01475,
    after: 0.01475,
  });
  expect(awards.map(({ member }) => member)).toEqual(['central', 'south', 'north', 'east']);
});

test('closed quarters and open targets make the year; held quarters stay; shares add up to one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 3, maxLength: 3 }),
      fc.subarray(['Q2', 'Q3', 'Q4']),
      fc.constantFrom('keep' as const, 'lower' as const),
      (closed, cents, held, year) => {
        const actuals = cents.slice(0, closed).map((value) => value / 100);
        const result = replanned(quarters(...actuals), { year, held });
        if (result.problem !== undefined) return;
        const shares = result.shares.map((share) => exact(share ?? 0));
        expect(sum(shares).valueOf()).toBe(1);
        const total = result.total ?? 0;
        actuals.forEach((actual, index) => {
          expect((shares[index]?.valueOf() ?? 0) * total).toBeCloseTo(actual, 6);
        });
        if (year === 'keep') {
          expect(total).toBe(11_200);
          for (const code of held) {
            const index = plan.periods.findIndex((period) => period.code === code);
            if (index >= closed) expect(result.shares[index]).toBe(plan.periods[index]?.share);
          }
        }
      },
    ),
  );
});
