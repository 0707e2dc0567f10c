import { loadTemplate, readPlan } from '../../src/plan';
import { planFigures } from '../../src/rules/plan-figures';
import { withBasis } from '../../src/spread/basis-change';

const plan = loadTemplate('sales-2024');
const amounts = (of: typeof plan, index: number) =>
  of.dimensions[index]?.members.map(
    ({ code }) =>
      planFigures(of)
        .member(of.dimensions[index]?.code ?? '', code)
        ?.amount?.valueOf() ?? NaN,
  ) ?? [];

test.each(['share', 'growth', 'amount'] as const)('by %s the targets stay what they were', (by) => {
  plan.dimensions.forEach((_, index) => {
    const changed = withBasis(plan, index, { by });
    expect(readPlan(changed).ok).toBe(true);
    const after = amounts(changed, index);
    amounts(plan, index).forEach((amount, at) => {
      // Stated targets that miss the total keep their ratio as shares only.
      if (by !== 'share') expect(after[at]).toBeCloseTo(amount, 2);
    });
  });
});

test('shares become growth on the base: A from 45 % of 10,000 to its share of 11,200', () => {
  const [first] = withBasis(plan, 0, { by: 'growth' }).dimensions[0]?.members ?? [];
  const before = plan.dimensions[0]?.members[0];
  const growth = ((before?.share ?? 0) * 11_200) / ((before?.baseShare ?? 0) * 10_000) - 1;
  expect(first?.growth).toBeCloseTo(growth, 11);
  expect(first).not.toHaveProperty('share');
});

test('counts can’t be known from amounts', () => {
  const changed = withBasis(plan, 0, { by: 'count', counted: 'units' });
  expect(changed.dimensions[0]).toMatchObject({ by: 'count', counted: 'units' });
  expect(changed.dimensions[0]?.members[0]).not.toHaveProperty('count');
  expect(readPlan(changed).ok).toBe(true);
});

test('what was said beside the old basis goes', () => {
  const stated = structuredClone(plan);
  stated.dimensions[0]?.members.forEach((member) => (member.amount = 3900));
  for (const by of ['growth', 'count'] as const)
    expect(withBasis(stated, 0, { by }).dimensions[0]?.members[0]).not.toHaveProperty('amount');
});
