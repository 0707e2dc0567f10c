import { baseChanges, type YearFigures } from '../../src/import';
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import type { Member } from '../../src/plan/schema';
import { applyChanges } from '../../src/rules/change';

const figures: YearFigures = {
  year: 2023,
  rows: 3,
  amount: 9_000,
  months: [500, 600, 700, 800, 900, 1_000, 500, 600, 700, 800, 900, 1_000],
  members: { product: { A: 3_000, B: 3_000, C: 3_000 }, region: { east: 4_500, north: 1_500 } },
  cells: [],
};
const template = loadTemplate('sales-2024');
const changed = (plan: Plan, given: YearFigures = figures): Plan =>
  applyChanges(plan, baseChanges(plan, given));

test('a year becomes the base amount, the members’ shares of it and the months', () => {
  const plan = changed(template);
  expect(plan.base.amount).toBe(9_000);
  expect(plan.months?.each.map(({ base }) => base)).toEqual(figures.months);
  expect(plan.dimensions[0]?.members.map(({ baseShare }) => baseShare)).toEqual([
    0.333333333334, 0.333333333333, 0.333333333333,
  ]);
  expect(readPlan(plan).ok).toBe(true);
});

test('what belongs to no member leaves the shares short', () => {
  const shares = Object.fromEntries(
    (changed(template).dimensions[1]?.members ?? []).map(({ code, baseShare = 0 }) => [code, baseShare]),
  );
  expect(shares).toEqual({ east: 0.5, south: 0, central: 0, north: 0.166666666667 });
});

test('dimensions that the list does not have stay', () => {
  const { members, ...others } = figures;
  const plan = changed(template, { ...others, members: { product: members['product'] ?? {} } });
  expect(plan.dimensions[1]).toEqual(template.dimensions[1]);
});

test('members of a deeper level are shares of the one above', () => {
  const [product] = template.dimensions;
  if (!product) throw new Error('no dimension');
  const [a] = product.members;
  const nested = {
    ...template,
    dimensions: [
      {
        ...product,
        members: [
          {
            ...(a as Member),
            children: [
              { ...(a as Member), code: 'A1' },
              { ...(a as Member), code: 'A2' },
            ],
          },
          ...product.members.slice(1),
        ],
      },
    ],
  };
  const plan = changed(nested, { ...figures, members: { product: { A1: 1_000, A2: 3_000, B: 5_000 } } });
  const [first] = plan.dimensions[0]?.members ?? [];
  expect(first?.baseShare).toBeCloseTo(4 / 9, 11);
  expect(first?.children?.map(({ baseShare }) => baseShare)).toEqual([0.25, 0.75]);
});

test('a year that is the plan’s base already changes nothing', () => {
  expect(baseChanges(changed(template), figures)).toEqual([]);
});
