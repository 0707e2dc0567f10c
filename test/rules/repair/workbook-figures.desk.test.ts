/** What the repair takes for the workbook's figures is what the workbook calculates. */
import { loadTemplate, readPlan, type Plan } from '../../../src/plan';
import { workbookFigures } from '../../../src/rules/repair/workbook-figures';
import { generated } from '../../support/generated';

/** Every kind of breakdown, two levels, amounts that need rounding, a total that is exceeded. */
function variedPlan(): Plan {
  const plan = loadTemplate('sales-2024');
  const [product, region] = plan.dimensions;
  if (!product?.members[0] || !region?.members[1]) throw new Error('template changed');
  product.members[0].children = [
    { code: 'A1', name: 'A1', baseShare: 0.333, share: 0.3333 },
    { code: 'A2', name: 'A2', baseShare: 0.667, share: 0.6 },
  ];
  region.members[1].children = [
    { code: 's1', name: 's1', baseShare: 0.37, growth: 0.1234567 },
    { code: 's2', name: 's2', baseShare: 0.63, growth: -0.2 },
  ];
  plan.base.amount = 9876.54;
  plan.rules = [];
  plan.strategies = [];
  plan.dimensions.push(
    {
      code: 'channel',
      name: 'Channel',
      by: 'amount',
      members: [
        { code: 'shop', name: 'Shop', baseShare: 0.4, amount: 4000.005 },
        { code: 'web', name: 'Web', baseShare: 0.6, amount: 7000 },
      ],
    },
    {
      code: 'size',
      name: 'Size',
      by: 'count',
      members: [
        { code: 'big', name: 'Big', baseShare: 0.4, count: 13, average: 333.333 },
        { code: 'low', name: 'Low', baseShare: 0.6, count: 7, average: 801.7 },
      ],
    },
  );
  plan.periods = plan.periods.map((period, index) =>
    index === 0
      ? {
          ...period,
          children: [
            { code: 'M1', name: 'M1', share: 0.31 },
            { code: 'M2', name: 'M2', share: 0.69 },
          ],
        }
      : period,
  );
  const result = readPlan(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

const columns: Readonly<Record<string, readonly string[]>> = {
  share: ['baseShare', 'baseAmount', 'share', 'target', 'growth', 'change'],
  stated: ['baseShare', 'baseAmount', 'growth', 'stated', 'share', 'scaled'],
};

test('cell by cell, sum by sum, name by name', async () => {
  const plan = variedPlan();
  const figures = workbookFigures(plan);
  const book = await generated(plan);
  const near = (value: unknown) => Number(Number(value).toFixed(9));
  try {
    const places: (readonly [table: string, row: string, column: string])[] = [
      ...book.spec.sheets
        .flatMap(({ tables }) => tables)
        .filter(({ name }) => /^tbl(Product|Region|Channel|Size)2?$/.test(name))
        .flatMap(({ name }) => {
          const dimension = plan.dimensions.find(
            ({ code }) => name.slice(3).replace('2', '').toLowerCase() === code,
          );
          const members = dimension?.members ?? [];
          const rows = name.endsWith('2') ? members.flatMap(({ children = [] }) => children) : members;
          const keys = columns[dimension?.by === 'share' ? 'share' : 'stated'] ?? [];
          return rows.flatMap(({ code }) =>
            [...keys, ...(name.endsWith('2') ? ['siblings'] : [])].map((key) => [name, code, key] as const),
          );
        }),
      ...['Q1', 'Q3'].flatMap((code) =>
        ['share', 'amount', 'cumulative', 'cumulativeShare'].map((key) => ['tblPeriod', code, key] as const),
      ),
      ...['M1', 'M2'].flatMap((code) =>
        ['share', 'amount', 'siblings'].map((key) => ['tblPeriod2', code, key] as const),
      ),
      ['tblIndicator', 'repurchase', 'growth'],
      ['tblIndicator', 'order-value', 'growth'],
      ['tblNewCustomer', 'large', 'atLeast'],
      ['tblNewCustomer', 'small', 'leads'],
    ];
    expect(places.length).toBeGreaterThan(80);
    const wrong = places.flatMap(([table, row, column]) => {
      const [mine, sheet] = [
        figures.cell(table, row, column)?.value.valueOf(),
        book.cell(table, row, column),
      ];
      return mine !== undefined && near(mine) === near(sheet) ? [] : [[table, row, column, mine, sheet]];
    });
    expect(wrong).toEqual([]);
    for (const name of ['Base_Amount', 'Total_Target', 'Existing_Amount', 'Left_For_New']) {
      expect([name, near(figures.named(name)?.value.valueOf())]).toEqual([name, near(book.named(name))]);
    }
    for (const id of [
      'parts.product',
      'parts.product.A',
      'base.region.south',
      'parts.region.south',
      'parts.size',
    ]) {
      const [kind = '', code = '', parent] = id.split('.');
      const table = `tbl${code.charAt(0).toUpperCase()}${code.slice(1)}${parent === undefined ? '' : '2'}`;
      const column = kind === 'base' ? 'baseShare' : code === 'product' ? 'share' : 'stated';
      expect([id, near(figures.sum(table, column, parent)?.value.valueOf())]).toEqual([
        id,
        near(book.cell('tblRules', id, 'actual')),
      ]);
    }
  } finally {
    book.close();
  }
});

test('a figure that depends on a blank has no value, and the others have theirs', () => {
  const plan = loadTemplate('sales-2024');
  const [first] = plan.dimensions[0]?.members ?? [];
  delete first?.share;
  const figures = workbookFigures(plan);
  expect([
    figures.cell('tblProduct', 'A', 'target'),
    figures.sum('tblProduct', 'share'),
    figures.cell('tblProduct', 'B', 'target')?.value.valueOf(),
  ]).toEqual([undefined, undefined, 3920]);
});
