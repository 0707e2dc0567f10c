import { inExcel, refusal, type Workplace } from '../support/excel';

function productTable({ sheet }: Workplace): Excel.Table {
  sheet.getRange('A1:C3').values = [
    ['Code', 'Share', 'Amount'],
    ['A', 0.4, 40],
    ['B', 0.6, 60],
  ];
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'tblProduct';
  return table;
}

describe('a table is made', () => {
  it.each<[what: string, header: unknown[], address: string, outcome: string]>([
    ['with texts as headers', ['Code', 'Share'], 'A1:B3', 'accepted'],
    ['with a number as header', ['Code', 2024], 'A1:B3', 'InvalidArgument'],
    ['with a formula as header', ['Code', '="Share"'], 'A1:B3', 'InvalidArgument'],
    ['with a blank header', ['Code', ''], 'A1:B3', 'InvalidArgument'],
    ['with one header twice', ['Code', 'CODE'], 'A1:B3', 'InvalidArgument'],
    ['without a body', ['Code', 'Share'], 'A1:B1', 'InvalidArgument'],
    ['over whole columns', ['Code', 'Share'], 'A:B', 'InvalidArgument'],
  ])('%s: %s', async (_, header, address, outcome) => {
    const result = await refusal(async ({ context, sheet }) => {
      sheet.getRange('A1:B1').values = [header];
      sheet.tables.add(address, true);
      await context.sync();
    });
    expect(result).toBe(outcome === 'accepted' ? outcome : `${outcome} at TableCollection.add`);
  });

  it('where no other table is', async () => {
    const result = await refusal(async (workplace) => {
      productTable(workplace);
      workplace.sheet.getRange('C3:D3').values = [['x', 'y']];
      workplace.sheet.tables.add('C3:D5', true);
      await workplace.context.sync();
    });
    expect(result).toBe('InvalidArgument at TableCollection.add');
  });

  it.each<[name: string, outcome: string]>([
    ['tblRegion', 'accepted'],
    ['tblPRODUCT', 'ItemAlreadyExists at Table.name'],
    ['total', 'ItemAlreadyExists at Table.name'],
    ['B2', 'InvalidArgument at Table.name'],
    ['two words', 'InvalidArgument at Table.name'],
  ])('and named %p: %s', async (name, outcome) => {
    const result = await refusal(async (workplace) => {
      const { context, workbook, sheet } = workplace;
      productTable(workplace);
      workbook.names.add('Total', '=1');
      sheet.getRange('F1').values = [['x']];
      sheet.tables.add('F1:F2', true).name = name;
      await context.sync();
    });
    expect(result).toBe(outcome);
  });
});

describe('a table', () => {
  it('knows its parts', async () => {
    const found = await inExcel(async (workplace) => {
      const { context, workbook } = workplace;
      productTable(workplace);
      const table = workbook.tables.getItem('TBLPRODUCT').load('name, id, showHeaders');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      const share = table.columns.getItem('share');
      parts.push(share.getDataBodyRange());
      for (const part of parts) part.load('address');
      table.columns.load('items/name, items/index');
      const rows = table.rows.getCount();
      table.worksheet.load('name');
      const none = table.columns.getItemOrNullObject('Nothing');
      await context.sync();
      return {
        addresses: parts.map(({ address }) => address.split('!')[1]),
        columns: table.columns.items.map(({ name, index }) => `${index} ${name}`),
        rows: rows.value,
        sheet: table.worksheet.name,
        none: none.isNullObject,
      };
    });
    expect(found).toEqual({
      addresses: ['A1:C3', 'A1:C1', 'A2:C3', 'B2:B3'],
      columns: ['0 Code', '1 Share', '2 Amount'],
      rows: 2,
      sheet: 'Sheet1',
      none: true,
    });
  });

  it('has a style, bands and a filter button to be switched off', async () => {
    const found = await inExcel(async (workplace) => {
      const table = productTable(workplace);
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load('style, showBandedRows, showFilterButton');
      await workplace.context.sync();
      return [table.style, table.showBandedRows, table.showFilterButton];
    });
    expect(found).toEqual(['TableStyleLight1', false, false]);
  });

  it('takes no style that Excel does not have', async () => {
    const result = await refusal(async (workplace) => {
      productTable(workplace).style = 'Plain';
      await workplace.context.sync();
    });
    expect(result).toBe('InvalidArgument at Table.style');
  });

  it.each<[to: string, outcome: string]>([
    ['A1:C9', 'accepted'],
    ['A1:B2', 'accepted'],
    ['A2:C3', 'InvalidArgument at Table.resize'],
    ['A1:D3', 'InvalidArgument at Table.resize'],
    ['A1:C1', 'InvalidArgument at Table.resize'],
  ])('is resized to %s: %s', async (to, outcome) => {
    const result = await refusal(async (workplace) => {
      productTable(workplace).resize(to);
      await workplace.context.sync();
    });
    expect(result).toBe(outcome);
  });

  it('grows by rows where there is room below', async () => {
    const add = (below: unknown) =>
      refusal(async (workplace) => {
        const table = productTable(workplace);
        workplace.sheet.getRange('A4').values = [[below]];
        Reflect.apply(table.rows.add, table.rows, [null, [['C', 0.1, 10]]]);
        const range = table.getRange().load('address');
        await workplace.context.sync();
        expect(range.address).toBe('Sheet1!A1:C4');
      });
    expect([await add(''), await add('Total')]).toEqual([
      'accepted',
      'NotImplemented at TableRowCollection.add',
    ]);
  });
});

describe('formulas follow', () => {
  const formula = '=SUM(tblProduct[Share])*tblProduct[[#Totals],[Amount]]+ROWS(tblProduct)';

  async function formulaAfter(work: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<unknown> {
    return inExcel(async (workplace) => {
      const { context, sheet } = workplace;
      const table = productTable(workplace);
      const cell = sheet.getRange('E2');
      cell.formulas = [[formula]];
      work(table, sheet);
      cell.load('formulas');
      await context.sync();
      return cell.formulas[0]?.[0];
    });
  }

  it.each<[what: string, work: (table: Excel.Table, sheet: Excel.Worksheet) => void, after: string]>([
    [
      'the name of a table',
      (table) => (table.name = 'tblRegion'),
      '=SUM(tblRegion[Share])*tblRegion[[#Totals],[Amount]]+ROWS(tblRegion)',
    ],
    [
      'a header that is typed over',
      (_, sheet) => (sheet.getRange('B1').values = [['占比 %']]),
      '=SUM(tblProduct[占比 %])*tblProduct[[#Totals],[Amount]]+ROWS(tblProduct)',
    ],
    [
      'two headers that swap',
      (_, sheet) => (sheet.getRange('B1:C1').values = [['Amount', 'Share']]),
      '=SUM(tblProduct[Amount])*tblProduct[[#Totals],[Share]]+ROWS(tblProduct)',
    ],
    [
      'a column that is renamed',
      (table) => (table.columns.getItem('Share').name = 'Part'),
      '=SUM(tblProduct[Part])*tblProduct[[#Totals],[Amount]]+ROWS(tblProduct)',
    ],
    ['a table that is deleted', (table) => table.delete(), '=SUM(#REF!)*#REF!+ROWS(#REF!)'],
    [
      'a table that becomes a plain range',
      (table) => table.convertToRange(),
      '=SUM(Sheet1!$B$2:$B$3)*Sheet1!$C$2:$C$3+ROWS(Sheet1!$A$2:$C$3)',
    ],
  ])('%s', async (_, work, after) => {
    expect(await formulaAfter(work)).toBe(after);
  });
});

describe('a header cell', () => {
  it.each<[typed: unknown, becomes: string]>([
    [2024, '2024'],
    ['', 'Column2'],
    ['code', 'code2'],
    ['Share of all', 'Share of all'],
  ])('in which %p is typed becomes %p', async (typed, becomes) => {
    const header = await inExcel(async (workplace) => {
      productTable(workplace);
      const cell = workplace.sheet.getRange('B1');
      cell.values = [[typed]];
      cell.load('values');
      await workplace.context.sync();
      return cell.values[0]?.[0];
    });
    expect(header).toBe(becomes);
  });
});

it('a table that nobody made is not found', async () => {
  expect(
    await refusal(async ({ context, workbook }) => {
      workbook.tables.getItem('tblNone').load('name');
      await context.sync();
    }),
  ).toBe('ItemNotFound at TableCollection.getItem');
});
