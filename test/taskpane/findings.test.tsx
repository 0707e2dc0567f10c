/**
 * What contradicts itself in a plan, what would put it right, and the smallest fix of what is broken.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import { repair as english } from '../../src/locales/en-US/repair';
import { pane as paneWords } from '../../src/locales/en-US/pane';
import { repair as chinese } from '../../src/locales/zh-CN/repair';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import { applyChanges } from '../../src/rules/change';
import type { RepairChange, RepairResult } from '../../src/rules/repair/problem';
import { examining } from '../../src/taskpane/examining';
import { FindingsView } from '../../src/taskpane/findings/findings-view';
import { NotLoaded } from '../../src/taskpane/fault';
import { RepairPanel } from '../../src/taskpane/repair/repair-panel';
import { button, press, rested, settled, stopTheClock, type, unfold } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { growthOfEast } from './support/regions';
import { showPane } from './support/show-pane';
import { showFeature } from './support/show-part';
import { regionSum } from './support/violations';

stopTheClock();

const example = loadTemplate('sales-2024');
const words = { 'en-US': english, 'zh-CN': chinese };
const mended = (plan: Plan) => applyChanges(plan, [{ path: growthOfEast, from: 0.08, to: 0.0142857 }]);

const workbookOf = (plan: Plan, language: Language = 'en-US') =>
  memoryOperations({ workbook: { plan, language, sheets: ['targets', 'check', 'lists'] } });

const open = async (language: Language = 'en-US', plan: Plan = example) => {
  const operations = workbookOf(plan, language);
  operations.violations = [];
  return { operations, pane: await showFeature(FindingsView, language, operations) };
};

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  test('a contradiction is shown with its rows and repairs, and axe finds nothing', async () => {
    await open(language);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('1');
    expect(screen.getByText(`${language} error`)).toBeTruthy();
    expect(screen.getByText(`${language} parts-target:region`)).toBeTruthy();
    expect(cellsOf(screen.getByRole('table'))).toEqual([[language === 'zh-CN' ? '华东' : 'East', '2/25']]);
    await press(`${language} scale-all`);
    document.querySelectorAll('details').forEach((details) => details.setAttribute('open', ''));
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('a plan without contradictions is told so', async () => {
    await open(language, mended(example));
    expect(screen.getByText(word['findings.none'])).toBeTruthy();
  });
});

test('leads to the cell of a finding', async () => {
  const { operations } = await open();
  const [show] = screen.getAllByRole('button', { name: 'Show' });
  expect(document.getElementById(show?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'en-US parts-target:region',
  );
  await settled(() => show && fireEvent.click(show));
  expect(operations.calls.at(-1)).toBe('goToPath dimensions.1.members.0.growth');
});

test('what follows from the plan is there when it is asked for', async () => {
  await open();
  const details = screen.getByText('What follows from the plan: 1').closest('details');
  expect(details?.open).toBe(false);
  expect(details && within(details).getByText('en-US note')).toBeTruthy();
});

test('a repair is previewed, and nothing has changed when it is given up', async () => {
  const { operations } = await open();
  const repair = button('en-US scale-all');
  repair.focus();
  await press('en-US scale-all');
  expect(document.activeElement?.textContent).toBe('Changes: 2');
  expect(cellsOf(screen.getByRole('table', { name: 'Changes: 2' }))).toEqual([
    ['Input', 'Now', 'New'],
    ['Region · EastGrowth', '8%', '5.8268%'],
    ['Region · SouthGrowth', '18%', '15.6255%'],
  ]);
  await press(english['preview.cancel']);
  expect(screen.queryByRole('table', { name: 'Changes: 2' })).toBeNull();
  expect(document.activeElement).toBe(repair);
  expect(operations.calls.join()).not.toContain('applyChanges');
});

test('a repair is applied as one step, said aloud, and taken back', async () => {
  const { operations } = await open();
  await press('en-US scale-all');
  await press(english['preview.apply']);
  expect(operations.calls.filter((call) => call.startsWith('applyChanges'))).toEqual([
    'applyChanges dimensions.1.members.0.growth=0.058268 dimensions.1.members.1.growth=0.156255',
  ]);
  expect(screen.getByText(english['findings.none'])).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Changes made: 2');

  await press(english['applied.revert']);
  expect(operations.calls.filter((call) => call.startsWith('applyChanges')).at(-1)).toBe(
    'applyChanges dimensions.1.members.1.growth=0.18 dimensions.1.members.0.growth=0.08',
  );
  expect(screen.getByText('en-US parts-target:region')).toBeTruthy();
  expect(screen.queryByRole('button', { name: english['applied.revert'] })).toBeNull();
});

test('a repair that fails leaves its preview and offers nothing to take back', async () => {
  const { operations } = await open();
  operations.gates.applyChanges = () => Promise.reject(new Failure('changed-meanwhile', 'look', 'unchanged'));
  await press('en-US change-one');
  await press(english['preview.apply']);
  expect(screen.getByRole('alert').textContent).toContain('en-US changed-meanwhile unchanged');
  expect(screen.getByRole('table', { name: 'Changes: 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: english['applied.revert'] })).toBeNull();
});

test('follows the cells after a check', async () => {
  const { operations } = await open();
  await operations.applyChanges([{ path: growthOfEast, from: 0.08, to: 0.01 }]);
  act(() => operations.edit([]));
  await rested();
  expect(screen.getByText(english['findings.none'])).toBeTruthy();
});

test('what can’t be loaded is shown', async () => {
  const operations = workbookOf(example);
  operations.gates.loadExamining = () => Promise.reject(new NotLoaded({}));
  const pane = await showFeature(FindingsView, 'en-US', operations);
  expect(pane.state().fault).toEqual({ kind: 'not-loaded' });
});

test('the example plan is examined for real, and a repair of its error removes it', async () => {
  const operations = workbookOf(example);
  operations.examining = examining;
  await showFeature(FindingsView, 'en-US', operations);
  const { findings } = examining.examine(example);
  const [error] = findings;
  const sentence = error ? examining.describe(error, 'en-US') : '';
  expect(screen.getByText(`Contradictions in the plan: ${findings.length}`)).toBeTruthy();

  await press(/^Change East alone/);
  await press(english['preview.apply']);
  expect(screen.queryByText(sentence)).toBeNull();
  await press(english['applied.revert']);
  expect(screen.getByText(sentence)).toBeTruthy();
});

describe('before there is a workbook', () => {
  const openPlan = async () => {
    const shown = await showPane('en-US');
    await unfold('Findings: contradictions 1, notes 1');
    return shown;
  };

  test('the plan is examined', async () => {
    await openPlan();
    expect(screen.getByText('en-US parts-target:region')).toBeTruthy();
    expect(screen.queryByRole('button', { name: english['findings.show'] })).toBeNull();
  });

  test('a repair changes the draft, keeps what was typed, and is taken back', async () => {
    const { pane, operations } = await openPlan();
    type(/^Base/, '9,000');
    await rested();
    await press('en-US change-one');
    await press(english['preview.apply']);
    const growth = () => pane.state().draft?.plan.dimensions[1]?.members[0]?.growth;
    expect(growth()).toBe(0.0142857);
    expect(pane.state().draft?.form.base).toBe('9,000');
    await rested();
    expect(screen.getByText('Findings: contradictions 0, notes 1')).toBeTruthy();

    await press(english['applied.revert']);
    expect(growth()).toBe(0.08);
    expect(pane.state().draft?.form.base).toBe('9,000');
    expect(operations.calls.join()).not.toContain('applyChanges');
  });

  test('a field that can’t be read is asked for first', async () => {
    await openPlan();
    type('Growth', '12,5');
    expect(screen.getByText(english['findings.blocked'])).toBeTruthy();
    expect(screen.getByText(paneWords['plan.blocked'])).toBeTruthy();
  });
});

const eastLess: RepairChange = {
  path: growthOfEast,
  from: 0.08,
  to: 0.0142857,
  name: { zh: '华东', en: 'East' },
  because: ['region-sum', 'typed-by-hand'],
};

const openRepairs = async (prepare: (operations: MemoryOperations) => void, language: Language = 'en-US') => {
  const operations = workbookOf(example, language);
  operations.violations = [regionSum];
  prepare(operations);
  return { operations, pane: await showFeature(RepairPanel, language, operations) };
};
const repairs = (operations: MemoryOperations) =>
  operations.calls.filter((call) => call.startsWith('repair'));

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  const propose = async (repaired: RepairResult) => {
    await openRepairs((operations) => (operations.repaired = repaired), language);
    await press(word.propose);
    return screen.getAllByRole('status').map(({ textContent }) => textContent);
  };

  test.each([
    ['repaired', { kind: 'repaired', changes: [eastLess], cost: 0.02 }],
    ['impossible', { kind: 'impossible', relax: ['region-sum'], changes: [eastLess] }],
  ] as const)('%s: said', async (kind, result) => {
    expect(await propose(result)).toContain(word[`propose.${kind}`]);
  });

  test('holds: said, and axe finds nothing', async () => {
    expect(await propose({ kind: 'holds' })).toContain(word['propose.holds']);
    expect(await violationsOfAxe()).toEqual([]);
  });
});

test('nothing is proposed while every rule holds', async () => {
  await openRepairs((operations) => (operations.violations = []));
  expect(screen.queryByRole('button')).toBeNull();
});

test('the smallest fix is shown with its reasons, applied and taken back', async () => {
  const { operations } = await openRepairs(
    (given) => (given.repaired = { kind: 'repaired', changes: [eastLess], cost: 0.02 }),
  );
  await press(english.propose);
  const [, row] = within(screen.getByRole('table', { name: 'Changes: 1' })).getAllByRole('row');
  expect(row?.textContent).toBe('Region · EastGrowthAsked for by: Regions add up and typed-by-hand8%1.4286%');

  operations.violations = [];
  await press(english['preview.apply']);
  expect(operations.calls).toContain('applyChanges dimensions.1.members.0.growth=0.0142857');
  expect(screen.queryByRole('button', { name: english.propose })).toBeNull();

  operations.violations = [regionSum];
  await press(english['applied.revert']);
  expect(operations.calls).toContain('applyChanges dimensions.1.members.0.growth=0.08');
  expect(screen.getByRole('button', { name: english.propose })).toBeTruthy();
});

test('a fix that can’t be applied stays to be looked at', async () => {
  const { operations } = await openRepairs(
    (given) => (given.repaired = { kind: 'repaired', changes: [eastLess], cost: 0.02 }),
  );
  operations.gates.applyChanges = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
  await press(english.propose);
  await press(english['preview.apply']);
  expect(screen.getByRole('alert').textContent).toContain('en-US protected unchanged');
  expect(screen.getByRole('table', { name: 'Changes: 1' })).toBeTruthy();
});

test('what can’t be put right names the rules and has nothing to apply', async () => {
  await openRepairs((operations) => {
    operations.repaired = { kind: 'impossible', relax: ['region-sum'], changes: [eastLess] };
  });
  await press(english.propose);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Regions add up']);
  expect(screen.getByRole('table', { name: english['propose.without'] })).toBeTruthy();
  expect(screen.queryByRole('button', { name: english['preview.apply'] })).toBeNull();
});

test('an input is held, a group made dear', async () => {
  const { operations } = await openRepairs(() => undefined);
  await unfold(english.weights);
  await unfold('Region');
  type(english['weights.group'], 'dear');
  type('East · Growth (8%)', 'held');
  expect(screen.getByLabelText(english['weights.group'])).toHaveProperty('value', '');
  type('South · Growth (18%)', 'normal');
  await press(english.propose);
  expect(repairs(operations)).toEqual(['repair dimensions.1.members.0.growth=held']);
});

test('asking again while an answer is awaited asks once', async () => {
  let answer = () => {};
  const { operations } = await openRepairs(({ gates }) => {
    gates.repair = () => new Promise((done) => (answer = done));
  });
  await press(english.propose);
  expect(screen.getByText(english['propose.busy'])).toBeTruthy();
  await press(english.propose);
  expect(repairs(operations)).toHaveLength(1);
  await settled(() => answer());
  expect(screen.getByText(english['propose.holds'])).toBeTruthy();
});

test('a solver that fails is a fault, and can be asked again', async () => {
  const { operations, pane } = await openRepairs(({ gates }) => {
    gates.repair = () => Promise.reject(new Error('out of memory'));
  });
  await press(english.propose);
  expect(pane.state().fault).toEqual({ kind: 'unexpected', message: 'out of memory' });
  delete operations.gates.repair;
  await press(english.propose);
  expect(screen.getByText(english['propose.holds'])).toBeTruthy();
});
