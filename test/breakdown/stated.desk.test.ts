/** A second figure beside the one that decides: its columns, calculated, typed into and read back. */
import { breakdown } from '../../src/breakdown';
import { readWorkbook } from '../../src/excel';
import { languages, loadTemplate, type Plan } from '../../src/plan';
import { generated } from '../support/generated';

const stated = (): Plan => {
  const plan = loadTemplate('sales-2024');
  const [a, b, c] = plan.dimensions[0]?.members ?? [];
  const [east, south] = plan.dimensions[1]?.members ?? [];
  if (!a || !b || !c || !east || !south) throw new Error('template changed');
  a.amount = 3900;
  b.amount = 3980;
  east.amount = 3780.04;
  south.amount = 2964.9;
  return plan;
};

const near = (value: unknown) => (value === '' ? '' : Number(Number(value).toFixed(6)));

test.each(languages)('differences and what rounding explains: %s', async (language) => {
  const book = await generated(stated(), language);
  const row = (table: string, code: string) =>
    ['beside', 'besideGap', 'besideRounding'].map((column) => near(book.cell(table, code, column)));
  expect(row('tblProduct', 'A')).toEqual([3900, 20, 56.5]);
  expect(row('tblProduct', 'B')).toEqual([3980, -60, 56.5]);
  expect(row('tblProduct', 'C')).toEqual(['', '', '']);
  expect(row('tblRegion', 'east')).toEqual([3780.04, -0.04, 17.505]);
  expect(row('tblRegion', 'south')).toEqual([2964.9, -14.9, 12.55]);
  book.close();
});

test('follow what is typed, which is read back', async () => {
  const book = await generated(stated());
  await book.type('tblProduct', 'A', 'share', '35.2%');
  await book.type('tblProduct', 'B', 'beside', 3920.5);
  await book.type('tblProduct', 'C', 'beside', 3360);
  const row = (code: string) =>
    ['besideGap', 'besideRounding'].map((column) => near(book.cell('tblProduct', code, column)));
  expect([row('A'), row('B'), row('C')]).toEqual([
    [42.4, 6.1],
    [-0.5, 56.05],
    [0, 56.5],
  ]);
  const read = await readWorkbook();
  expect(read?.plan.dimensions[0]?.members.map(({ share, amount }) => [near(share), amount])).toEqual([
    [0.352, 3900],
    [0.35, 3920.5],
    [0.3, 3360],
  ]);
  book.close();
});

test('a share beside amounts', async () => {
  const plan = stated();
  const [product] = plan.dimensions;
  if (!product) throw new Error('template changed');
  product.by = 'amount';
  product.members.forEach((member, index) => {
    member.amount = [3920, 3920, 3360][index];
    member.share = [0.35, 0.36, undefined][index];
  });
  const book = await generated(plan);
  const row = (code: string) =>
    ['beside', 'besideGap', 'besideRounding'].map((column) => near(book.cell('tblProduct', code, column)));
  expect([row('A'), row('B'), row('C')]).toEqual([
    [0.35, 0, 0.005045],
    [0.36, -0.01, 0.005045],
    ['', '', ''],
  ]);
  book.close();
});

test('without such figures a workbook has no trace of them', () => {
  const { sheets, names } = breakdown(loadTemplate('sales-2024'), { language: 'en-US' });
  const columns = sheets.flatMap(({ tables }) =>
    tables.flatMap((table) => table.columns.map(({ key }) => key)),
  );
  expect(
    [...columns, ...names.map(({ name }) => name)].filter((key) => /^(beside|Rounding_)/.test(key)),
  ).toEqual([]);
});
