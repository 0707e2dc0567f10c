/** The figures of the generated workbook, calculated; the example plan's are known from the reference plan. */
import fc from 'fast-check';
import { languages, loadTemplate, readPlan, type Plan } from '../../src/plan';
import { generated, type Generated } from '../support/generated';
import { tries } from '../support/property-runs';

const near = (value: unknown, digits = 6) => Number(Number(value).toFixed(digits));

describe.each(languages)('the example plan in %s', (language) => {
  let book: Generated;
  beforeAll(async () => {
    book = await generated(loadTemplate('sales-2024'), language);
  });
  afterAll(() => {
    book.close();
  });

  test('total', () => {
    expect([book.named('Base_Amount'), near(book.named('Total_Target'))]).toEqual([10000, 11200]);
  });

  test.each([
    ['tblProduct', 'A', 'baseAmount', 4500],
    ['tblProduct', 'A', 'target', 3920],
    ['tblProduct', 'B', 'target', 3920],
    ['tblProduct', 'C', 'target', 3360],
    // Implied growth: A −12.8889 %, B +30.6667 %, C +34.4 %.
    ['tblProduct', 'A', 'growth', -0.128889],
    ['tblProduct', 'B', 'growth', 0.306667],
    ['tblProduct', 'C', 'growth', 0.344],
    ['tblProduct', 'C', 'change', 0.05],
    ['tblRegion', 'east', 'stated', 3780],
    ['tblRegion', 'south', 'stated', 2950],
    ['tblRegion', 'central', 'stated', 2500],
    ['tblRegion', 'north', 'stated', 2200],
    ['tblRegion', 'central', 'share', 0.223214],
    ['tblRegion', 'east', 'scaled', 3703.94],
    ['tblRegion', 'south', 'scaled', 2890.64],
    ['tblRegion', 'central', 'scaled', 2449.69],
    ['tblRegion', 'north', 'scaled', 2155.73],
    ['tblPeriod', 'Q1', 'amount', 2240],
    ['tblPeriod', 'Q2', 'amount', 3360],
    ['tblPeriod', 'Q3', 'amount', 3920],
    ['tblPeriod', 'Q4', 'amount', 1680],
    ['tblPeriod', 'Q3', 'cumulative', 9520],
    ['tblNewCustomer', 'large', 'atLeast', 1250],
    ['tblNewCustomer', 'small', 'leads', 634],
    ['tblProductPeriod', 'B', 'period:Q2', 1176],
    ['tblMatrix', 'B:coverage', 'linked', 3920],
    ['tblMatrix', 'reps:small', 'goalValue', 95],
    ['tblCoverage', 'region/east', 'carried', 3703.94],
    ['tblRules', 'parts.region', 'actual', 11430],
    ['tblRules', 'parts.region', 'gap', 230],
    ['tblRules', 'BC-min', 'actual', 0.65],
  ])('%s %s %s', (table, code, column, expected) => {
    expect(near(book.cell(table, code, column))).toBe(expected);
  });

  test('existing customers bring 7,660.71 and leave 3,539.29', () => {
    expect([near(book.named('Existing_Amount')), near(book.named('Left_For_New'))]).toEqual([
      7660.71, 3539.29,
    ]);
  });

  test('what is blank stays blank', () => {
    expect(
      [
        ['tblIndicator', 'market-share', 'target'],
        ['tblIndicator', 'new-customers', 'change'],
        ['tblNewCustomer', 'small', 'atLeast'],
        ['tblMatrix', 'A:stock-2', 'linked'],
      ].map(([table = '', code = '', column = '']) => book.cell(table, code, column)),
    ).toEqual(['', '', '', '']);
  });

  test('the gap of the regions is the only violation', () => {
    expect(book.result.violations).toEqual([
      expect.objectContaining({
        rule: 'parts.region',
        actual: 11430,
        operator: '=',
        bound: 11200,
        gap: 230,
        severity: 'error',
      }),
    ]);
  });
});

test('typing 45 % into A breaks A ≤ 40 % and the sum; taking it back mends both', async () => {
  const book = await generated(loadTemplate('sales-2024'));
  const broken = () =>
    ['A-max', 'parts.product', 'C-min'].map((rule) => [
      book.cell('tblRules', rule, 'level'),
      near(book.cell('tblRules', rule, 'gap')),
    ]);
  await book.type('tblProduct', 'A', 'share', '45%');
  expect(broken()).toEqual([
    [3, 0.05],
    [3, 0.1],
    [0, 0],
  ]);
  expect(book.cell('tblProduct', 'A', 'check')).toBe('✖ Violated');
  await book.type('tblProduct', 'A', 'share', '35%');
  expect(broken()).toEqual([
    [0, -0.05],
    [0, 0],
    [0, 0],
  ]);
  book.close();
});

test('a rule can be switched off, eased by a tolerance, or given another bound, in the sheet', async () => {
  const book = await generated(loadTemplate('sales-2024'));
  const level = () => book.cell('tblRules', 'parts.region', 'level');
  expect(level()).toBe(3);
  await book.type('tblRules', 'parts.region', 'severity', 'Warning');
  expect([level(), book.cell('tblRules', 'parts.region', 'status')]).toEqual([2, '▲ Warning']);
  await book.type('tblRules', 'parts.region', 'severity', 'Off');
  expect([level(), book.cell('tblRules', 'parts.region', 'status')]).toEqual([0, '– Off']);
  await book.type('tblRules', 'parts.region', 'severity', 'Error');
  await book.type('tblRules', 'parts.region', 'tolerance', 230);
  expect(level()).toBe(0);
  await book.type('tblRules', 'A-max', 'bound', 0.3);
  expect(book.cell('tblRules', 'A-max', 'level')).toBe(3);
  book.close();
});

/** Plans whose shares and rates are awkward on purpose; all sums that must meet their total do. */
const awkwardPlan = fc
  .record({
    base: fc.double({ min: 0.01, max: 1e7, noNaN: true }),
    growth: fc.double({ min: -0.9, max: 3, noNaN: true }),
    decimals: fc.integer({ min: 0, max: 4 }),
    weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 7 }),
    rates: fc.array(fc.double({ min: -0.5, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }),
    periods: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 }),
  })
  .map(({ base, growth, decimals, weights, rates, periods }): Plan => {
    const plan = loadTemplate('blank');
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    const even = (list: readonly number[]) => list.map((one) => one / sum(list));
    const result = readPlan({
      ...plan,
      unit: { ...plan.unit, decimals },
      base: { amount: base },
      target: { by: 'growth', growth },
      dimensions: [
        {
          code: 'product',
          name: 'Product',
          by: 'share',
          members: even(weights).map((share, index) => ({
            code: `P${String(index)}`,
            name: 'P',
            baseShare: share,
            share,
          })),
        },
        {
          code: 'region',
          name: 'Region',
          by: 'growth',
          members: rates.map((rate, index) => ({
            code: `R${String(index)}`,
            name: 'R',
            baseShare: 1 / rates.length,
            growth: rate,
          })),
        },
      ],
      periods: even(periods).map((share, index) => ({
        code: `T${String(index)}`,
        name: `T${String(index)}`,
        share,
      })),
      responsibilities: [],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.plan;
  });

test('rounded parts add up to their totals exactly, in every direction', async () => {
  await fc.assert(fc.asyncProperty(awkwardPlan, meetsItsTotals), tries(12));
});

test('so do periods whose shares have more digits than running shares are rounded to', async () => {
  const blank = loadTemplate('blank');
  const shares = [0.273224043715847, 0.3879781420765027, 0.33879781420765026];
  await meetsItsTotals({
    ...blank,
    unit: { ...blank.unit, decimals: 4 },
    base: { amount: 9_997_605.14115 },
    target: { by: 'growth', growth: 0 },
    periods: shares.map((share, index) => ({ code: `T${String(index)}`, name: `T${String(index)}`, share })),
    responsibilities: [],
  });
});

async function meetsItsTotals(plan: Plan): Promise<void> {
  const book = await generated(plan);
  const { decimals } = plan.unit;
  const exact = (value: unknown) => Math.round(Number(value) * 10 ** decimals);
  const total = exact(book.named('Total_Target'));
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  const sum = (table: string, rows: readonly string[], column: string) =>
    rows.reduce((all, code) => all + exact(book.cell(table, code, column)), 0);
  const periods = codes(plan.periods);
  expect(sum('tblPeriod', periods, 'amount')).toBe(total);
  for (const [index, table, column] of [
    [0, 'tblProduct', 'target'],
    [1, 'tblRegion', 'scaled'],
  ] as const) {
    const members = codes(plan.dimensions[index]?.members ?? []);
    expect(sum(table, members, column)).toBe(total);
    for (const member of members) {
      const row = periods.reduce(
        (all, code) => all + exact(book.cell(`${table}Period`, member, `period:${code}`)),
        0,
      );
      expect(row).toBe(exact(book.cell(table, member, column)));
    }
    for (const code of periods) {
      expect(sum(`${table}Period`, members, `period:${code}`)).toBe(
        exact(book.cell('tblPeriod', code, 'amount')),
      );
    }
  }
  book.close();
}
