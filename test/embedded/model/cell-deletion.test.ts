import { inExcel, refusal } from '../support/excel';

/** The formula in A20 of the sheet itself, or of another one, after rows 5 and 6 were deleted. */
async function afterDeletion(formula: string, home: 'Sheet1' | 'Other'): Promise<unknown> {
  return inExcel(async ({ context, workbook, sheet }) => {
    workbook.worksheets.add('Other');
    workbook.worksheets.getItem(home).getRange('A20').formulas = [[formula]];
    sheet.getRange('5:6').delete('Up');
    const cell = workbook.worksheets
      .getItem(home)
      .getRange(home === 'Sheet1' ? 'A18' : 'A20')
      .load('formulas');
    await context.sync();
    return cell.formulas[0]?.[0];
  });
}

describe('a formula follows when rows 5 and 6 are deleted', () => {
  it.each<[formula: string, home: 'Sheet1' | 'Other', after: string]>([
    ['=A4+A7', 'Sheet1', '=A4+A5'],
    ['=A4+A5', 'Sheet1', '=A4+#REF!'],
    ['=SUM($B$1:$B$9)', 'Sheet1', '=SUM($B$1:$B$7)'],
    ['=SUM(B5:B8)', 'Sheet1', '=SUM(B5:B6)'],
    ['=A5', 'Other', '=A5'],
    ['=Sheet1!A9*Other!A9', 'Other', '=Sheet1!A7*Other!A9'],
    ['=Sheet1!A6', 'Other', '=#REF!'],
  ])('%s on %s', async (formula, home, after) => {
    expect(await afterDeletion(formula, home)).toBe(after);
  });
});

it('cells, tables, names, validation and conditional formats move up or shrink', async () => {
  const read = await inExcel(async ({ context, workbook, sheet }) => {
    sheet.getRange('A1:A4').values = [['Code'], ['A'], ['B'], ['C']];
    const table = sheet.tables.add('A1:A4', true);
    workbook.names.add('Below', sheet.getRange('C4'));
    sheet.getRange('C4').dataValidation.rule = { decimal: { operator: 'LessThan', formula1: 1 } };
    const flag = sheet.getRange('A2:A4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    flag.custom.rule.formula = '=$C2>0';
    sheet.getRange('2:2').delete('Up');
    const flags = sheet.getRange('A2').conditionalFormats.load('items/id');
    await context.sync();
    const formats = flags.items.map((item) => ({
      rule: item.custom.rule.load('formula'),
      areas: item.getRanges().load('address'),
    }));
    const addresses = [table.getRange(), workbook.names.getItem('Below').getRange()];
    for (const range of addresses) range.load('address');
    const cells = sheet.getRange('A1:A4').load('values');
    const validation = sheet.getRange('C3').dataValidation.load('type');
    await context.sync();
    return {
      addresses: addresses.map(({ address }) => address),
      cells: cells.values.flat(),
      validation: validation.type,
      flags: formats.map(({ rule, areas }) => [rule.formula, areas.address]),
    };
  });
  expect(read).toEqual({
    addresses: ['Sheet1!A1:A3', 'Sheet1!C3'],
    cells: ['Code', 'B', 'C', ''],
    validation: 'Decimal',
    flags: [['=$C2>0', 'Sheet1!A2:A3']],
  });
});

it("a table's column takes what stands right of it along", async () => {
  const read = await inExcel(async ({ context, sheet }) => {
    sheet.getRange('A1:D2').formulas = [
      ['Code', 'Share', 'Amount', 'note'],
      ['A', 0.5, '', 'mine'],
    ];
    sheet.getRange('D3').values = [['below']];
    const table = sheet.tables.add('A1:C2', true);
    sheet.getRange('C2').formulas = [['=[@Share]*10']];
    sheet.getRange('F1').formulas = [['=C2+D2']];
    table.columns.getItem('Share').delete();
    const range = table.getRange().load('address');
    const cells = sheet.getRange('A1:E3').load('formulas');
    await context.sync();
    return { address: range.address, cells: cells.formulas };
  });
  expect(read).toEqual({
    address: 'Sheet1!A1:B2',
    cells: [
      ['Code', 'Amount', 'note', '', '=B2+C2'],
      ['A', '=#REF!*10', 'mine', '', ''],
      ['', '', '', 'below', ''],
    ],
  });
});

it.each<[what: string, remove: (sheet: Excel.Worksheet) => unknown, code: string]>([
  ['a part of a row', (sheet) => sheet.getRange('A1:B1').delete('Up'), 'NotImplemented at Range.delete'],
  ['columns', (sheet) => sheet.getRange('A:B').delete('Left'), 'NotImplemented at Range.delete'],
  [
    "a table's headers alone",
    (sheet) => sheet.getRange('1:1').delete('Up'),
    'InvalidOperation at Range.delete',
  ],
  [
    "all of a table's rows",
    (sheet) => sheet.getRange('2:2').delete('Up'),
    'InvalidOperation at Range.delete',
  ],
  [
    "a table's only column",
    (sheet) => sheet.tables.getItem('T').columns.getItem('Code').delete(),
    'InvalidOperation at TableColumn.delete',
  ],
])('%s is refused', async (_, remove, refused) => {
  const said = await refusal(({ sheet }) => {
    sheet.getRange('A1:A2').values = [['Code'], ['A']];
    sheet.tables.add('A1:A2', true).name = 'T';
    remove(sheet);
  });
  expect(said).toBe(refused);
});
