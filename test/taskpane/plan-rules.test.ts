import { loadTemplate } from '../../src/plan';
import type { Rule } from '../../src/plan/schema';
import { nextRuleId, switched, withoutRule, withRule } from '../../src/taskpane/rules/plan-rules';

const template = loadTemplate('sales-2024');
const rule = (id: string): Rule => ({
  id,
  left: { of: 'customers', customers: ['large'] },
  operator: '>=',
  bound: 1,
  severity: 'warning',
});
const plan = { ...template, rules: [rule('a'), rule('b'), rule('c')] };
const ids = ({ rules }: typeof plan) => rules.map(({ id }) => id).join('');

test.each([
  ['a new rule comes last', withRule(plan, rule('d')), 'abcd'],
  ['a new rule comes where it is wanted', withRule(plan, rule('d'), 1), 'adbc'],
  ['a known rule stays where it is', withRule(plan, { ...rule('b'), bound: 2 }, 0), 'abc'],
  ['a rule goes', withoutRule(plan, 'b'), 'ac'],
  ['a rule that is not there does not go', withoutRule(plan, 'x'), 'abc'],
])('%s', (_, changed, expected) => {
  expect(ids(changed)).toBe(expected);
  expect({ ...changed, rules: [] }).toEqual({ ...plan, rules: [] });
});

test('taking a rule away and putting it back changes nothing', () => {
  plan.rules.forEach((each, index) => {
    expect(withRule(withoutRule(plan, each.id), each, index)).toEqual(plan);
  });
});

test('a rule is switched off and on again, with the severity asked for or as an error', () => {
  const severities = (changed: typeof plan) => changed.rules.map(({ severity }) => severity);
  const off = switched(plan, 'b');
  expect(severities(off)).toEqual(['warning', 'off', 'warning']);
  expect(severities(switched(off, 'b', 'info'))).toEqual(['warning', 'info', 'warning']);
  expect(severities(switched(off, 'b'))).toEqual(['warning', 'error', 'warning']);
});

test.each([
  [[], 'R1'],
  [['a', 'R2'], 'R1'],
  [['R1', 'r2', 'R4'], 'R3'],
])('beside %j the next id is %s', (taken, next) => {
  expect(nextRuleId({ ...template, rules: taken.map(rule) })).toBe(next);
});
