import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { fieldRules, fields, formOf, readForm, type FormField } from '../../src/taskpane/plan-form';

const byGrowth = loadTemplate('sales-2024');
const byAmount: Plan = { ...byGrowth, target: { by: 'amount', amount: 11200 } };

const read = (plan: Plan, form: object) => {
  const result = readForm(plan, { ...formOf(plan), ...form });
  if (!result.ok) return result.errors;
  const { fiscalYear, base, target } = result.plan;
  return { fiscalYear, base: base.amount, target };
};

test("the form shows the plan's figures, the target by what the plan gives it by", () => {
  expect(formOf(byGrowth)).toEqual({ year: '2024', base: '10,000', growth: '12' });
  expect(formOf(byAmount)).toEqual({ year: '2024', base: '10,000', target: '11,200' });
});

test.each([
  [byGrowth, {}, { fiscalYear: 2024, base: 10000, target: { by: 'growth', growth: 0.12 } }],
  [byGrowth, { year: '2025' }, { fiscalYear: 2025, base: 10000, target: { by: 'growth', growth: 0.12 } }],
  [
    byGrowth,
    { base: '12,500', growth: '8 %' },
    { fiscalYear: 2024, base: 12500, target: { by: 'growth', growth: 0.08 } },
  ],
  [
    byAmount,
    { target: '12,000' },
    { fiscalYear: 2024, base: 10000, target: { by: 'amount', amount: 12000 } },
  ],
  [byGrowth, { year: '' }, { year: 'form.year.unread' }],
  [byGrowth, { year: '2024.5' }, { year: 'form.year.outside' }],
  [byGrowth, { base: 'many', growth: '-101 %' }, { base: 'form.base.unread', growth: 'form.growth.outside' }],
  [byAmount, { target: '-1' }, { target: 'form.target.outside' }],
])('typed %#: %2$j', (plan, typed, expected) => {
  expect(read(plan, typed)).toEqual(expected);
});

test('a field that nobody touched keeps the exact figure of the plan', () => {
  const plan: Plan = { ...byGrowth, target: { by: 'growth', growth: 0.12345678901234 } };
  expect(read(plan, { base: '9,000' })).toMatchObject({ base: 9000, target: { growth: 0.12345678901234 } });
});

describe('the form allows what a plan allows', () => {
  const edges: Record<FormField, readonly number[]> = {
    year: [1900, 1901, 2024.5, 9998, 9999],
    base: [-1, 0, 1e15, 1.1e15],
    growth: [-1.01, -1, 0, 100, 100.01],
    target: [-1, 0, 1e15, 1.1e15],
  };

  test.each(fields.flatMap((field) => edges[field].map((value) => [field, value] as const)))(
    '%s %d',
    (field, value) => {
      const plan = fieldRules[field].apply(byGrowth, value);
      expect(fieldRules[field].allows(value)).toBe(readPlan(plan).ok);
    },
  );
});
