/** Rules made in the pane, on a workbook of the real kind: the embedded host behind Microsoft's client. */
import { check, generate, readWorkbook } from '../../src/excel';
import { loadTemplate } from '../../src/plan';
import type { Rule } from '../../src/plan/schema';
import { switched, withoutRule, withRule } from '../../src/taskpane/rules/plan-rules';
import { saveRules } from '../../src/taskpane/rules/save-rules';
import { generated, type Generated } from '../support/generated';

const operations = { readWorkbook, generate };
const template = loadTemplate('sales-2024');
const southCap: Rule = {
  id: 'R1',
  left: { of: 'members', dimension: 'region', members: ['south'], measure: 'growth' },
  operator: '<=',
  bound: 0.15,
  severity: 'warning',
};

let book: Generated;
beforeAll(async () => {
  book = await generated(template);
  await book.type('tblProduct', 'A', 'share', 0.42);
});
afterAll(() => book.close());

const violated = async () => (await check()).violations.map(({ rule }) => rule);

test('a rule is made, changed, switched off and deleted; what was typed in the sheet stays', async () => {
  expect(await violated()).not.toContain('R1');

  expect(await saveRules(operations, (plan) => withRule(plan, southCap))).toEqual([]);
  expect(await violated()).toContain('R1');

  await saveRules(operations, (plan) => withRule(plan, { ...southCap, bound: 0.2 }));
  expect(await violated()).not.toContain('R1');

  await saveRules(operations, (plan) => withRule(plan, southCap));
  await saveRules(operations, (plan) => switched(plan, 'R1'));
  expect(await violated()).not.toContain('R1');
  await saveRules(operations, (plan) => switched(plan, 'R1', 'warning'));
  expect(await violated()).toContain('R1');

  await saveRules(operations, (plan) => withoutRule(plan, 'R1'));
  expect(await violated()).not.toContain('R1');
  const workbook = await readWorkbook();
  expect(workbook?.plan.rules).toEqual(template.rules);
  expect(workbook?.plan.dimensions[0]?.members[0]?.share).toBe(0.42);
});

test('a rule that the plan refuses leaves the workbook alone', async () => {
  const before = await readWorkbook();
  const issues = await saveRules(operations, (plan) => withRule(plan, { ...southCap, id: 'parts.mine' }));
  expect(issues.map(({ code }) => code)).toEqual(['reserved-code']);
  expect(await readWorkbook()).toEqual(before);
});
