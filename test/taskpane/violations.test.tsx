/**
 * The tabs of the check and the panel of violations, through the whole pane.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import type { RuleProblem, RuleProblemCode, Violation } from '../../src/excel/types';
import { violations as english } from '../../src/locales/en-US/violations';
import { violations as chinese } from '../../src/locales/zh-CN/violations';
import { loadTemplate, type Language } from '../../src/plan';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { press, rested, settled, stopTheClock } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { showPane } from './support/show-pane';
import { growthOfB, orderValue, regionSum, shareOfA } from './support/violations';

stopTheClock();

const words = { 'zh-CN': chinese, 'en-US': english };
const codes: readonly RuleProblemCode[] = [
  'gone',
  'empty',
  'text',
  'error',
  'bound-missing',
  'bounds-reversed',
  'unit-differs',
  'circular',
  'left-unread',
  'operator-unread',
  'severity-unread',
  'id-taken',
];
const problem = (code: RuleProblemCode, index = 0): RuleProblem => ({
  code,
  rule: `R${String(index)}`,
  text: `Rule ${String(index)}`,
  cell: `Check!A${String(20 + index)}`,
  params: { found: 'ten', error: '#DIV/0!', bound: 40, to: 30 },
});

async function open(
  violations: readonly Violation[],
  prepare: (operations: MemoryOperations) => void = () => undefined,
  language: Language = 'en-US',
) {
  const operations = memoryOperations({
    workbook: { plan: loadTemplate('sales-2024'), language, sheets: ['targets', 'check', 'lists'] },
  });
  operations.violations = violations;
  prepare(operations);
  return showPane(language, operations);
}

const choose = (label: string, option: string) => {
  const list = screen.getByLabelText(label);
  const value = within(list).getByRole('option', { name: option }).getAttribute('value');
  return settled(() => fireEvent.change(list, { target: { value } }));
};
const shownRules = () => [...document.querySelectorAll('.violation .rule')].map((rule) => rule.textContent);
const key = (options: { shiftKey?: boolean } = {}) =>
  settled(() => fireEvent.keyDown(document.body, { key: 'F8', ...options }));
const currentRule = () => document.querySelector('[aria-current] .rule')?.textContent;

const four = [shareOfA, regionSum, growthOfB, orderValue];

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  test.each(['violations', 'findings', 'rules', 'links'] as const)(
    'the tab of %s leads to its panel',
    async (tab) => {
      await open(four, undefined, language);
      const name = new RegExp(`^${word[`tab.${tab}`]}`);
      await settled(() => fireEvent.click(screen.getByRole('tab', { name })));
      const panel = screen.getByRole('tabpanel', { name });
      // The panels that show the plan read it again once edits have come to rest.
      await rested();
      expect(within(panel).getAllByRole('button').length).toBeGreaterThan(0);
    },
  );

  test('axe finds nothing with problems, typed rules and a filter that hides everything', async () => {
    await open(
      [shareOfA, regionSum],
      (operations) => {
        operations.problems = codes.map(problem);
        operations.typed = 2;
      },
      language,
    );
    await choose(word['filter.sheet'], language === 'en-US' ? 'Region (1)' : 'Region（1）');
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
    expect(await violationsOfAxe()).toEqual([]);
  });
});

describe('the tabs', () => {
  test('say how many violations there are, and name their panel', async () => {
    await open(four);
    for (const name of ['Findings', 'Rules', 'Links']) {
      expect(screen.getByRole('tab', { name, selected: false })).toBeTruthy();
    }
    const tab = screen.getByRole('tab', { name: 'Violations (4)', selected: true });
    expect(screen.getByRole('tabpanel', { name: 'Violations (4)' }).id).toBe(
      tab.getAttribute('aria-controls'),
    );
  });

  test('stay where they are when the sheet is edited', async () => {
    const { operations } = await open(four);
    await settled(() => fireEvent.click(screen.getByRole('tab', { name: 'Links' })));
    act(() => operations.edit([]));
    expect(screen.getByRole('tab', { name: 'Links' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tab', { name: 'Violations' })).toBeTruthy();
  });
});

describe('the list', () => {
  test('can be narrowed by severity, sheet and owner, and says what is hidden', async () => {
    await open(four);
    await choose('Sheet', 'Product line (2)');
    expect(shownRules()).toEqual(['A ≤ 40 %', 'B grows with the market']);
    await choose('Severity', 'Warnings (1)');
    expect(shownRules()).toEqual(['B grows with the market']);
    await choose('Owner', 'Without an owner (2)');
    expect(shownRules()).toEqual([]);
    expect(screen.getByText('No violation fits what is chosen above. Hidden: 4.')).toBeTruthy();
    await press(english['filter.clear']);
    expect(shownRules()).toHaveLength(4);
  });

  test('offers no choice where there is none', async () => {
    await open([shareOfA]);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('keeps what was chosen when an edit leaves nothing of it', async () => {
    const { operations } = await open(four);
    await choose('Sheet', 'Region (1)');
    act(() => operations.edit([shareOfA, growthOfB]));
    expect(shownRules()).toEqual([]);
    expect(screen.getByRole('option', { name: 'Region (0)' })).toHaveProperty('selected', true);
  });

  test('of hundreds shows some, and more when asked or stepped to', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ ...shareOfA, rule: `r${String(index)}` }));
    await open(many);
    expect(shownRules()).toHaveLength(50);
    await press('Show 50 more');
    await press('Show 20 more');
    expect(shownRules()).toHaveLength(120);
  });
});

describe('stepping', () => {
  test('leads from cell to cell, marks where the user is and says it', async () => {
    const { operations } = await open(four);
    await press(english['step.next']);
    await press(english['step.next']);
    expect(operations.calls.slice(-2)).toEqual(["goTo 'Product line'!F6", 'goTo Region!G11']);
    expect(currentRule()).toBe(regionSum.text);
    expect(document.querySelector('.stepper [aria-live]')?.textContent).toBe(
      '2 of 4: Regions add up to the total target',
    );
    await press(english['step.previous']);
    expect(operations.calls.at(-1)).toBe("goTo 'Product line'!F6");
  });

  test('by F8 and Shift+F8, round the ends, and only while the list is shown', async () => {
    const { operations } = await open(four);
    await key({ shiftKey: true });
    expect(currentRule()).toBe(orderValue.text);
    await key();
    expect(currentRule()).toBe(shareOfA.text);
    await settled(() => fireEvent.click(screen.getByRole('tab', { name: 'Links' })));
    const before = operations.calls.length;
    await key();
    expect(operations.calls.slice(before).join()).not.toContain('goTo');
  });

  test('goes on with what took the place of the one that was put right', async () => {
    const { operations } = await open(four);
    await key();
    act(() => operations.edit([regionSum, growthOfB]));
    expect(currentRule()).toBeUndefined();
    await key();
    expect(currentRule()).toBe(regionSum.text);
  });

  test('follows the filter', async () => {
    const { operations } = await open(four);
    await choose('Severity', 'Warnings (1)');
    await key();
    await key();
    expect(operations.calls.slice(-2)).toEqual(["goTo 'Product line'!H7", "goTo 'Product line'!H7"]);
  });
});

describe('rules that cannot be judged', () => {
  test.each<[RuleProblemCode, string]>([
    ['text', 'stands the text “ten”'],
    ['error', 'shows #DIV/0!'],
    ['bounds-reversed', 'upper bound 30 is below its lower bound 40'],
    ['id-taken', 'name R0 belongs to another'],
  ])('%s: %s', async (code, sentence) => {
    const { operations } = await open([], (memory) => void (memory.problems = [problem(code)]));
    expect(screen.getByRole('region', { name: 'Rules that can’t be judged: 1' }).textContent).toContain(
      sentence,
    );
    await press('Go to Check!A20');
    expect(operations.calls.at(-1)).toBe('goTo Check!A20');
  });
});

describe('rules typed by hand', () => {
  const withTyped = (operations: MemoryOperations) => void (operations.typed = 2);

  test('are taken into the plan when asked, and the plan is read again', async () => {
    const { operations } = await open([], withTyped);
    await press(english['typed.adopt']);
    const at = operations.calls.indexOf('adoptRules');
    expect(operations.calls.slice(at)).toEqual(['adoptRules', 'readWorkbook', 'check']);
    expect(screen.queryByRole('button', { name: english['typed.adopt'] })).toBeNull();
  });

  test('stay where they are when that fails', async () => {
    const { operations } = await open([], withTyped);
    operations.gates.adoptRules = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
    await press(english['typed.adopt']);
    expect(screen.getByRole('alert').textContent).toContain('en-US protected unchanged');
    expect(screen.getByRole('button', { name: english['typed.adopt'] })).toBeTruthy();
  });
});
