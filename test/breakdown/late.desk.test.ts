/**
 * Members that start late, calculated: by month and by period every member meets its target and every part of the year the
 * phasing of the whole, to the last unit; and where that can't be, the sheet says so.
 */
import fc from 'fast-check';
import { breakdown } from '../../src/breakdown';
import { dateSerial } from '../../src/breakdown/formulas';
import { readWorkbook } from '../../src/excel/read-workbook';
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { monthsOf } from '../../src/plan/calendar';
import type { Member } from '../../src/plan/schema';
import { coreSheets } from '../support/core-sheets';
import { generated, type Generated } from '../support/generated';
import { tries } from '../support/property-runs';

const blank = loadTemplate('blank');
const shares = [0.2, 0.5, 0.3];

/** 1,200 in even months: of three products the first is 240, and what it says of its start. */
function planOf(first: Partial<Member> = {}, others: Partial<Plan> = {}): Plan {
  const plan: Plan = {
    ...blank,
    fiscalYear: 2026,
    firstMonth: 1,
    unit: { name: 'units', decimals: 0 },
    base: { amount: 1000 },
    target: { by: 'amount', amount: 1200 },
    dimensions: [
      {
        code: 'product',
        name: 'Product',
        by: 'share',
        members: shares.map((share, index) => ({
          code: `P${String(index)}`,
          name: `Product ${String(index)}`,
          baseShare: share,
          share,
          ...(index === 0 ? first : {}),
        })),
      },
    ],
    periods: [1, 2, 3, 4].map((number) => ({
      code: `Q${String(number)}`,
      name: `Q${String(number)}`,
      share: 0.25,
    })),
    rules: [],
    responsibilities: [
      {
        code: 'ann',
        owner: 'Ann',
        scope: { of: 'member', dimension: 'product', member: 'P0' },
        carries: 0.5,
        items: [{ code: 'a', task: 'Sell' }],
      },
      {
        code: 'bob',
        owner: 'Bob',
        scope: { of: 'member', dimension: 'product', member: 'P1' },
        carries: 1,
        items: [{ code: 'b', task: 'Sell' }],
      },
    ],
    ...others,
  };
  const read = readPlan(plan);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

const months = (plan: Plan): string[] => monthsOf(plan).map(({ code }) => `month:${code}`);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

async function calculated(plan: Plan, look: (book: Generated) => Promise<void> | void): Promise<void> {
  const book = await generated(plan, 'en-US', [...coreSheets(plan), 'month']);
  await look(book);
  book.close();
}

/** Whole units of a row. */
const row = (book: Generated, table: string, code: string, keys: readonly string[], decimals = 0): number[] =>
  keys.map((key) => Math.round(Number(book.cell(table, code, key)) * 10 ** decimals));

test('a fifth of the year that starts in July: 40 a month, and the others take the rest', async () => {
  const plan = planOf({ starts: '2026-07-10' });
  await calculated(plan, async (book) => {
    const of = (code: string) => row(book, 'tblProductMonth', code, months(plan));
    expect(of('P0')).toEqual([0, 0, 0, 0, 0, 0, 40, 40, 40, 40, 40, 40]);
    expect(of('P1').map((amount, index) => amount + (of('P2')[index] ?? 0))).toEqual([
      ...[100, 100, 100, 100, 100, 100],
      ...[60, 60, 60, 60, 60, 60],
    ]);
    expect([of('P1')[0], of('P1')[11]]).toEqual([63, 37]);
    const quarters = plan.periods.map(({ code }) => `period:${code}`);
    expect(row(book, 'tblProductPeriod', 'P0', quarters)).toEqual([0, 0, 120, 120]);
    expect(row(book, 'tblOwnerMonth', 'ann', months(plan))).toEqual([
      0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20,
    ]);
    // An owner sells what the member sells.
    expect(sum(row(book, 'tblOwnerMonth', 'bob', months(plan).slice(0, 6)))).toBe(375);
    for (const [table, codes] of [
      ['tblProductMonth', ['P0', 'P1', 'P2']],
      ['tblProductPeriod', ['P0', 'P1', 'P2']],
      ['tblOwnerMonth', ['ann', 'bob']],
    ] as const)
      for (const code of codes) expect(book.cell(table, code, 'check')).toBe('✔ Holds');

    // A start typed into the sheet moves the months at once; so does a ramp, and a blank start undoes both.
    await book.type('tblProduct', 'P0', 'starts', dateSerial('2026-11-01'));
    expect(of('P0')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 120, 120]);
    expect([of('P1')[0], of('P2')[0]].every((amount) => Number(amount) > 0)).toBe(true);
    expect(book.cell('tblProductMonth', 'P1', 'check')).toContain('✖');
    await book.type('tblProduct', 'P0', 'starts', dateSerial('2026-07-01'));
    await book.type('tblProduct', 'P0', 'ramp', 3);
    expect(of('P0')).toEqual([0, 0, 0, 0, 0, 0, 16, 32, 48, 48, 48, 48]);
    expect(book.cell('tblProductMonth', 'P1', 'check')).toBe('✔ Holds');
    await book.type('tblProduct', 'P0', 'starts', '');
    expect(of('P0')).toEqual(Array(12).fill(20));
    await book.type('tblProduct', 'P1', 'starts', dateSerial('2026-04-01'));
    expect(of('P1').slice(0, 4)).toEqual([0, 0, 0, 67]);
  });
});

test('tracking wants of each member what its own phasing has by the day; what is typed is read back', async () => {
  const plan = planOf({ starts: '2026-07-10' });
  const book = await generated(plan, 'en-US', [...coreSheets(plan), 'month', 'tracking']);
  const asOf = async (day: string) => {
    const sheet = book.host.book.sheets.find(({ name }) => name === 'Targets');
    const spec = book.spec.sheets.find(({ key }) => key === 'targets');
    const place = spec?.cells.findIndex((cells) => cells[1]?.input === 'As_Of') ?? -1;
    await book.host.userEdit(sheet?.id ?? '', place, 1, dateSerial(day));
    await book.host.calculate();
    return ['P0', 'P1', 'P2'].map((code) => book.cell('tblTrackProduct', code, 'toDate'));
  };
  // 600 and 360 of the 960 that the others have.
  expect(await asOf('2026-06-30')).toEqual([0, 375, 225]);
  expect(await asOf('2026-09-30')).toEqual([120, 488, 293]);
  expect(await asOf('2026-07-15')).toEqual([19, 393, 236]);
  expect(await asOf('2026-12-31')).toEqual([240, 600, 360]);
  await asOf('2026-09-30');
  expect(['ann', 'bob'].map((code) => book.cell('tblTrackOwner', code, 'toDate'))).toEqual([60, 488]);

  const standing = async () => {
    const [first] = (await readWorkbook())?.plan.dimensions[0]?.members ?? [];
    return [first?.starts, first?.ramp];
  };
  await book.type('tblProduct', 'P0', 'starts', dateSerial('2026-08-01'));
  await book.type('tblProduct', 'P0', 'ramp', 2);
  expect(await standing()).toEqual(['2026-08-01', 2]);
  await book.type('tblProduct', 'P0', 'starts', dateSerial('2028-08-01'));
  expect(await standing()).toEqual(['2026-07-10', 2]);
  await book.type('tblProduct', 'P0', 'starts', '');
  expect(await standing()).toEqual([undefined, undefined]);
  book.close();
});

test('where everybody starts late, each has its own phasing and every row of months shows the gap', async () => {
  const plan = planOf();
  plan.dimensions[0]?.members.forEach((member) => {
    member.starts = '2026-03-01';
  });
  await calculated(plan, (book) => {
    expect(row(book, 'tblProductMonth', 'P0', months(plan))).toEqual([0, 0, ...Array<number>(10).fill(24)]);
    expect(book.cell('tblProductMonth', 'P0', 'check')).toBe('✔ Holds');
    const sheet = book.spec.sheets.find(({ key }) => key === 'month');
    const table = sheet?.tables.find(({ name }) => name === 'tblProductMonth');
    const shown = book.host.book.sheets.find(({ name }) => name === sheet?.name)?.cells;
    const checks = Array.from({ length: 12 }, (_, index) => {
      const cell = shown?.get((table?.row ?? 0) - 1)?.get(5 + index);
      return typeof cell?.result === 'string' ? cell.result.slice(0, 1) : '';
    });
    // By the last month everything is sold.
    expect(checks.join('')).toBe('✖✖✖✖✖✖✖✖✖✖✖✔');
  });
});

describe('nothing changes', () => {
  const tables = (plan: Plan) =>
    breakdown(plan, { language: 'en-US' }).sheets.map(({ key, tables: all }) => [key, all]);
  test('where nobody starts late', () => {
    const headers = JSON.stringify(tables(planOf()));
    expect(headers).not.toContain('starts');
    expect(headers).not.toContain('tblProductPeriodMonth');
  });

  test('where a member starts in the first month at full strength', () => {
    const { paths: _, ...spec } = breakdown(planOf({ starts: '2026-01-31', ramp: 1 }), { language: 'en-US' });
    const { paths: _others, ...plain } = breakdown(planOf(), { language: 'en-US' });
    expect(spec).toEqual(plain);
  });
});

test('the quarter sheet brings the months along where somebody starts late', () => {
  const made = (plan: Plan) =>
    breakdown(plan, { language: 'en-US', sheets: ['period'] }).sheets.map(({ key }) => key);
  expect(made(planOf())).not.toContain('month');
  expect(made(planOf({ starts: '2026-07-01' }))).toContain('month');
});

/** Some start late, one never does; what they ask stays below what the year gives, so that everything can be met. */
const awkward = fc
  .record({
    total: fc.integer({ min: 1000, max: 99_999_999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    firstMonth: fc.integer({ min: 1, max: 12 }),
    lengths: fc.constantFrom([3, 3, 3, 3], [6, 6], [4, 5, 3], Array<number>(12).fill(1)),
    weights: fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 12, maxLength: 12 }),
    late: fc.array(
      fc.record({ month: fc.integer({ min: 0, max: 8 }), ramp: fc.integer({ min: 1, max: 6 }) }),
      {
        minLength: 2,
        maxLength: 2,
      },
    ),
    parts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 2 }),
    by: fc.constantFrom('share' as const, 'growth' as const),
  })
  .map(({ total, decimals, firstMonth, lengths, weights, late, parts, by }): Plan => {
    const whole = sum(weights);
    const lateShares = parts.map((part) => part / 1000);
    const all = [lateShares[0] ?? 0, 0.37, lateShares[1] ?? 0, 0.63 - sum(lateShares)];
    const period = lengths.flatMap((length, index) => Array<number>(length).fill(index));
    const ofPeriod = (index: number) => sum(weights.filter((_, at) => period[at] === index));
    const starts = (month: number) =>
      new Date(Date.UTC(2026, firstMonth - 1 + month, 15)).toISOString().slice(0, 10);
    return planOf(
      {},
      {
        firstMonth,
        unit: { name: 'units', decimals },
        target: { by: 'amount', amount: total / 10 ** decimals },
        dimensions: [
          {
            code: 'product',
            name: 'Product',
            by,
            members: all.map((share, index) => {
              const start = index % 2 === 0 ? late[index / 2] : undefined;
              return {
                code: `P${String(index)}`,
                name: `Product ${String(index)}`,
                baseShare: share,
                ...(by === 'share' ? { share } : { growth: index / 10 }),
                ...(start && { starts: starts(start.month), ramp: start.ramp }),
              };
            }),
          },
        ],
        periods: lengths.map((months_, index) => ({
          code: `Q${String(index)}`,
          name: `Q${String(index)}`,
          months: months_,
          share: ofPeriod(index) / whole,
        })),
        months: { by: 'seasonality', each: weights.map((base) => ({ base })) },
        responsibilities: [],
      },
    );
  });

test('members meet their targets and parts of the year their phasing, whatever the figures', async () => {
  await fc.assert(
    fc.asyncProperty(awkward, async (plan) => {
      await calculated(plan, (book) => {
        const { decimals } = plan.unit;
        const of = (table: string, code: string, keys: readonly string[]) =>
          row(book, table, code, keys, decimals);
        const codes = plan.dimensions[0]?.members.map(({ code }) => code) ?? [];
        const target = plan.dimensions[0]?.by === 'share' ? 'target' : 'scaled';
        const periods = plan.periods.map(({ code }) => code);
        for (const code of codes) {
          const inMonths = of('tblProductMonth', code, months(plan));
          expect(sum(inMonths)).toBe(of('tblProduct', code, [target])[0]);
          expect(
            of(
              'tblProductPeriod',
              code,
              periods.map((period) => `period:${period}`),
            ),
          ).toEqual(
            periods.map((_, index) =>
              sum(inMonths.filter((_amount, month) => monthsOf(plan)[month]?.period === index)),
            ),
          );
          expect(book.cell('tblProductMonth', code, 'check')).toBe('✔ Holds');
          expect(book.cell('tblProductPeriod', code, 'check')).toBe('✔ Holds');
        }
        for (const { code } of monthsOf(plan))
          expect(sum(codes.flatMap((one) => of('tblProductMonth', one, [`month:${code}`])))).toBe(
            of('tblMonth', code, ['amount'])[0],
          );
        for (const code of periods)
          expect(sum(codes.flatMap((one) => of('tblProductPeriod', one, [`period:${code}`])))).toBe(
            of('tblPeriod', code, ['amount'])[0],
          );
      });
    }),
    tries(4),
  );
});
