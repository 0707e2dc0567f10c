import { formsOf, isBlank, readDay, readNumber } from '../../src/import/read-cell';

test.each(['', ' ', '-', '—', 'NULL', 'null', 'N/A', '\\N'])('%j is blank', (text) => {
  expect(isBlank(text)).toBe(true);
});

test.each([
  ['1234.5', 1234.5],
  ['1,234.50', 1234.5],
  ['12,34,567.89', 1_234_567.89],
  ["1'234", 1234],
  ['¥1,200', 1200],
  ['￥１２００', 1200],
  ['-€ 5', -5],
  ['(1,200.00)', -1200],
  ['1,200-', -1200],
  ['−3', -3],
  ['1.5e3', 1500],
  ['.5', 0.5],
  ['12,5', undefined],
  ['1,23', undefined],
  ['12 pieces', undefined],
  ['1.2.3', undefined],
])('%j with a decimal point is %p', (text, value) => {
  expect(readNumber(text, '.')).toBe(value);
});

test.each([
  ['1.234,50', 1234.5],
  ['12,5', 12.5],
  ['1234', 1234],
  ['1,234.50', undefined],
])('%j with a decimal comma is %p', (text, value) => {
  expect(readNumber(text, ',')).toBe(value);
});

test.each([
  ['2024-03-05', 'yyyy-M-d'],
  ['2024-3-5 14:30:00', 'yyyy-M-d'],
  ['2024-03-05T14:30:00Z', 'yyyy-M-d'],
  ['2024/3/5', 'yyyy/M/d'],
  ['20240305', 'yyyyMMdd'],
  ['2024年3月5日', 'yyyy年M月d日'],
  ['5.3.2024', 'd.M.yyyy'],
  ['5 Mar 2024', 'd MMMM yyyy'],
  ['Mar 5, 2024', 'MMMM d, yyyy'],
  ['2024年3月', 'yyyy年M月'],
  ['45356', 'serial'],
] as const)('%j is in March 2024', (text, form) => {
  expect(formsOf([text])[0]).toBe(form);
  expect(readDay(text, form)).toEqual({ year: 2024, month: 3 });
});

test('days and months that can not be told apart have two forms, until one day is above 12', () => {
  expect(formsOf(['3/5/2024', '4/6/2024'])).toEqual(['M/d/yyyy', 'd/M/yyyy']);
  expect(formsOf(['3/5/2024', '14/6/2024'])).toEqual(['d/M/yyyy']);
});

test.each(['2024-02-30', '2024-13-01', '12', 'soon'])('%j is no day', (text) => {
  expect(formsOf([text])).toEqual([]);
});
