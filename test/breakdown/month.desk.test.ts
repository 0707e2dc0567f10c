/**
 * The month sheet, calculated: how periods fall on their months in each of the three ways, and that everything by month
 * adds up to everything else, to the last decimal.
 */
import fc from 'fast-check';
import { breakdown } from '../../src/breakdown';
import { dateSerial } from '../../src/breakdown/formulas';
import { loadTemplate, type Plan } from '../../src/plan';
import { monthsOf } from '../../src/plan/calendar';
import { finalColumn } from '../../src/rules/rule-model';
import { coreSheets } from '../support/core-sheets';
import { generated, type Generated } from '../support/generated';
import { tries } from '../support/property-runs';

type Phasing = NonNullable<Plan['months']>;
type Each = Phasing['each'][number];

const example = loadTemplate('sales-2024');
const year = Array.from({ length: 12 }, (_, index) => index);
const phased = (by: Phasing['by'], each: (index: number) => Each = () => ({}), plan = example): Plan => ({
  ...plan,
  months: { by, each: year.map(each) },
});

async function calculated(plan: Plan, look: (book: Generated) => Promise<void> | void): Promise<void> {
  const book = await generated(plan, 'en-US', [...coreSheets(plan), 'month']);
  await look(book);
  book.close();
}

const codes = (plan: Plan): string[] => monthsOf(plan).map(({ code }) => code);
const column = (book: Generated, key: string, plan = example) =>
  codes(plan).map((code) => book.cell('tblMonth', code, key));

describe('amounts by month', () => {
  const bases = [1, 1, 2, 0, 0, 0, 30, 10, 10, 5, 5, 10];
  const shares = [0.5, 0.3, 0.2, 0.4, 0.4, 0.2];
  test.each<[string, Plan, readonly number[]]>([
    [
      'evenly, rounded over the year',
      phased('even'),
      [746.67, 746.66, 746.67, 1120, 1120, 1120, 1306.67, 1306.66, 1306.67, 560, 560, 560],
    ],
    [
      'by the base year’s months; a quarter without any evenly',
      phased('seasonality', (index) => ({ base: bases[index] })),
      [560, 560, 1120, 1120, 1120, 1120, 2352, 784, 784, 420, 420, 840],
    ],
    [
      'as typed; a quarter without anything typed evenly',
      phased('typed', (index) => ({ share: shares[index] })),
      [1120, 672, 448, 1344, 1344, 672, 1306.67, 1306.66, 1306.67, 560, 560, 560],
    ],
  ])('%s', async (_, plan, amounts) => {
    await calculated(plan, (book) => {
      expect(column(book, 'amount').map((amount) => Number(Number(amount).toFixed(6)))).toEqual(amounts);
      expect(new Set(column(book, 'check'))).toEqual(new Set(['✔ Holds']));
    });
  });
});

test('typed shares that don’t make up their quarter are told apart from those that do', async () => {
  await calculated(
    phased('typed', (index) => ({ share: index === 1 ? 0.3 : 0.333 })),
    async (book) => {
      expect(column(book, 'check').slice(0, 4).map(String)).toEqual(
        Array(4).fill(expect.stringContaining('✖')),
      );
      expect(book.cell('tblMonth', 'M12', 'cumulativeShare')).toBeCloseTo(1 - 0.15 * 0.001, 12);
      for (const code of ['M01', 'M02', 'M03']) await book.type('tblMonth', code, 'typed', '=1/3');
      expect(book.cell('tblMonth', 'M03', 'check')).not.toContain('✖');
      expect(book.cell('tblMonth', 'M03', 'cumulativeShare')).toBe(0.2);
    },
  );
});

test('a fiscal year from July: months and days follow the year', async () => {
  const plan = { ...example, firstMonth: 7 };
  await calculated(plan, (book) => {
    const of = (key: string) => codes(plan).map((code) => book.cell('tblMonth', code, key));
    expect(of('name')).toEqual([
      ...['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
      ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'],
    ]);
    expect([of('start')[0], of('end')[7]]).toEqual(['2024-07-01', '2025-02-28'].map(dateSerial));
  });
  const { columns } = breakdown(plan, { language: 'zh-CN' })
    .sheets.flatMap(({ tables }) => tables)
    .find(({ name }) => name === 'tblProductMonth') ?? { columns: [] };
  expect(columns.map(({ header }) => header).slice(4, 8)).toEqual([
    '2024 07',
    '2024 08',
    '2024 09',
    '2024 10',
  ]);
});

test('what the plan wants by a day: whole months, and the days of the one under way', async () => {
  await calculated(example, async (book) => {
    const sheet = book.host.book.sheets.find(({ name }) => name === 'Targets');
    const place = book.spec.sheets[0]?.cells.findIndex((row) => row[1]?.input === 'As_Of') ?? -1;
    const by = async (day: string | number) => {
      await book.host.userEdit(sheet?.id ?? '', place, 1, day);
      await book.host.calculate();
      return book.named('Phased_Share');
    };
    for (const [day, share] of [
      ['2024-01-31', 0.2 / 3],
      ['2024-03-31', 0.2],
      ['2024-04-15', 0.2 + (0.3 / 3) * (15 / 30)],
      ['2024-12-31', 1],
      ['2025-02-01', 1],
      ['2023-12-31', 0],
    ] as const)
      expect([day, await by(dateSerial(day))]).toEqual([day, expect.closeTo(share, 11)]);
    expect(await by('')).toBe(0);
  });
});

test('periods of other lengths carry their own months, weeks none', () => {
  const lengths = [4, 5, 2, 1];
  const periods = example.periods.map((period, index) => ({ ...period, months: lengths[index] }));
  const spec = breakdown({ ...example, periods }, { language: 'en-US' });
  const month = spec.sheets.find(({ key }) => key === 'month');
  const { row = 0 } = month?.tables[0] ?? {};
  expect(month?.cells.slice(row + 1, row + 13).map((cells) => cells[4]?.value)).toEqual([
    'Q1',
    'Q1',
    'Q1',
    'Q1',
    'Q2',
    'Q2',
    'Q2',
    'Q2',
    'Q2',
    'Q3',
    'Q3',
    'Q4',
  ]);
  const weeks = Array.from({ length: 52 }, (_, index) => ({ code: `W${String(index)}`, name: 'W' }));
  const weekly = breakdown({ ...example, periods: weeks }, { language: 'en-US' });
  expect(weekly.sheets.map(({ key }) => key)).not.toContain('month');
});

const awkward = fc
  .record({
    base: fc.integer({ min: 1, max: 9_999_999 }),
    growth: fc.integer({ min: -50, max: 80 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    by: fc.constantFrom('even' as const, 'seasonality' as const, 'typed' as const),
    weights: fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 12, maxLength: 12 }),
    lengths: fc.constantFrom([3, 3, 3, 3], [6, 6], [4, 5, 3], [1, 10, 1], [12], Array<number>(12).fill(1)),
    carries: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ base, growth, decimals, by, weights, lengths, carries }): Plan => {
    const whole = weights.slice(0, lengths.length).reduce((sum, weight) => sum + weight, 0);
    const periods = lengths.map((months, index) => ({
      code: `P${String(index)}`,
      name: `P${String(index)}`,
      months,
      share: (weights[index] ?? 0) / whole,
    }));
    const period = lengths.flatMap((length, index) => Array<number>(length).fill(index));
    const ofPeriod = (index: number) =>
      weights.filter((_, at) => period[at] === period[index]).reduce((sum, weight) => sum + weight, 0);
    const { customers: _customers, ...others } = example;
    return phased(by, (index) => ({ base: weights[index], share: (weights[index] ?? 0) / ofPeriod(index) }), {
      ...others,
      base: { amount: base },
      target: { by: 'growth', growth: growth / 1000 },
      unit: { ...example.unit, decimals },
      periods,
      indicators: [],
      milestones: [],
      rules: [],
      responsibilities: example.responsibilities.map(({ carries: _carries, ...one }) => ({
        ...one,
        ...(one.scope.of === 'member' ? { carries: carries / 1000 } : {}),
      })),
    });
  });

test('months add up to their period, their member and the total, whatever the figures', async () => {
  await fc.assert(
    fc.asyncProperty(awkward, async (plan) => {
      await calculated(plan, (book) => {
        const whole = (value: unknown) => Math.round(Number(value) * 10 ** plan.unit.decimals);
        const at = (table: string, row: string, key: string) => whole(book.cell(table, row, key));
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        const months = monthsOf(plan);
        expect(sum(months.map(({ code }) => at('tblMonth', code, 'amount')))).toBe(
          whole(book.named('Total_Target')),
        );
        plan.periods.forEach(({ code }, index) => {
          const own = months.filter(({ period }) => period === index).map((month) => month.code);
          expect(sum(own.map((month) => at('tblMonth', month, 'amount')))).toBe(
            at('tblPeriod', code, 'amount'),
          );
          expect(book.cell('tblMonth', own.at(-1) ?? '', 'cumulativeShare')).toBe(
            book.cell('tblPeriod', code, 'cumulativeShare'),
          );
          for (const [table, member] of membersOf(plan))
            expect(sum(own.map((month) => at(`${table}Month`, member, `month:${month}`)))).toBe(
              at(`${table}Period`, member, `period:${code}`),
            );
        });
        for (const [table, member, target] of membersOf(plan))
          expect(sum(months.map(({ code }) => at(`${table}Month`, member, `month:${code}`)))).toBe(
            at(table, member, target),
          );
        for (const { code } of months)
          for (const table of ['tblProduct', 'tblRegion'])
            expect(
              sum(
                membersOf(plan)
                  .filter(([of]) => of === table)
                  .map(([, member]) => at(`${table}Month`, member, `month:${code}`)),
              ),
            ).toBe(at('tblMonth', code, 'amount'));
        for (const { code, scope } of plan.responsibilities)
          if (scope.of === 'member') expect(book.cell('tblOwnerMonth', code, 'check')).toBe('✔ Holds');
      });
    }),
    tries(4),
  );
});

const membersOf = (plan: Plan): [table: string, member: string, target: string][] =>
  plan.dimensions.flatMap(({ code, by, members }) =>
    members.map((member): [string, string, string] => [
      code === 'product' ? 'tblProduct' : 'tblRegion',
      member.code,
      finalColumn(by),
    ]),
  );
