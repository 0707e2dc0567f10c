/** What a check may find, one of each kind. */
import type { CheckResult, Violation } from '../../../src/excel/types';

export const shareOfA: Violation = {
  rule: 'a-cap',
  text: 'A ≤ 40 %',
  cell: "'Product line'!F6",
  sheet: 'Product line',
  owners: ['Zhang San'],
  actual: 0.45,
  operator: '<=',
  bound: 0.4,
  gap: 0.05,
  severity: 'error',
  format: '0.00%',
};
export const regionSum: Violation = {
  rule: 'region-sum',
  text: 'Regions add up to the total target',
  cell: 'Region!G11',
  sheet: 'Region',
  owners: [],
  actual: 11430,
  operator: '=',
  bound: 11200,
  gap: 230,
  severity: 'error',
  format: '#,##0.00',
};
export const growthOfB: Violation = {
  rule: 'b-growth',
  text: 'B grows with the market',
  cell: "'Product line'!H7",
  sheet: 'Product line',
  owners: ['Zhang San'],
  actual: 0.3067,
  operator: 'between',
  bound: 0.1,
  to: 0.2,
  gap: 0.1067,
  severity: 'warning',
  format: '0.0%',
};
export const orderValue: Violation = {
  rule: 'order-value',
  text: 'Order value',
  cell: 'Targets!E14',
  sheet: 'Targets',
  owners: [],
  actual: 1.05,
  operator: '>=',
  bound: 1.1,
  gap: -0.05,
  severity: 'info',
  format: '0.00',
};

export const checkResult = (violations: readonly Violation[] = [regionSum]): CheckResult => ({
  violations,
  problems: [],
  typed: 0,
  rules: 9,
  figures: [{ key: 'total', value: 11200 }],
  flagsVisible: true,
});
