/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import { repair as english } from '../../src/locales/en-US/repair';
import { pane as paneWords } from '../../src/locales/en-US/pane';
import { repair as chinese } from '../../src/locales/zh-CN/repair';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import { applyChanges } from '../../src/rules/change';
import { examining } from '../../src/taskpane/examining';
import { FindingsView } from '../../src/taskpane/findings/findings-view';
import { NotLoaded } from '../../src/taskpane/fault';
import { memoryOperations } from './support/memory-operations';
import { growthOfEast, regions, regionsWorkbook } from './support/regions';
import { press, showFeature } from './support/show-feature';
import { showPane, violationsOfAxe } from './support/show-pane';

const example = loadTemplate('sales-2024');
const words = { 'en-US': english, 'zh-CN': chinese };
const mended = (plan: Plan) => applyChanges(plan, [{ path: growthOfEast, from: 0.08, to: 0.0142857 }]);

const open = async (language: Language = 'en-US', plan?: Plan) => {
  const operations = regionsWorkbook(language, plan);
  operations.violations = [];
  return { operations, pane: await showFeature(FindingsView, language, operations) };
};

/** Waits out the pause between an edit and its reading. */
const rested = () => act(() => new Promise((done) => setTimeout(done, 450)));

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
    expect(await violationsOfAxe()).toEqual([]);
  });
});

test('leads to the cell of a finding', async () => {
  const { operations } = await open();
  const [show] = screen.getAllByRole('button', { name: 'Show' });
  expect(document.getElementById(show?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'en-US parts-target:region',
  );
  await act(async () => {
    if (show) fireEvent.click(show);
    await Promise.resolve();
  });
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
  const button = screen.getByRole('button', { name: 'en-US scale-all' });
  button.focus();
  await press('en-US scale-all');
  expect(document.activeElement?.textContent).toBe('Changes: 2');
  expect(cellsOf(screen.getByRole('table', { name: 'Changes: 2' }))).toEqual([
    ['Input', 'Now', 'New'],
    ['Region · EastGrowth', '8%', '5.8268%'],
    ['Region · SouthGrowth', '18%', '15.6255%'],
  ]);
  await press(english['preview.cancel']);
  expect(screen.queryByRole('table', { name: 'Changes: 2' })).toBeNull();
  expect(document.activeElement).toBe(button);
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
  const operations = regionsWorkbook('en-US');
  operations.gates.loadExamining = () => Promise.reject(new NotLoaded({}));
  const pane = await showFeature(FindingsView, 'en-US', operations);
  expect(pane.state().fault).toEqual({ kind: 'not-loaded' });
});

test('the example plan is examined for real, and a repair of its error removes it', async () => {
  const operations = memoryOperations({ workbook: { plan: example, language: 'en-US', sheets: [] } });
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
  expect(await violationsOfAxe()).toEqual([]);
});

describe('before there is a workbook', () => {
  const openPlan = async () => {
    const operations = memoryOperations();
    operations.examining = regions;
    const shown = await showPane('en-US', operations);
    (await screen.findByText('Findings: contradictions 1, notes 1'))
      .closest('details')
      ?.setAttribute('open', '');
    return shown;
  };

  test('the plan is examined, and axe finds nothing', async () => {
    await openPlan();
    expect(screen.getByText('en-US parts-target:region')).toBeTruthy();
    expect(screen.queryByRole('button', { name: english['findings.show'] })).toBeNull();
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('a repair changes the draft, keeps what was typed, and is taken back', async () => {
    const { pane, operations } = await openPlan();
    fireEvent.change(screen.getByLabelText(/^Base/), { target: { value: '9,000' } });
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
    fireEvent.change(screen.getByLabelText('Growth'), { target: { value: '12,5' } });
    expect(screen.getByText(english['findings.blocked'])).toBeTruthy();
    expect(screen.getByText(paneWords['plan.blocked'])).toBeTruthy();
  });
});
