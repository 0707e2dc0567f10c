/** What the sheets that run the year show of the built-in plan: the dates of its cycles, its commission and awards. */
import { returningOf } from '../../src/breakdown/dated';
import { loadTemplate } from '../../src/plan';
import { coreSheets } from '../support/core-sheets';
import { generated, type Generated } from '../support/generated';

const plan = loadTemplate('sales-2024');

test.each([
  ['control:report', 12],
  ['control:meeting', 12],
  ['control:quarter-review', 4],
  ['control:year-review', 1],
  ['training:product', 12],
  ['training:selling', 4],
  ['training:crm', 2],
])('%s comes %d times in the year', (code, times) => {
  expect(returningOf(plan).filter((entry) => entry.code.startsWith(`${code}/`))).toHaveLength(times);
});

describe('in the workbook', () => {
  let book: Generated;
  beforeAll(async () => {
    book = await generated(plan, 'en-US', [...coreSheets(plan), 'incentives', 'risks', 'calendar']);
  });
  afterAll(() => {
    book.close();
  });

  test('weekends are named beside the days that fall on them', () => {
    expect(book.cell('tblCalendar', 'control:report/M01', 'weekday')).toBe('Fri');
    expect(book.cell('tblCalendar', 'control:meeting/M03', 'weekday')).toBe('Sun');
  });

  test('the commission by product, on the base year and on the targets', () => {
    const column = (key: string) =>
      ['A', 'B', 'C'].map((code) => book.cell('tblCommission', `product:${code}`, key));
    expect(column('onBase')).toEqual([45, 45, 50].map((amount) => expect.closeTo(amount, 9)));
    expect(column('onTarget')).toEqual([39.2, 58.8, 67.2].map((amount) => expect.closeTo(amount, 9)));
  });

  test('another mix of the same total gives another pool', async () => {
    await book.type('tblMix', 'product:A', 'whatIf', 0.45);
    await book.type('tblMix', 'product:B', 'whatIf', 0.3);
    await book.type('tblMix', 'product:C', 'whatIf', 0.25);
    const column = ['A', 'B', 'C'].map((code) => book.cell('tblMix', `product:${code}`, 'commission'));
    expect(column).toEqual([50.4, 50.4, 56].map((amount) => expect.closeTo(amount, 9)));
  });
});
