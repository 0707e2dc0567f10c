import { loadTemplate, type PlanPath } from '../../src/plan';
import { repair as english } from '../../src/locales/en-US/repair';
import { repair as chinese } from '../../src/locales/zh-CN/repair';
import { changeWords } from '../../src/taskpane/repair/change-words';
import type { ChangeValue } from '../../src/rules/change';

const plan = loadTemplate('sales-2024');
const ruleAt = plan.rules.findIndex(({ id }) => id === 'A-max');
const at = (...path: PlanPath) => path;

test.each<[PlanPath, ChangeValue, ChangeValue, string, string, string, string]>([
  [at('dimensions', 1, 'members', 0, 'growth'), 0.08, 0.0142857, 'Region · East', 'Growth', '8%', '1.4286%'],
  [at('base', 'amount'), 10000, 9999.5, 'Base year', 'Amount', '10,000', '9,999.5'],
  [at('base', 'amount'), 10000, 10000.0004, 'Base year', 'Amount', '10,000', '10,000.0004'],
  [at('target', 'growth'), 0.12, 0.1, 'Total target', 'Growth', '12%', '10%'],
  [at('overAssignment'), 0, 0.0206, 'Plan', 'Tolerated over-assignment', '0%', '2.06%'],
  [at('periods', 0, 'share'), 0.2, undefined, 'Q1', 'Share', '20%', 'blank'],
  [at('rules', ruleAt, 'bound'), 0.4, 0.35, 'A is at most 40 % of sales', 'Bound', '40%', '35%'],
  [at('customers', 'new', 0, 'count'), 25, 26, 'Large (from CNY 500k a year)', 'Count', '25', '26'],
  [
    at('milestones', 0, 'due'),
    '2024-03-31',
    '2024-09-30',
    '2,500 leads',
    'Due',
    'Mar 31, 2024',
    'Sep 30, 2024',
  ],
])('%j: %p to %p', (path, from, to, subject, measure, before, after) => {
  expect(changeWords(plan, { path, from, to }, 'en-US')).toEqual({
    subject,
    measure,
    from: before,
    to: after,
  });
});

test('in Chinese', () => {
  const change = { path: at('dimensions', 1, 'members', 0, 'growth'), from: 0.08, to: undefined };
  expect(changeWords(plan, change, 'zh-CN')).toEqual({
    subject: '区域 · 华东',
    measure: '增长率',
    from: '8%',
    to: '空白',
  });
});

test('both languages have the same words and particulars', () => {
  const particulars = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([key, word]) => [key, word.match(/\{\w+\}/g)?.sort()]);
  expect(particulars(chinese)).toEqual(particulars(english));
});
