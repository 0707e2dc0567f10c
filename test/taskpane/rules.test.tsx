/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import type { WorkbookPlan } from '../../src/excel/types';
import { rules as english } from '../../src/locales/en-US/rules';
import { rules as chinese } from '../../src/locales/zh-CN/rules';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import type { Rule } from '../../src/plan/schema';
import { RulesView } from '../../src/taskpane/rules/rules-view';
import { press, rested, saysOf, stopTheClock, type } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { showFeature } from './support/show-part';
import { shareOfA } from './support/violations';

stopTheClock();

const template = loadTemplate('sales-2024');
const sheets = ['targets', 'dimension:product', 'dimension:region', 'customer', 'period', 'check', 'lists'];

async function open(language: Language = 'en-US', change: Partial<WorkbookPlan> = {}) {
  const operations = memoryOperations({ workbook: { plan: template, language: 'en-US', sheets, ...change } });
  operations.violations = [];
  const pane = await showFeature(RulesView, language, operations);
  return { operations, pane };
}

const planOf = async (operations: MemoryOperations): Promise<Plan> => {
  const workbook = await operations.readWorkbook();
  if (!workbook) throw new Error('no workbook');
  return workbook.plan;
};
const ruleOf = async (operations: MemoryOperations, id: string): Promise<Rule | undefined> =>
  (await planOf(operations)).rules.find((rule) => rule.id === id);

const select = (label: string, option: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(label);
  const found = [...field.options].find(({ text }) => text === option);
  if (!found) throw new Error(`no option ${option}`);
  fireEvent.change(field, { target: { value: found.value } });
};
const tick = (label: string) => fireEvent.click(screen.getByLabelText(label));
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label));
const item = (id: string) => {
  const found = screen.getByRole('button', { name: `Edit ${id}` }).closest('li');
  if (!found) throw new Error(`no item ${id}`);
  return found;
};
const generated = ({ calls }: MemoryOperations) => calls.filter((call) => call.startsWith('generate'));

describe.each([
  ['en-US', english],
  ['zh-CN', chinese],
] as const)('in %s', (language, word) => {
  test('the list is there', async () => {
    await open(language);
    expect(screen.getByText('A-max')).toBeTruthy();
    expect(screen.getAllByText(word['state.holds'])[0]).toBeTruthy();
  });

  test('axe finds nothing in the editor with everything wrong', async () => {
    await open(language);
    await press(word.new);
    await press(word['form.save']);
    expect(screen.getByText(word['error.left'])).toBeTruthy();
    expect(await violationsOfAxe()).toEqual([]);
  });
});

describe('the list', () => {
  test('says each rule in its own words, in full, and how it stands', async () => {
    const { operations } = await open();
    act(() => operations.edit([{ ...shareOfA, rule: 'A-max' }]));
    expect(item('A-max').textContent).toBe(
      'A is at most 40 % of salesA Basic: target share at most 40 %Does not holdSeverity: ErrorA-maxEditSwitch offDelete',
    );
    expect(
      within(item('BC-min')).getByText('B Mid-range + C High-end: target share at least 50 %'),
    ).toBeTruthy();
    expect(within(item('BC-min')).getByText(english['state.holds'])).toBeTruthy();
  });

  test.each([
    [
      'switched off',
      { rules: template.rules.map((rule): Rule => ({ ...rule, severity: 'off' })) },
      sheets,
      'state.off',
    ],
    ['on a sheet that was not made', {}, ['targets', 'check', 'lists'], 'state.absent'],
  ] as const)('says of a rule %s that it is not checked', async (_, change, made, state) => {
    await open('en-US', { plan: { ...template, ...change }, sheets: made });
    expect(within(item('A-max')).getByText(english[state])).toBeTruthy();
  });

  test('of 500 rules shows 50, more on request, and finds any of them', async () => {
    const [rule] = template.rules;
    const many = Array.from({ length: 500 }, (_, index) => ({ ...rule, id: `M${index}` }) as Rule);
    await open('en-US', { plan: { ...template, rules: many } });
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    await press('Show 50 more');
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    type(english.search, 'm499');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    type(english.search, 'nowhere');
    expect(screen.getByText('No rule has “nowhere” in its name or words.')).toBeTruthy();
  });

  test('shows a bound that was changed in the sheet', async () => {
    const { operations } = await open();
    const rules = template.rules.map((rule) => (rule.id === 'A-max' ? { ...rule, bound: 0.38 } : rule));
    await operations.generate({ plan: { ...template, rules }, language: 'en-US', sheets });
    act(() => operations.edit([]));
    await rested();
    expect(screen.getByText('A Basic: target share at most 38 %')).toBeTruthy();
  });
});

describe('a rule is made', () => {
  test('from picked members, which add up', async () => {
    const { operations } = await open();
    await press(english.new);
    select(english['form.subject'], 'Region');
    tick('East');
    tick('North');
    select(english['form.measure'], english['measure.share']);
    select(english['form.operator'], english['operator.between']);
    type(english['form.lower'], '40');
    type(english['form.upper'], '60 %');
    type(english['form.tolerance'], '0.5');
    select(english['form.severity'], english['severity.warning']);
    type(english['form.text'], '=East and North');
    expect(
      screen.getByText('The rule: East + North: target share between 40 % and 60 % (tolerance 0.5 pp).'),
    ).toBeTruthy();
    await press(english['form.save']);
    expect((await planOf(operations)).rules.at(-1)).toEqual({
      id: 'R1',
      text: '=East and North',
      left: { of: 'members', dimension: 'region', members: ['east', 'north'], measure: 'share' },
      operator: 'between',
      bound: 0.4,
      to: 0.6,
      tolerance: 0.005,
      severity: 'warning',
    });
    expect(generated(operations)).toEqual(['generate en-US 10000 over 10000']);
    expect(screen.getByRole('status').textContent).toBe('Saved rule R1.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit R1' }));
  });

  test.each([
    [
      'customers',
      'New customers',
      () => tick('Small and medium'),
      '95',
      { of: 'customers', customers: ['small'] },
    ],
    [
      'an indicator',
      'Indicator',
      () => select(english['form.indicator'], 'Market share'),
      '3',
      { of: 'indicator', indicator: 'market-share', measure: 'target' },
    ],
  ] as const)('about %s', async (_, subject, pick, bound, left) => {
    const { operations } = await open();
    await press(english.new);
    select(english['form.subject'], subject);
    pick();
    select(english['form.operator'], english['operator.>=']);
    type(english['form.bound'], bound);
    await press(english['form.save']);
    expect((await planOf(operations)).rules.at(-1)).toMatchObject({ id: 'R1', left, operator: '>=' });
  });

  test('from what is selected in the sheet', async () => {
    const { operations } = await open();
    await press(english.select);
    expect(screen.getByText('Selected: Quarter!C7, now 35 %')).toBeTruthy();
    type(english['form.bound'], '30');
    await press(english['form.save']);
    expect((await planOf(operations)).rules.at(-1)).toEqual({
      id: 'R1',
      left: operations.selected.measure,
      operator: '<=',
      bound: 0.3,
      severity: 'error',
    });
  });

  test('not from a selection that has no figure: the message says so', async () => {
    const { operations } = await open();
    operations.gates.readSelection = () => Promise.reject(new Failure('gone', 'look', 'unchanged'));
    await press(english.select);
    expect(screen.getByRole('alert').textContent).toContain('gone');
    expect(screen.queryByText(english['form.save'])).toBeNull();
  });

  test('with the next free id, even if the workbook got a rule meanwhile', async () => {
    const { operations } = await open();
    await press(english.select);
    type(english['form.bound'], '30');
    const [rule] = template.rules;
    const rules = [...template.rules, { ...rule, id: 'r1' } as Rule];
    await operations.generate({ plan: { ...template, rules }, language: 'en-US', sheets });
    await press(english['form.save']);
    expect((await planOf(operations)).rules.slice(-2).map(({ id }) => id)).toEqual(['r1', 'R2']);
  });
});

describe('a rule is changed', () => {
  test('in one language only; what was not touched stays exact', async () => {
    const { operations } = await open();
    await press('Edit A-max');
    type(english['form.bound'], '38 %');
    expect(screen.getByText(english['warning.words'])).toBeTruthy();
    type(english['form.text'], 'A is at most 38 % of sales');
    expect(screen.queryByText(english['warning.words'])).toBeNull();
    await press(english['form.save']);
    expect(await ruleOf(operations, 'A-max')).toEqual({
      ...template.rules[0],
      text: { zh: 'A 占比不超过 40 %', en: 'A is at most 38 % of sales' },
      bound: 0.38,
    });
    expect((await planOf(operations)).rules.map(({ id }) => id)).toEqual(template.rules.map(({ id }) => id));
  });

  test('not at all when it is cancelled, and the focus goes back', async () => {
    const { operations } = await open();
    await press('Edit A-max');
    type(english['form.bound'], '38 %');
    await press(english['form.cancel']);
    expect(generated(operations)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit A-max' }));
  });

  test('off, and on again with the severity that it had', async () => {
    const rules = template.rules.map((rule): Rule => ({ ...rule, severity: 'warning' }));
    const { operations } = await open('en-US', { plan: { ...template, rules } });
    await press('Switch off A-max');
    expect((await ruleOf(operations, 'A-max'))?.severity).toBe('off');
    expect(within(item('A-max')).getByText(english['state.off'])).toBeTruthy();
    await press('Switch on A-max');
    expect((await ruleOf(operations, 'A-max'))?.severity).toBe('warning');
  });

  test('away, and back to where it stood', async () => {
    const { operations } = await open();
    await press('Delete B-share');
    expect(await ruleOf(operations, 'B-share')).toBeUndefined();
    expect(screen.getByRole('status').textContent).toBe('Deleted rule B-share.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: english.undo }));
    await press(english.undo);
    expect((await planOf(operations)).rules).toEqual(template.rules);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit B-share' }));
    expect(screen.queryByRole('button', { name: english.undo })).toBeNull();
  });
});

describe('what goes wrong', () => {
  test('is said at a field once it is left', async () => {
    await open();
    await press(english.new);
    const bound = () => screen.getByLabelText(english['form.bound']);
    type(english['form.bound'], 'much');
    expect(bound().getAttribute('aria-invalid')).toBeNull();
    leave(english['form.bound']);
    expect(bound().getAttribute('aria-invalid')).toBe('true');
    expect(saysOf(bound())).toContain(english['error.percent']);
    type(english['form.bound'], '0.4');
    expect(saysOf(bound())).toContain('This means 0.4 %. For 40 % write 40.');
  });

  test('keeps a rule with errors out of the workbook and leads to the first', async () => {
    const { operations } = await open();
    await press(english.new);
    await press(english['form.save']);
    expect(document.activeElement).toBe(screen.getByLabelText('A Basic'));
    tick('A Basic');
    await press(english['form.save']);
    expect(document.activeElement).toBe(screen.getByLabelText(english['form.bound']));
    expect(generated(operations)).toEqual([]);
  });

  test('in Excel is shown, and what was typed is kept', async () => {
    const { operations } = await open();
    await press('Edit A-max');
    type(english['form.bound'], '38');
    operations.gates.generate = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
    await press(english['form.save']);
    expect(screen.getByText('en-US protected unchanged')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(english['said.failed']);
    expect(screen.getByLabelText(english['form.bound'])).toHaveProperty('value', '38');
    delete operations.gates.generate;
    await press(english['form.save']);
    expect((await ruleOf(operations, 'A-max'))?.bound).toBe(0.38);
    expect(screen.queryByText('en-US protected unchanged')).toBeNull();
  });

  test('in the plan itself is shown: the member is gone by now', async () => {
    const { operations } = await open();
    await press('Edit emerging-min');
    const dimensions = template.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.filter(({ code }) => code !== 'central'),
    }));
    const plan = { ...template, dimensions, rules: template.rules.filter(({ id }) => id !== 'emerging-min') };
    await operations.generate({ plan, language: 'en-US', sheets });
    await press(english['form.save']);
    expect(screen.getByRole('alert').textContent).toContain('central');
    expect(await ruleOf(operations, 'emerging-min')).toBeUndefined();
  });
});
