import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { monthsOf } from '../../src/plan/calendar';

const periods = (...lengths: readonly (number | undefined)[]): Plan['periods'] =>
  lengths.map((months, index) => ({ code: `P${String(index + 1)}`, name: `P${String(index + 1)}`, months }));
const year = (firstMonth: number, ...lengths: readonly (number | undefined)[]): string =>
  monthsOf({ fiscalYear: 2024, firstMonth, periods: periods(...lengths) })
    .map(({ year, month, period }) => `${String(year % 100)}-${String(month)}:${String(period + 1)}`)
    .join(' ');
const evenly = (count: number) => Array.from({ length: count }, () => undefined);

test.each<[string, string, string]>([
  [
    'quarters from January',
    year(1, ...evenly(4)),
    '24-1:1 24-2:1 24-3:1 24-4:2 24-5:2 24-6:2 24-7:3 24-8:3 24-9:3 24-10:4 24-11:4 24-12:4',
  ],
  [
    'quarters from July',
    year(7, ...evenly(4)),
    '24-7:1 24-8:1 24-9:1 24-10:2 24-11:2 24-12:2 25-1:3 25-2:3 25-3:3 25-4:4 25-5:4 25-6:4',
  ],
  [
    'half-years from December',
    year(12, ...evenly(2)),
    '24-12:1 25-1:1 25-2:1 25-3:1 25-4:1 25-5:1 25-6:2 25-7:2 25-8:2 25-9:2 25-10:2 25-11:2',
  ],
  [
    'four, five and three months',
    year(1, 4, 5, 3),
    '24-1:1 24-2:1 24-3:1 24-4:1 24-5:2 24-6:2 24-7:2 24-8:2 24-9:2 24-10:3 24-11:3 24-12:3',
  ],
  ['weeks', year(1, ...evenly(52)), ''],
  ['five equal parts', year(1, ...evenly(5)), ''],
  ['months that don’t make a year', year(1, 4, 4, 3), ''],
  ['some periods without their months', year(1, 6, 6, undefined), ''],
])('%s', (_, months, expected) => {
  expect(months).toBe(expected);
});

test('the months count on from M01', () => {
  expect(
    monthsOf({ fiscalYear: 2024, firstMonth: 7, periods: periods(...evenly(4)) }).map(({ code }) => code),
  ).toEqual(['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12']);
});

test.each<[string, readonly (number | undefined)[], number | undefined]>([
  ['nothing said', [undefined, undefined, undefined, undefined], undefined],
  ['a whole year', [4, 2, 3, 3], undefined],
  ['a month short', [3, 3, 3, 2], 11],
  ['not for all', [6, 6, undefined, undefined], 12],
])('periods’ months: %s', (_, lengths, sum) => {
  const plan = loadTemplate('sales-2024');
  const result = readPlan({
    ...plan,
    periods: plan.periods.map((period, index) => ({ ...period, months: lengths[index] })),
  });
  expect(result.ok ? [] : result.issues).toEqual(
    sum === undefined ? [] : [{ code: 'months-of-periods', path: ['periods'], params: { sum } }],
  );
});
