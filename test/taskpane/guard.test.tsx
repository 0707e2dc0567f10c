/**
 * @jest-environment jsdom
 */
import { screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import type { Damage } from '../../src/excel/types';
import { links as english } from '../../src/locales/en-US/links';
import { links as chinese } from '../../src/locales/zh-CN/links';
import { loadTemplate, type Language } from '../../src/plan';
import { GuardView } from '../../src/taskpane/guard/guard-view';
import { press } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations } from './support/memory-operations';
import { showFeature } from './support/show-part';

const overwritten: Damage = {
  key: 'constant Region!G5',
  kind: 'constant',
  sheet: 'Region',
  cell: 'Region!G5',
  what: 'East: Scaled target',
  expected: '=ROUND([@Stated]*Scale,2)',
  found: '3780',
};
const emptied: Damage = {
  key: 'constant Quarter!D5',
  kind: 'constant',
  sheet: 'Quarter',
  cell: 'Quarter!D5',
  what: 'Q1: Target amount',
  expected: '=[@Share]*Total_Target',
  found: '',
};
const nameLost: Damage = {
  key: 'name Total_Target',
  kind: 'name-lost',
  sheet: 'Targets',
  what: 'Total_Target',
};
const outside: Damage = {
  key: 'row Region!A11',
  kind: 'row-outside',
  sheet: 'Region',
  cell: 'Region!A11',
  what: 'overseas',
};

async function open(damages: readonly Damage[], language: Language = 'en-US') {
  const workbook = { plan: loadTemplate('sales-2024'), language, sheets: ['targets', 'check', 'lists'] };
  const operations = memoryOperations({ workbook });
  operations.damages = damages;
  await showFeature(GuardView, language, operations);
  return operations;
}

const restores = (calls: readonly string[]) => calls.filter((call) => call.startsWith('restore'));
const status = () => screen.getByRole('status').textContent;

describe.each([
  ['en-US', english],
  ['zh-CN', chinese],
] as const)('in %s', (language, word) => {
  test('axe finds nothing in a list', async () => {
    await open([overwritten, emptied, nameLost, outside], language);
    expect(screen.getAllByText(word.restore)[0]).toBeTruthy();
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('it says where all is well', async () => {
    await open([], language);
    expect(status()).toBe(word.intact);
  });
});

test('inspects when it is first shown, and again when asked', async () => {
  const operations = await open([]);
  expect(status()).toBe(english.intact);
  expect(screen.queryByRole('button', { name: english['restore.all'] })).toBeNull();
  operations.damages = [overwritten];
  await press(english.inspect);
  expect(status()).toBe('Damaged links: 1.');
});

test('lists damages sheet by sheet with what was generated and what is there now', async () => {
  await open([overwritten, emptied, outside]);
  expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
    'Region: 2',
    'Quarter: 1',
  ]);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Formula replaced by a value or emptied: East: Scaled target' +
      'Generated=ROUND([@Stated]*Scale,2)Now3780RestoreGo to Region!G5',
    `Row outside its table: overseas${english['next.row-outside']}Go to Region!A11`,
    'Formula replaced by a value or emptied: Q1: Target amount' +
      'Generated=[@Share]*Total_TargetNow(empty)RestoreGo to Quarter!D5',
  ]);
});

test('leads to the cell', async () => {
  const operations = await open([overwritten]);
  await press('Go to Region!G5');
  expect(operations.calls.at(-1)).toBe('goTo Region!G5');
});

test('restores one and leaves the others', async () => {
  const operations = await open([overwritten, emptied]);
  await press('Restore East: Scaled target on Region');
  expect(restores(operations.calls)).toEqual(['restore constant Region!G5']);
  expect(status()).toBe('Restored: 1. Still damaged: 1.');
  expect(within(screen.getByRole('listitem')).getByText(/Q1: Target amount/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: english.heading }));
});

test('restores all that can be restored, then checks', async () => {
  const operations = await open([overwritten, nameLost, outside]);
  await press(english['restore.all']);
  expect(restores(operations.calls)).toEqual(['restore constant Region!G5 name Total_Target']);
  expect(operations.calls.at(-1)).toBe('check');
  expect(status()).toBe('Restored: 2. Still damaged: 1.');
  expect(screen.queryByRole('button', { name: english['restore.all'] })).toBeNull();
});

test('says when nothing is left', async () => {
  await open([overwritten]);
  await press(english['restore.all']);
  expect(status()).toBe('Restored: 1. All links are as generated.');
  expect(screen.queryByRole('listitem')).toBeNull();
});

test('a failure is shown and the list stays', async () => {
  const operations = await open([overwritten]);
  operations.gates.restore = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
  await press(english['restore.all']);
  expect(screen.getByRole('alert').textContent).toContain('protected');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(status()).toBe('Damaged links: 1.');
});

test('a first inspection that fails is shown, and can be tried again', async () => {
  const workbook = { plan: loadTemplate('sales-2024'), language: 'en-US' as const, sheets: ['targets'] };
  const operations = memoryOperations({ workbook });
  operations.gates.inspect = () => Promise.reject(new Failure('busy-editing', 'look', 'unchanged'));
  await showFeature(GuardView, 'en-US', operations);
  expect(screen.getByRole('alert').textContent).toContain('busy-editing');
  expect(status()).toBe(english.pending);
  delete operations.gates.inspect;
  await press(english.inspect);
  expect(status()).toBe(english.intact);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('of hundreds of damages shows 50, more on request', async () => {
  await open(Array.from({ length: 120 }, (_, index) => ({ ...overwritten, key: `k${index}` })));
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  await press('Show 50 more');
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  await press('Show 20 more');
  expect(screen.getAllByRole('listitem')).toHaveLength(120);
});
