import fc from 'fast-check';
import { loadTemplate, readPlan } from '../../src/plan';
import type { Measure, Rule } from '../../src/plan/schema';
import {
  emptyRuleForm,
  readRuleForm,
  ruleFormOf,
  type RuleField,
  type RuleForm,
} from '../../src/taskpane/rules/rule-form';
import { createRuleWords } from '../../src/taskpane/rules/rule-words';

const plan = loadTemplate('sales-2024');
const language = 'en-US';
const words = createRuleWords(plan, language);
const share: Measure = { of: 'members', dimension: 'product', members: ['A'], measure: 'share' };
const amount: Measure = { ...share, measure: 'amount' };
const growth: Measure = { of: 'members', dimension: 'region', members: ['east'], measure: 'growth' };
const customers: Measure = { of: 'customers', customers: ['large'] };
const orderValue: Measure = { of: 'indicator', indicator: 'order-value', measure: 'target' };
const marketShare: Measure = { of: 'indicator', indicator: 'market-share', measure: 'change' };

const read = (form: Partial<RuleForm>, before?: Rule) =>
  readRuleForm(
    plan,
    { ...(before ? ruleFormOf(plan, before, language) : emptyRuleForm(plan)), ...form },
    { id: 'R1', before, language, words },
  );

describe('a bound as people type it', () => {
  test.each([
    ['a share', share, '40', 0.4],
    ['a share', share, '40%', 0.4],
    ['a share', share, '４０ ％', 0.4],
    ['a growth', growth, '−1.5 %', -0.015],
    ['a change of a rate', marketShare, '2', 0.02],
    ['an amount', amount, '4,480.5', 4480.5],
    ['a count', customers, '25', 25],
    ['another figure', orderValue, '1.1', 1.1],
    ['another figure', orderValue, '110 %', 1.1],
  ])('for %s: %#', (_, left, bound, expected) => {
    const { rule, warnings } = read({ left, bound });
    expect(rule?.bound).toBe(expected);
    expect(warnings).toEqual({});
    expect(readPlan({ ...plan, rules: [rule] }).ok).toBe(true);
  });
});

describe('what is wrong, and where', () => {
  test.each<[string, Partial<RuleForm>, RuleField, string]>([
    ['nothing chosen', { left: { ...share, members: [] } }, 'left', 'error.left'],
    ['no customers', { left: { of: 'customers', customers: [] } }, 'left', 'error.left'],
    ['no bound', { bound: ' ' }, 'bound', 'error.missing'],
    ['no percentage', { bound: 'much' }, 'bound', 'error.percent'],
    ['a decimal comma', { left: amount, bound: '1,5' }, 'bound', 'error.number'],
    ['a percentage of an amount', { left: amount, bound: '40 %' }, 'bound', 'error.percent-of-number'],
    ['a percentage of a count', { left: customers, bound: '４０％' }, 'bound', 'error.percent-of-number'],
    ['no upper bound', { operator: 'between' }, 'to', 'error.missing'],
    ['bounds reversed', { operator: 'between', bound: '50', to: '40' }, 'to', 'error.reversed'],
    ['an unreadable tolerance', { tolerance: 'x' }, 'tolerance', 'error.percent'],
    ['a negative tolerance', { tolerance: '-1' }, 'tolerance', 'error.negative'],
    ['endless words', { text: 'x'.repeat(2001) }, 'text', 'error.long'],
  ])('%s', (_, form, field, key) => {
    const { rule, errors } = read({ left: share, bound: '40', ...form });
    expect(rule).toBeUndefined();
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]?.key).toBe(key);
  });

  test('an upper bound that the operator does not want is not looked at', () => {
    expect(read({ left: share, bound: '40', to: 'x' }).rule).not.toHaveProperty('to');
  });
});

describe('what is most likely not meant', () => {
  test.each<[string, Partial<RuleForm>, string | undefined]>([
    ['0.4 where 40 % was meant', { bound: '0.4' }, 'warning.small'],
    ['0.4 % with its sign', { bound: '0.4 %' }, undefined],
    ['a share above 100 %', { bound: '140' }, 'warning.share'],
    ['a share below 0 %', { bound: '-5' }, 'warning.share'],
    ['growth above 1,000 %', { left: growth, bound: '4000' }, 'warning.large'],
    ['growth of 120 %', { left: growth, bound: '120' }, undefined],
    ['0.4 as an amount', { left: amount, bound: '0.4' }, 'warning.amount'],
    ['zero', { left: amount, bound: '0' }, undefined],
  ])('%s', (_, form, key) => {
    const { rule, warnings } = read({ left: share, ...form });
    expect(rule).toBeDefined();
    expect(warnings.bound?.key).toBe(key);
  });
});

describe('a rule that is opened and saved', () => {
  test.each(plan.rules.map((rule) => [rule.id, rule] as const))('%s stays what it is', (id, rule) => {
    const form = ruleFormOf(plan, rule, language);
    expect(readRuleForm(plan, form, { id, before: rule, language, words }).rule).toEqual(rule);
  });

  test('keeps figures exactly, however many digits they have', () => {
    const lefts = [share, amount, growth, customers, orderValue, marketShare];
    const figure = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...lefts), figure, fc.nat(1e6), (left, bound, tolerance) => {
        const rule: Rule = { id: 'R1', left, operator: '=', bound, tolerance, severity: 'info' };
        expect(read({}, rule).rule).toEqual(rule);
      }),
    );
  });

  test('takes a figure anew where the unit has changed', () => {
    const before: Rule = { id: 'R1', left: share, operator: '<=', bound: 0.4, severity: 'error' };
    expect(read({ left: amount }, before).rule?.bound).toBe(40);
  });

  test.each<[string, Rule['text'], string, Rule['text']]>([
    ['a text in both languages keeps the other', { zh: '旧', en: 'old' }, 'new', { zh: '旧', en: 'new' }],
    ['a plain text is replaced', 'old', 'new', 'new'],
    ['a first text is plain', undefined, ' new ', 'new'],
    ['no text is no text', { zh: '旧', en: 'old' }, ' ', undefined],
  ])('%s', (_, text, typed, expected) => {
    const before: Rule = {
      id: 'R1',
      ...(text && { text }),
      left: share,
      operator: '<=',
      bound: 0.4,
      severity: 'error',
    };
    expect(read({ text: typed }, before).rule?.text).toEqual(expected);
  });
});

describe('a rule in words', () => {
  test.each<[Measure, Partial<Rule>, string, string]>([
    [share, {}, 'A Basic: target share at most 40 %', 'A 基础款：目标占比不高于 40 %'],
    [
      { ...growth, members: ['east', 'south'] },
      { operator: 'between', bound: 0.08, to: 0.18, tolerance: 0.005 },
      'East + South: growth between 8 % and 18 % (tolerance 0.5 pp)',
      '华东 + 华南：增长率介于 8 % 与 18 % 之间（容差 0.5 个百分点）',
    ],
    [
      amount,
      { operator: '>=', bound: 4480 },
      'A Basic: target amount at least 4,480 CNY 10k',
      'A 基础款：目标金额不低于 4,480 万元',
    ],
    [
      customers,
      { operator: '>=', bound: 25 },
      'Large (from CNY 500k a year): number at least 25',
      '大客户（年采购 ≥ 50 万元）：数量不低于 25',
    ],
    [
      marketShare,
      { operator: '=', bound: 0.02 },
      'Market share: change exactly 2 pp',
      '市场占有率：变动等于 2 个百分点',
    ],
    [
      { of: 'range', sheet: 'My sheet', address: 'B2:B4' },
      { bound: 5 },
      'My sheet!B2:B4 at most 5',
      '“My sheet!B2:B4”不高于 5',
    ],
  ])('%#', (left, change, inEnglish, inChinese) => {
    const rule: Rule = { id: 'R1', left, operator: '<=', bound: 0.4, severity: 'error', ...change };
    expect(words.whole(rule)).toBe(inEnglish);
    expect(createRuleWords(plan, 'zh-CN').whole(rule)).toBe(inChinese);
  });

  test('names some of many, and counts the others', () => {
    const members = plan.dimensions[1]?.members.map(({ code }) => code) ?? [];
    const all: Measure = { ...growth, members: [...members, 'x', 'y'] };
    expect(words.left(all)).toBe('East + South + Central and West + North and 2 more: growth');
  });

  test('a cell is told as its sheet tells it', () => {
    expect(words.left({ of: 'cells', table: 'tblPeriod', rows: ['Q3'], column: 'share' })).toContain('Q3');
    expect(words.left({ of: 'name', name: 'Total_Target' })).toContain('Total target');
  });
});
