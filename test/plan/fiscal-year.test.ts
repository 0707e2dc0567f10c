import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { inFiscalYear } from '../../src/plan/fiscal-year';

const example = loadTemplate('sales-2024');

test.each([
  ['2024-03-31', 2027, '2027-03-31'],
  ['2024-02-29', 2025, '2025-02-28'],
  ['2024-02-29', 2028, '2028-02-29'],
  ['2025-01-31', 2023, '2024-01-31'],
])('%s, when 2024 becomes %i, is %s', (due, year, expected) => {
  const plan = { ...example, milestones: [{ code: 'm', name: 'M', due }] };
  expect(inFiscalYear(plan, year).milestones[0]?.due).toBe(expected);
});

test('every due date moves, and the plan stays a plan', () => {
  const plan = inFiscalYear(example, 2027);
  expect(readPlan(plan).ok).toBe(true);
  expect(JSON.stringify(plan.responsibilities)).not.toMatch(/"due":"2024/);
  expect(
    plan.responsibilities.flatMap(({ items }) => items).filter(({ due }) => due?.startsWith('2027')).length,
  ).toBe(20);
});

test('starts of members move along', () => {
  const plan = structuredClone(example);
  Object.assign(plan.dimensions[0]?.members[1] ?? {}, { starts: '2024-02-29', ramp: 3 });
  const moved = inFiscalYear(plan, 2025);
  expect(moved.dimensions[0]?.members.map(({ starts }) => starts)).toEqual([
    undefined,
    '2025-02-28',
    ...Array<undefined>((moved.dimensions[0]?.members.length ?? 0) - 2).fill(undefined),
  ]);
  expect(readPlan(moved).ok).toBe(true);
});

test('dates of support and risks move along; what the old year recorded is left out', () => {
  const [first] = example.periods;
  const dated: Plan = {
    ...example,
    periods: first ? [{ ...first, agreed: 2000 }] : [],
    support: {
      ...example.support,
      training: [
        { code: 'a', text: 'A', due: '2024-05-31' },
        { code: 'b', text: 'B' },
      ],
    },
    risks: [{ code: 'r', name: 'R', trigger: 'T', contingency: 'C', due: '2024-02-29' }],
    revisions: [],
  };
  const plan = inFiscalYear(dated, 2025);
  expect(plan.support.training.map(({ due }) => due)).toEqual(['2025-05-31', undefined]);
  expect(plan.risks[0]?.due).toBe('2025-02-28');
  expect(plan.periods[0]).not.toHaveProperty('agreed');
  expect(plan).not.toHaveProperty('revisions');
});

test('the same year leaves the plan as it is', () => {
  expect(inFiscalYear(example, 2024)).toEqual(example);
});
