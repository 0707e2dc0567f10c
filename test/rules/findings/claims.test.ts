/** What strategies say and what breakdowns imply: the reference plan's figures. */
import { loadTemplate } from '../../../src/plan';
import type { Plan } from '../../../src/plan/schema';
import { applyChanges } from '../../../src/rules/change';
import { changed, english, found, rowsOf, table } from './found-table';

const template = loadTemplate('sales-2024');
const claimsOf = (plan: Plan) => found(plan, 'claim-base', 'claim-target', 'claims-force');

test('the strategies of the reference plan', () => {
  const findings = claimsOf(template);
  expect(table(findings)).toEqual([
    ['claim-base:strategy/mid-high', 'warning', { claim: '7/20', base: '11/20', gap: '-1/5' }],
    [
      'claim-target:strategy/mid-high',
      'warning',
      {
        claim: '1/2',
        planned: '13/20',
        gap: '-3/20',
        base: '11/20',
        claimGrowth: '1/55',
        plannedGrowth: '89/275',
        forced: '3/5',
      },
    ],
    [
      'claim-target:strategy/core',
      'warning',
      {
        claim: '11/20',
        planned: '673/1120',
        gap: '-57/1120',
        base: '3/5',
        claimGrowth: '2/75',
        plannedGrowth: '73/600',
      },
    ],
    [
      'claim-target:strategy/open-central',
      'warning',
      {
        claim: '3/20',
        planned: '25/112',
        gap: '-41/560',
        base: '1/5',
        claimGrowth: '-4/25',
        plannedGrowth: '1/4',
      },
    ],
    [
      'claims-force:region',
      'warning',
      {
        claimed: '7/10',
        forced: '3/10',
        planned: '11/56',
        base: '1/5',
        forcedGrowth: '17/25',
        plannedGrowth: '1/10',
      },
    ],
  ]);
  expect(english(findings[1]?.names.forcing)).toBe('A is at most 40 % of sales');
  expect(english(findings[4]?.names.rest)).toEqual(['North']);
});

test('a repair ends the claim it is for', () => {
  for (const { key, repairs } of claimsOf(template)) {
    for (const { changes } of repairs) {
      expect(claimsOf(applyChanges(template, changes)).map((each) => each.key)).not.toContain(key);
    }
  }
});

test('an indicator contradicts the breakdown only when it asks for more', () => {
  const indicators = (core: number) =>
    claimsOf(
      changed((plan) => {
        const indicator = plan.indicators.find(({ code }) => code === 'core-share');
        if (indicator) indicator.target = core;
      }),
    ).filter(({ key }) => key.includes('indicator'));
  expect(indicators(0.55)).toEqual([]);
  expect(indicators(0.6009)).toEqual([]);
  expect(indicators(0.62).map(({ key }) => key)).toEqual(['claim-target:indicator/core-share']);
});

test('what the breakdowns imply of each member', () => {
  const [product, region] = found(template, 'growth-implied');
  expect(rowsOf(product)).toEqual([
    [
      'A Basic',
      {
        baseShare: '9/20',
        share: '7/20',
        growth: '-29/225',
        change: '-1/10',
        most: '2/5',
        growthAtMost: '-1/225',
      },
    ],
    ['B Mid-range', { baseShare: '3/10', share: '7/20', growth: '23/75', change: '1/20' }],
    [
      'C High-end',
      {
        baseShare: '1/4',
        share: '3/10',
        growth: '43/125',
        change: '1/20',
        least: '3/10',
        growthAtLeast: '43/125',
      },
    ],
  ]);
  expect(rowsOf(region).map(([name, { share }]) => [name, share])).toEqual([
    ['East', '27/80'],
    ['South', '59/224'],
    ['Central and West', '25/112'],
    ['North', '11/56'],
  ]);
  expect(table(found(template, 'below-base'))).toEqual([
    ['below-base:product/A', 'info', { growth: '-29/225', target: '3920', base: '4500' }],
  ]);
});

test('a breakdown that keeps every share, or is not finished, implies nothing', () => {
  expect(found(loadTemplate('blank'), 'growth-implied', 'below-base')).toEqual([]);
  const open = changed((plan) => delete plan.dimensions[0]?.members[0]?.share);
  expect(found(open, 'growth-implied').map(({ key }) => key)).toEqual(['growth-implied:region']);
});
