/**
 * @jest-environment jsdom
 */
import { fireEvent, screen } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import { editor as english } from '../../src/locales/en-US/editor';
import { editor as chinese } from '../../src/locales/zh-CN/editor';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import { WorkbookSpread } from '../../src/taskpane/spread/workbook-spread';
import { press, type } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations } from './support/memory-operations';
import { showFeature } from './support/show-part';

const template = loadTemplate('sales-2024');
const sheets = ['targets', 'dimension:product', 'dimension:region', 'customer', 'period', 'check', 'lists'];

async function open(language: Language = 'en-US', plan: Plan = template) {
  const operations = memoryOperations({ workbook: { plan, language: 'en-US', sheets } });
  await showFeature(WorkbookSpread, language, operations);
  return {
    operations,
    planOf: async () => (await operations.readWorkbook())?.plan,
    generated: () => operations.calls.filter((call) => call.startsWith('generate')).length,
  };
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const options = (label: string) =>
  [...screen.getByLabelText<HTMLSelectElement>(label).options].map(({ text }) => text);

describe.each([
  ['en-US', english],
  ['zh-CN', chinese],
] as const)('in %s', (language, word) => {
  test('axe finds nothing, with totals and with a problem', async () => {
    await open(language);
    type(word['spread.follows'], 'total');
    type(word['spread.amount'].replace('{unit}', language === 'zh-CN' ? '万元' : 'CNY 10k'), 'much');
    expect(screen.getByText(word['spread.unread'])).toBeTruthy();
    expect(await violationsOfAxe()).toEqual([]);
  });
});

test('every list of the plan can be spread over', async () => {
  await open();
  expect(options(english['spread.over'])).toEqual(['Product line', 'Region', 'Periods', 'New customers']);
});

test('a spread is written, said, and taken back', async () => {
  const { planOf, generated } = await open();
  type(english['spread.over'], 'period');
  type(english['spread.by'], 'equal');
  await press(english['spread.write']);
  expect((await planOf())?.periods.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(screen.getByRole('status').textContent).toBe(english['spread.said.written']);
  await press(english['spread.take-back']);
  expect(await planOf()).toEqual(template);
  expect(screen.getByRole('status').textContent).toBe(english['spread.said.taken']);
  expect(screen.queryByRole('button', { name: english['spread.take-back'] })).toBeNull();
  expect(generated()).toBe(2);
});

test('a total that is held keeps what it has; its other rows follow', async () => {
  const { planOf } = await open('en-US', { ...template, rules: [] });
  type(english['spread.over'], 'customer');
  type(english['spread.follows'], 'total');
  type('New: Large (from CNY 500k a year)', '35');
  expect(screen.getByRole('table', { name: english['spread.moved'] }).textContent).toContain('130');
  fireEvent.click(screen.getByLabelText('Hold New customers'));
  expect(value('New: Small and medium')).toBe('85');
  await press(english['spread.write']);
  expect((await planOf())?.customers?.new.map(({ count }) => count)).toEqual([35, 85]);
});

test('a row without a past begins like a part of another', async () => {
  const { planOf } = await open('en-US', {
    ...template,
    rules: [],
    dimensions: template.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map((member) =>
        member.code === 'C' ? { ...member, baseShare: 0 } : member,
      ),
    })),
  });
  type('Start of C High-end', 'B');
  type('Part of it for C High-end %', '50');
  expect([value('New: A Basic'), value('New: B Mid-range'), value('New: C High-end')]).toEqual([
    '5,600',
    '3,733.33',
    '1,866.67',
  ]);
  await press(english['spread.write']);
  expect((await planOf())?.spreads).toEqual([
    { dimension: 'product', by: 'base', how: 'replace', seeds: [{ row: 'C', like: 'B', part: 0.5 }] },
  ]);
});

test('periods may begin slowly', async () => {
  await open();
  type(english['spread.over'], 'period');
  type(english['spread.by'], 'equal');
  type(english['spread.ramp'], 'Q2');
  type(english['spread.ramp.over'], '2');
  expect(['Q1', 'Q2', 'Q3', 'Q4'].map((code) => value(`New: ${code}`))).toEqual([
    '0',
    '2,240',
    '4,480',
    '4,480',
  ]);
});

test('what fails in Excel is shown, and the workbook is as it was', async () => {
  const { operations, planOf } = await open();
  operations.gates.generate = () => Promise.reject(new Failure('protected', 'write', 'unchanged'));
  type(english['spread.by'], 'equal');
  await press(english['spread.write']);
  expect(screen.getByText('en-US protected unchanged')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe(english['spread.said.failed']);
  expect(await planOf()).toEqual(template);
});
