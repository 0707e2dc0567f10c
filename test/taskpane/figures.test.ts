import { amountFormat } from '../../src/breakdown/amount-format';
import type { Violation } from '../../src/excel/types';
import { compare } from '../../src/taskpane/figures';
import { growthOfB, orderValue, regionSum, shareOfA } from './support/violations';

const shown = (violation: Violation) => {
  const { actual, bound, to, gap, inPoints } = compare(violation, 'en-US');
  return [actual, bound, ...(to ? [to] : []), inPoints ? `${gap} points` : gap].join(' | ');
};

describe("a violation's figures look like its cell", () => {
  test.each([
    [shareOfA, '45.00% | 40.00% | +5.00 points'],
    [regionSum, '11,430.00 | 11,200.00 | +230.00'],
    [growthOfB, '30.7% | 10.0% | 20.0% | +10.7 points'],
    [orderValue, '1.05 | 1.10 | -0.05'],
  ])('$format', (violation, expected) => {
    expect(shown(violation)).toBe(expected);
  });

  test.each([
    ['General', '1,234.5 | 1,000 | +234.5'],
    ['0', '1235 | 1000 | +235'],
    ['#,##0', '1,235 | 1,000 | +235'],
    ['#,##0.0;[Red]-#,##0.0', '1,234.5 | 1,000.0 | +234.5'],
    ['#,##0.00 "CNY 10k"', '1,234.50 | 1,000.00 | +234.50'],
    ['0.0\\%', '1234.5 | 1000.0 | +234.5'],
    ['_-* #,##0_-', '1,235 | 1,000 | +235'],
  ])('%s', (format, expected) => {
    expect(shown({ ...regionSum, format, actual: 1234.5, bound: 1000, gap: 234.5 })).toBe(expected);
  });
});

describe('a gap that the decimals of the cell would hide gets more of them', () => {
  test.each([
    ['0%', 0.4004, 0.4, '40.04% | 40.00% | +0.04 points'],
    ['0.0%', 0.401, 0.4, '40.1% | 40.0% | +0.1 points'],
    ['#,##0', 11200.004, 11200, '11,200.004 | 11,200.000 | +0.004'],
    ['0%', 0.4 + 1e-14, 0.4, '40% | 40% | 0 points'],
  ])('%s %d', (format, actual, bound, expected) => {
    expect(shown({ ...shareOfA, format, actual, bound, gap: actual - bound })).toBe(expected);
  });
});

test('amounts in lakh and crore are grouped as their cells are', () => {
  const format = amountFormat({ decimals: 2, grouping: 'indian' });
  expect(shown({ ...regionSum, format, actual: 1234567.5, bound: 1000000, gap: 234567.5 })).toBe(
    '12,34,567.50 | 10,00,000.00 | +2,34,567.50',
  );
});
