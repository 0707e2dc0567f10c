import { parseNumber, parsePercent, typedNumber, typedPercent } from '../../src/taskpane/numbers';

describe('a number as people type it', () => {
  test.each([
    ['10000', 10000],
    ['10,000', 10000],
    ['1,234,567.5', 1234567.5],
    ['10 000', 10000],
    ['12,34,567.5', 1234567.5],
    ['1,00,000', 100000],
    ['１０，０００', 10000],
    [' 12.5 ', 12.5],
    ['.5', 0.5],
    ['3.', 3],
    ['+7', 7],
    ['-7', -7],
    ['−7', -7],
    ['－７', -7],
    ['0', 0],
  ])('%j is %d', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    'abc',
    '1,5',
    '1,00,00',
    '1,00,0000',
    '1,0000',
    '1.2.3',
    '1,234 567',
    '12 %',
    '1e3',
    '=1+1',
    '(5)',
  ])('%j is not read', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });
});

describe('a percentage as people type it', () => {
  test.each([
    ['12', 0.12],
    ['12%', 0.12],
    ['12 %', 0.12],
    ['１２％', 0.12],
    ['1.1', 0.011],
    ['7', 0.07],
    ['-3.5 %', -0.035],
    ['1,200 %', 12],
    ['0', 0],
  ])('%j is %d', (typed, fraction) => {
    expect(parsePercent(typed)).toBe(fraction);
  });

  test.each(['', '%', '12,5', '12 % %', 'twelve'])('%j is not read', (typed) => {
    expect(parsePercent(typed)).toBeUndefined();
  });
});

test('what a field is filled with reads back as the same figure', () => {
  for (const value of [0, 1, 0.07, 1.1, 11200, 1234567.89, -3.5, 1e15]) {
    expect(parseNumber(typedNumber(value))).toBe(value);
  }
  for (const fraction of [0, 0.07, 0.12, 0.011, -0.128889, 1.0 / 8, 100]) {
    expect(parsePercent(typedPercent(fraction))).toBe(fraction);
  }
  expect([typedNumber(10000), typedPercent(0.07)]).toEqual(['10,000', '7']);
});
