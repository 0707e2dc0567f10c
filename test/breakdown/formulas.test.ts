import { address, dateSerial, quote, roundedPart, sheetReference } from '../../src/breakdown/formulas';

test.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i, column %i is %s', (row, column, expected) => {
  expect(address(row, column)).toBe(expected);
});

test.each([
  ['row', 'C$5'],
  ['column', '$C5'],
  ['both', '$C$5'],
] as const)('fixed %s: %s', (fixed, expected) => {
  expect(address(4, 2, fixed)).toBe(expected);
});

test.each([
  ['1900-03-01', 61],
  ['2024-01-01', 45292],
  ['2024-12-31', 45657],
])('%s is day %i', (day, serial) => {
  expect(dateSerial(day)).toBe(serial);
});

test('quotes inside a text are doubled', () => {
  expect(quote('a "b"')).toBe('"a ""b"""');
});

test('apostrophes inside a sheet name are doubled', () => {
  expect(sheetReference("Q1's")).toBe("'Q1''s'");
});

test('a rounded part is what the rows down to here get, less what the rows above got', () => {
  expect(roundedPart('Total', 'down', 'here', 'Decimals')).toBe(
    'ROUND(Total*ROUND(down,12),Decimals)-ROUND(Total*ROUND(down-here,12),Decimals)',
  );
});
