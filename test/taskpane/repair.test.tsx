/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import { repair as english } from '../../src/locales/en-US/repair';
import { repair as chinese } from '../../src/locales/zh-CN/repair';
import type { Language } from '../../src/plan';
import type { RepairChange } from '../../src/rules/repair/problem';
import { RepairPanel } from '../../src/taskpane/repair/repair-panel';
import { regionSum, type MemoryOperations } from './support/memory-operations';
import { growthOfEast, regionsWorkbook } from './support/regions';
import { press, showFeature } from './support/show-feature';
import { violationsOfAxe } from './support/show-pane';

const words = { 'en-US': english, 'zh-CN': chinese };

/** jsdom opens no details of itself. */
const unfold = (summary: string) =>
  act(async () => {
    const details = screen.getByText(summary).closest('details');
    details?.setAttribute('open', '');
    if (details) fireEvent(details, new Event('toggle'));
    await Promise.resolve();
  });

const eastLess: RepairChange = {
  path: growthOfEast,
  from: 0.08,
  to: 0.0142857,
  name: { zh: '华东', en: 'East' },
  because: ['region-sum', 'typed-by-hand'],
};

const open = async (prepare: (operations: MemoryOperations) => void, language: Language = 'en-US') => {
  const operations = regionsWorkbook(language);
  operations.violations = [regionSum];
  prepare(operations);
  return { operations, pane: await showFeature(RepairPanel, language, operations) };
};
const repairs = (operations: MemoryOperations) =>
  operations.calls.filter((call) => call.startsWith('repair'));

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  test.each([
    ['holds', { kind: 'holds' }],
    ['repaired', { kind: 'repaired', changes: [eastLess], cost: 0.02 }],
    ['impossible', { kind: 'impossible', relax: ['region-sum'], changes: [eastLess] }],
  ] as const)('%s: said, and axe finds nothing', async (kind, result) => {
    await open((operations) => (operations.repaired = result), language);
    await press(word.propose);
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContain(word[`propose.${kind}`]);
    expect(await violationsOfAxe()).toEqual([]);
  });
});

test('nothing is proposed while every rule holds', async () => {
  await open((operations) => (operations.violations = []));
  expect(screen.queryByRole('button')).toBeNull();
});

test('the smallest fix is shown with its reasons, applied and taken back', async () => {
  const { operations } = await open(
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
  const { operations } = await open(
    (given) => (given.repaired = { kind: 'repaired', changes: [eastLess], cost: 0.02 }),
  );
  operations.gates.applyChanges = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
  await press(english.propose);
  await press(english['preview.apply']);
  expect(screen.getByRole('alert').textContent).toContain('en-US protected unchanged');
  expect(screen.getByRole('table', { name: 'Changes: 1' })).toBeTruthy();
});

test('what can’t be put right names the rules and has nothing to apply', async () => {
  await open((operations) => {
    operations.repaired = { kind: 'impossible', relax: ['region-sum'], changes: [eastLess] };
  });
  await press(english.propose);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Regions add up']);
  expect(screen.getByRole('table', { name: english['propose.without'] })).toBeTruthy();
  expect(screen.queryByRole('button', { name: english['preview.apply'] })).toBeNull();
});

test('an input is held, a group made dear', async () => {
  const { operations } = await open(() => undefined);
  await unfold(english.weights);
  await unfold('Region');
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(await violationsOfAxe()).toEqual([]);
  choose(english['weights.group'], 'dear');
  choose('East · Growth (8%)', 'held');
  expect(screen.getByLabelText(english['weights.group'])).toHaveProperty('value', '');
  choose('South · Growth (18%)', 'normal');
  await press(english.propose);
  expect(repairs(operations)).toEqual(['repair dimensions.1.members.0.growth=held']);
});

test('asking again while an answer is awaited asks once', async () => {
  let answer = () => {};
  const { operations } = await open(({ gates }) => {
    gates.repair = () => new Promise((done) => (answer = done));
  });
  await press(english.propose);
  expect(screen.getByText(english['propose.busy'])).toBeTruthy();
  await press(english.propose);
  expect(repairs(operations)).toHaveLength(1);
  await act(async () => {
    answer();
    await Promise.resolve();
  });
  expect(screen.getByText(english['propose.holds'])).toBeTruthy();
});

test('a solver that fails is a fault, and can be asked again', async () => {
  const { operations, pane } = await open(({ gates }) => {
    gates.repair = () => Promise.reject(new Error('out of memory'));
  });
  await press(english.propose);
  expect(pane.state().fault).toEqual({ kind: 'unexpected', message: 'out of memory' });
  delete operations.gates.repair;
  await press(english.propose);
  expect(screen.getByText(english['propose.holds'])).toBeTruthy();
});
