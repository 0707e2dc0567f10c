import fc from 'fast-check';
import { CustomerSums } from '../../src/import/customers';

interface Row {
  readonly customer: string;
  readonly year: number;
  readonly cents: number;
}

const row = fc.record<Row>({
  customer: fc.constantFrom('甲', '乙', 'Gamma', 'A very long name of a customer'),
  year: fc.integer({ min: 2021, max: 2023 }),
  cents: fc.integer({ min: -100_000, max: 1_000_000 }),
});

/** The same, added up apart: in whole cents, by looking at the rows again for every question. */
function expected(rows: readonly Row[], year: number) {
  const orders = (customer: string, when: (year: number) => boolean) =>
    rows.filter((each) => each.customer === customer && when(each.year) && each.cents > 0).length;
  const names = [...new Set(rows.map(({ customer }) => customer))];
  const here = names.filter((name) => orders(name, (each) => each === year) > 0);
  const before = names.filter((name) => orders(name, (each) => each < year) > 0);
  const cents = rows
    .filter((each) => each.year === year && before.includes(each.customer))
    .reduce((sum, each) => sum + each.cents, 0);
  return {
    count: here.length,
    again: here.filter((name) => orders(name, (each) => each === year) > 1).length,
    unnamed: 0,
    ...(year > 2021
      ? { existing: { count: here.filter((name) => before.includes(name)).length, amount: cents / 100 } }
      : {}),
  };
}

test('customers come to the same in whatever order their rows stand', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const sums = new CustomerSums();
      for (const { customer, year, cents } of rows) sums.add(customer, year, cents / 100, cents > 0);
      const figures = sums.figures([2021, 2022, 2023]);
      for (const year of [2021, 2022, 2023]) {
        const { existing, ...others } = expected(rows, year);
        const found = figures.get(year);
        expect(found).toMatchObject(others);
        expect(found?.existing?.count).toBe(existing?.count);
        expect(found?.existing?.amount ?? -1).toBeCloseTo(existing?.amount ?? -1, 8);
      }
    }),
  );
});

test('rows without a customer are counted apart; a hundred thousand customers are told apart', () => {
  const sums = new CustomerSums();
  for (let index = 0; index < 100_000; index += 1) {
    sums.add(`C${index}`, 2022, 0.1, true);
    sums.add(`C${index}`, 2023, 0.1, true);
    if (index % 2 === 0) sums.add(`C${index}`, 2023, 0.1, true);
  }
  sums.add(undefined, 2023, 5, true);
  expect(sums.figures([2022, 2023]).get(2023)).toEqual({
    count: 100_000,
    again: 50_000,
    unnamed: 1,
    existing: { count: 100_000, amount: 15_000 },
  });
});
