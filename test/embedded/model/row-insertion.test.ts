import { inExcel, refusal } from '../support/excel';

/** The formula in A20 of the sheet itself, or of another one, after two rows were inserted above row 5. */
async function afterInsertion(formula: string, home: 'Sheet1' | 'Other'): Promise<unknown> {
  return inExcel(async ({ context, workbook, sheet }) => {
    workbook.worksheets.add('Other');
    workbook.worksheets.getItem(home).getRange('A20').formulas = [[formula]];
    sheet.getRange('5:6').insert('Down');
    const cell = workbook.worksheets
      .getItem(home)
      .getRange(home === 'Sheet1' ? 'A22' : 'A20')
      .load('formulas');
    await context.sync();
    return cell.formulas[0]?.[0];
  });
}

describe('a formula follows rows that are inserted above row 5', () => {
  it.each<[formula: string, home: 'Sheet1' | 'Other', after: string]>([
    ['=A4+A5', 'Sheet1', '=A4+A7'],
    ['=SUM($B$1:$B$9)', 'Sheet1', '=SUM($B$1:$B$11)'],
    ['=SUM(B:B)+SUM(4:5)', 'Sheet1', '=SUM(B:B)+SUM(4:7)'],
    ['=A5', 'Other', '=A5'],
    ['=Sheet1!A5*Other!A5', 'Other', '=Sheet1!A7*Other!A5'],
    ['="A5"', 'Sheet1', '="A5"'],
  ])('%s on %s', async (formula, home, after) => {
    expect(await afterInsertion(formula, home)).toBe(after);
  });
});

it('cells, tables, names, validation and conditional formats move down or grow', async () => {
  const read = await inExcel(async ({ context, workbook, sheet }) => {
    sheet.getRange('A1:A3').values = [['Code'], ['A'], ['B']];
    const table = sheet.tables.add('A1:A3', true);
    workbook.names.add('Below', sheet.getRange('C3'));
    sheet.getRange('C3').dataValidation.rule = { decimal: { operator: 'LessThan', formula1: 1 } };
    const flag = sheet.getRange('A2:A3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    flag.custom.rule.formula = '=$C3>0';
    sheet.getRange('A3').format.rowHeight = 30;
    sheet.getRange('3:3').insert('Down');
    const addresses = [table.getRange(), workbook.names.getItem('Below').getRange(), flag.getRange()];
    for (const range of addresses) range.load('address');
    const cells = sheet.getRange('A2:A4').load('values');
    const heights = ['A3', 'A4'].map((address) => sheet.getRange(address).format.load('rowHeight'));
    const validation = sheet.getRange('C4').dataValidation.load('type');
    flag.custom.rule.load('formula');
    await context.sync();
    return {
      addresses: addresses.map(({ address }) => address),
      cells: cells.values.flat(),
      heights: heights.map(({ rowHeight }) => rowHeight),
      validation: validation.type,
      rule: flag.custom.rule.formula,
    };
  });
  expect(read).toEqual({
    addresses: ['Sheet1!A1:A4', 'Sheet1!C4', 'Sheet1!A2:A4'],
    cells: ['A', '', 'B'],
    heights: [15, 30],
    validation: 'Decimal',
    rule: '=$C4>0',
  });
});

it.each<[what: string, insert: (sheet: Excel.Worksheet) => unknown, code: string]>([
  ['a part of a row', (sheet) => sheet.getRange('A1:B1').insert('Down'), 'NotImplemented'],
  ['columns', (sheet) => sheet.getRange('A:B').insert('Right'), 'NotImplemented'],
  [
    'rows that would push cells off the sheet',
    (sheet) => {
      sheet.getRange('A1048576').values = [['last']];
      return sheet.getRange('1:1').insert('Down');
    },
    'InvalidOperation',
  ],
])('%s is refused', async (_, insert, code) => {
  expect(await refusal(({ sheet }) => void insert(sheet))).toBe(`${code} at Range.insert`);
});
