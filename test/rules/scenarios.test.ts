import { loadTemplate, type Plan } from '../../src/plan';
import { compareScenarios } from '../../src/rules/scenarios';

const plan = loadTemplate('sales-2024');
const bolder: Plan = { ...plan, target: { by: 'growth', growth: 0.2 } };

test('totals, targets, shares, broken rules and commission stand side by side', () => {
  const { totals, lines, broken, commission } = compareScenarios([plan, bolder]);
  expect(totals).toEqual([11_200, 12_000]);
  expect(lines.find(({ key }) => key === 'product/B')?.figures).toEqual([
    { amount: 3920, share: 0.35 },
    { amount: 4200, share: 0.35 },
  ]);
  expect(lines.find(({ key }) => key === 'period/Q1')?.figures).toEqual([
    { amount: 2240, share: 0.2 },
    { amount: 2400, share: 0.2 },
  ]);
  expect(broken[1]?.length).toBeGreaterThanOrEqual(1);
  expect(commission[1]).toBeCloseTo(((commission[0] ?? NaN) * 12) / 11.2, 9);
});

test('a member that only one of them has stands in a line of its own', () => {
  const [first, ...others] = plan.dimensions;
  if (!first) throw new Error('no dimension');
  const more = {
    ...plan,
    dimensions: [{ ...first, members: [...first.members, { code: 'D', name: 'D', share: 0.1 }] }, ...others],
  };
  const line = compareScenarios([plan, more]).lines.find(({ key }) => key === 'product/D');
  expect(line?.figures).toEqual([
    { amount: undefined, share: undefined },
    { amount: 1120, share: 0.1 },
  ]);
});
