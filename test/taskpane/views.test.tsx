/**
 * @jest-environment jsdom
 */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import type { WorkbookPlan } from '../../src/excel/types';
import { pane as english } from '../../src/locales/en-US/pane';
import { pane as chinese } from '../../src/locales/zh-CN/pane';
import { paneText } from '../../src/locales/pane';
import { loadTemplate, type Language } from '../../src/plan';
import { ErrorBoundary } from '../../src/taskpane/error-boundary';
import { NotLoaded } from '../../src/taskpane/fault';
import { press, settled, type } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { showPane } from './support/show-pane';
import { growthOfB, orderValue, regionSum, shareOfA } from './support/violations';

const words = { 'zh-CN': chinese, 'en-US': english };
const workbook = (language: Language): WorkbookPlan => ({
  plan: loadTemplate('sales-2024'),
  language,
  sheets: ['targets', 'check', 'lists'],
});

const file = (name: string, content: string) => ({ name, text: () => Promise.resolve(content) });
const openFile = (name: string, content: string) =>
  settled(() => {
    const input = document.querySelector('input[type=file]');
    if (!input) throw new Error('no file input');
    fireEvent.change(input, { target: { files: [file(name, content)] } });
  });

interface Situation {
  readonly generated?: boolean;
  readonly prepare?: (operations: MemoryOperations) => void;
  readonly then?: (word: typeof english | typeof chinese) => Promise<void> | void;
  readonly shows: keyof typeof english;
  /** Axe looks at each view once. */
  readonly axe?: true;
}

const situations: Readonly<Record<string, Situation>> = {
  'first run': { shows: 'plan.welcome' },
  'the sheets are opened': {
    then: () => document.querySelector('details')?.setAttribute('open', ''),
    shows: 'plan.generate',
  },
  'a field is wrong': { then: (word) => type(word['form.growth'], '12,5'), shows: 'form.growth.unread' },
  'a file is wrong': { then: () => openFile('bad.json', '{"version": 1}'), shows: 'plan.rejected-kept' },
  generating: {
    prepare: ({ gates }) => void (gates.generate = () => new Promise(() => {})),
    then: (word) => press(word['plan.generate']),
    shows: 'phase.write',
  },
  stopping: {
    prepare: ({ gates }) => void (gates.generate = () => new Promise(() => {})),
    then: async (word) => {
      await press(word['plan.generate']);
      await press(word['working.cancel']);
    },
    shows: 'working.stopping',
    axe: true,
  },
  'generating failed': {
    prepare: ({ gates }) =>
      void (gates.generate = () => Promise.reject(new Failure('protected', 'write', 'unchanged'))),
    then: (word) => press(word['plan.generate']),
    shows: 'fault.title',
    axe: true,
  },
  generated: { then: (word) => press(word['plan.generate']), shows: 'check.heading' },
  'rules are broken': {
    generated: true,
    prepare: (operations) => void (operations.violations = [shareOfA, regionSum, growthOfB, orderValue]),
    shows: 'check.hide-flags',
  },
  'every rule holds': {
    generated: true,
    prepare: (operations) => void (operations.violations = []),
    shows: 'check.holds',
  },
  'the plan again': {
    generated: true,
    then: (word) => press(word['check.regenerate']),
    shows: 'plan.back',
  },
  'a check failed': {
    generated: true,
    prepare: ({ gates }) =>
      void (gates.check = () => Promise.reject(new Failure('no-answer', 'check', 'unknown'))),
    shows: 'check.pending',
    axe: true,
  },
  'the plans cannot be loaded': {
    prepare: ({ gates }) => void (gates.loadPlanning = () => Promise.reject(new NotLoaded({}))),
    shows: 'fault.not-loaded',
    axe: true,
  },
};

const all = Object.entries(situations);

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  const show = async (situation: Situation) => {
    const operations = memoryOperations(situation.generated ? { workbook: workbook(language) } : {});
    situation.prepare?.(operations);
    await showPane(language, operations);
    await situation.then?.(word);
    expect(screen.getAllByText(word[situation.shows])[0]).toBeTruthy();
    expect(document.documentElement.lang).toBe(language);
  };

  test.each(all.filter(([, { axe }]) => !axe))('%s: shown', (_, situation) => show(situation));

  test.each(all.filter(([, { axe }]) => axe))('%s: shown, and axe finds nothing', async (_, situation) => {
    await show(situation);
    expect(await violationsOfAxe()).toEqual([]);
  });
});

describe('the plan', () => {
  test('says at the field and at the button what is wrong', async () => {
    const { operations } = await showPane('en-US');
    type('Growth', '12,5');
    const field = screen.getByLabelText('Growth');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field).toHaveProperty('value', '12,5');
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(english['form.growth.unread']);

    const button = screen.getByRole('button', { name: english['plan.generate'] });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      english['plan.blocked'],
    );
    await press(english['plan.generate']);
    expect(operations.calls.join()).not.toContain('generate');
  });

  test('shows every issue of a file, and keeps the plan', async () => {
    await showPane('en-US');
    const plan = { ...loadTemplate('sales-2024'), fiscalYear: 'x', firstMonth: 13 };
    await openFile('bad.json', JSON.stringify(plan));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('bad.json can’t be used. Problems: 2');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([expect.stringContaining('fiscalYear'), expect.stringContaining('firstMonth')]);
    expect(screen.getByLabelText('Fiscal year')).toHaveProperty('value', '2024');
  });

  test('shows the first issues of many, and all of them for the asking, for the keyboard too', async () => {
    await showPane('en-US');
    const { dimensions, ...plan } = loadTemplate('sales-2024');
    const wrong = dimensions.map(({ members, ...dimension }) => ({
      ...dimension,
      members: members.map((member) => ({ ...member, share: 2, growth: 200, baseShare: -1 })),
    }));
    await openFile('bad.json', JSON.stringify({ ...plan, dimensions: wrong }));
    const shown = () => within(screen.getByRole('alert')).getAllByRole('listitem');
    expect(shown().length).toBe(10);
    const count = /Problems: (\d+)/.exec(screen.getByRole('alert').textContent)?.[1] ?? '';
    await press(english['plan.issues-all'].replace('{count}', count));
    expect(shown().length).toBe(Number(count));
    expect(new Set(shown().map(({ textContent }) => textContent)).size).toBe(Number(count));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: `All problems: ${count}` }));
  });

  test('says where a file stops being JSON', async () => {
    await showPane('en-US');
    await openFile('bad.json', '{\n  "title": "Plan",\n}');
    expect(screen.getByRole('alert').textContent).toContain('Line 3, column 1');
  });

  test('opens a file that is dropped on the pane', async () => {
    await showPane('en-US');
    const plan = { ...loadTemplate('blank'), fiscalYear: 2031 };
    const dropped = file('mine.json', JSON.stringify(plan));
    await settled(() => fireEvent.drop(document.body, { dataTransfer: { files: [dropped] } }));
    expect(screen.getByLabelText('Fiscal year')).toHaveProperty('value', '2031');
    expect(screen.getByLabelText('Start from')).toHaveProperty('value', 'file');
  });

  test('changes the language of pane and sheets together', async () => {
    await showPane('en-US');
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'zh-CN' } });
    expect(screen.getByRole('button', { name: chinese['plan.generate'] })).toBeTruthy();
    expect(screen.getByLabelText(chinese['form.language'])).toHaveProperty('value', 'zh-CN');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('leaves out a sheet that is not wanted, and never one that must be', async () => {
    const { operations, pane } = await showPane('en-US');
    const [first] = screen.getAllByLabelText(/always made/);
    expect(first).toHaveProperty('disabled', true);
    const quarter = screen.getByLabelText('Quarter');
    fireEvent.click(quarter);
    expect(screen.getByText('Sheets: 17 of 18')).toBeTruthy();
    await press(english['plan.generate']);
    expect(operations.calls).toContain('generate en-US 10000');
    expect(pane.state().workbook?.sheets).not.toContain('period');
  });
});

describe('the check', () => {
  const open = async (violations: MemoryOperations['violations']) => {
    const operations = memoryOperations({ workbook: workbook('en-US') });
    operations.violations = violations;
    return showPane('en-US', operations);
  };

  test('lists what does not hold, the gravest first, with figures as in the cell', async () => {
    await open([orderValue, growthOfB, shareOfA]);
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Violations: 1',
      'Warnings: 1',
      'Notes: 1',
    ]);
    const [item] = screen.getAllByRole('listitem');
    expect(item?.textContent).toBe(
      "A ≤ 40 %Actual45.00%Allowedat most 40.00%Gap+5.00 ppGo to 'Product line'!F6",
    );
  });

  test('leads to the cell', async () => {
    const { operations } = await open([regionSum]);
    await press('Go to Region!G11');
    expect(operations.calls.at(-1)).toBe('goTo Region!G11');
  });

  test('follows an edit in the sheet, aloud, without moving the focus', async () => {
    const { operations } = await open([regionSum]);
    const button = screen.getByRole('button', { name: english['check.now'] });
    button.focus();
    act(() => operations.edit([]));
    expect(screen.getByRole('status').textContent).toBe(english['announce.holds']);
    expect(screen.getByText(english['check.holds'])).toBeTruthy();
    expect(document.activeElement).toBe(button);
  });

  test('shows and hides the flags', async () => {
    const { operations } = await open([regionSum]);
    await press(english['check.hide-flags']);
    await press(english['check.show-flags']);
    expect(operations.calls.slice(-2)).toEqual(['setFlags false', 'setFlags true']);
  });

  test('says what a failure means, until it is closed', async () => {
    const { operations } = await open([regionSum]);
    operations.gates.goTo = () => Promise.reject(new Failure('gone', 'look', 'unchanged'));
    await press('Go to Region!G11');
    expect(screen.getByRole('alert').textContent).toContain('en-US gone unchanged');
    await press(english['fault.dismiss']);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

const reload = english['app.reload'];

function Broken({ error }: { readonly error: Error }): never {
  throw error;
}

test.each([
  [
    'a mistake of ours',
    new Error('no such thing'),
    paneText('en-US', 'fault.unexpected', { message: 'no such thing' }),
  ],
  ['a view that could not be loaded', new NotLoaded({}), paneText('en-US', 'fault.not-loaded')],
])('%s while drawing leaves a sentence and a way on', (_, error, sentence) => {
  render(
    <ErrorBoundary reload={reload}>
      <Broken error={error} />
    </ErrorBoundary>,
    { onCaughtError: () => {} },
  );
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  expect(screen.getByRole('button', { name: reload })).toBeTruthy();
});
