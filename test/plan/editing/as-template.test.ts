import { loadTemplate, readPlan, type Plan } from '../../../src/plan';
import { asTemplate } from '../../../src/plan/editing/as-template';
import { inFiscalYear } from '../../../src/plan/fiscal-year';

/** The example with what a year leaves in a plan. */
function lived(plan: Plan): Plan {
  const done = <Item extends object>(item: Item) => ({ ...item, status: 'done' as const });
  return {
    ...plan,
    periods: plan.periods.map((period, index) => (index === 0 ? { ...period, agreed: 2100 } : period)),
    milestones: plan.milestones.map(done),
    responsibilities: plan.responsibilities.map((one) => ({ ...one, items: one.items.map(done) })),
    support: { ...plan.support, training: plan.support.training.map(done) },
    risks: plan.risks.map(done),
    revisions: [
      {
        code: 'R1',
        kind: 'target',
        reason: 'Less',
        requestedBy: 'a',
        approver: 'b',
        state: 'applied',
        requested: '2024-04-01',
        changes: [{ path: ['periods', 0, 'share'], from: 0.2, to: 0.1 }],
      },
    ],
  };
}

test('a template has nothing of what happened in a year', () => {
  const template = asTemplate(lived(loadTemplate('sales-2024')));
  const read = readPlan(template);
  expect(read.ok && read.plan).toEqual(template);
  expect(JSON.stringify(template)).not.toMatch(/"(status|agreed|revisions)"/);
});

test('and all else as it was, year, base, due dates and season with it', () => {
  const plan: Plan = {
    ...loadTemplate('sales-2024'),
    months: { by: 'seasonality', each: Array.from({ length: 12 }, (_, index) => ({ base: index + 1 })) },
    spreads: [{ dimension: 'product', by: 'base', how: 'replace', amount: 11_200 }],
  };
  // The example itself has begun some of its tasks.
  const fresh = asTemplate(plan);
  expect(asTemplate(lived(plan))).toEqual(fresh);
  expect({ ...fresh, responsibilities: [], milestones: [], support: {}, risks: [] }).toEqual({
    ...plan,
    responsibilities: [],
    milestones: [],
    support: {},
    risks: [],
  });
  expect(fresh.milestones.map(({ due }) => due)).toEqual(plan.milestones.map(({ due }) => due));
});

test('goes to another year as a plan does', () => {
  const plan = loadTemplate('sales-2024');
  expect(asTemplate(inFiscalYear(lived(plan), 2027))).toEqual(inFiscalYear(asTemplate(plan), 2027));
});
