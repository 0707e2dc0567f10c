import { inExcel, refusal } from '../support/excel';

async function writeFormula(formula: string): Promise<string> {
  return refusal(async ({ context, workbook, sheet }) => {
    workbook.worksheets.add('产品 线');
    sheet.getRange('A1:B2').values = [
      ['编码', '占比'],
      ['A', 0.4],
    ];
    sheet.tables.add('A1:B2', true).name = 'tblP';
    await context.sync();
    sheet.getRange('D5').formulas = [[formula]];
    await context.sync();
  });
}

const refused = 'InvalidArgument at Range.formulas';

describe('a formula that Excel takes', () => {
  it.each([
    '=1+1',
    '=-1%',
    '=IF(,1,)',
    '={1,2;3,4}',
    "='产品 线'!B4*2",
    '=SUM(Sheet1!A:A)',
    '=SUM(tblP[占比])',
    '=SUM(tblP[[#All],[编码]:[占比]])',
    '=tblP',
    '=Not_Defined_Yet+1',
    '=NOSUCHFUNCTION(1)',
    '=#REF!+1',
  ])('%s', async (formula) => {
    expect(await writeFormula(formula)).toBe('accepted');
  });
});

describe('a formula that Excel refuses', () => {
  it.each([
    ['=1+', 'is unfinished'],
    ['=SUM(A1', 'has an open parenthesis'],
    ['=SUM(1))', 'has one too many'],
    ['=1 2', 'lacks an operator'],
    ['="open', 'has an open text'],
    ['=Nowhere!A1', 'names no sheet'],
    ["='[other.xlsx]Sheet1'!A1", 'names another workbook'],
    ['=SUM(tblX[占比])', 'names no table'],
    ['=SUM(tblP[Share])', 'names no column'],
    ['=[@占比]', 'names its row outside of a table'],
  ])('%s, which %s', async (formula) => {
    expect(await writeFormula(formula)).toBe(refused);
  });

  it('is longer than 8,192 characters', async () => {
    const sum = (length: number) => `=${'1+'.repeat((length - 2) / 2)}1`;
    expect([sum(8192).length, await writeFormula(sum(8192))]).toEqual([8192, 'accepted']);
    expect(await writeFormula(sum(8194))).toBe(refused);
  });

  it.each(['+86 138', '-(', '=)', '='])('is meant as a text: %p', async (text) => {
    expect(
      await refusal(async ({ context, sheet }) => {
        sheet.getRange('A1').values = [[text]];
        await context.sync();
      }),
    ).toBe('InvalidArgument at Range.values');
  });
});

it.each([
  ['- a note', '=- a note'],
  ['@home', '=home'],
  ['-B1', '=-B1'],
])('a text that begins like %p turns into a formula', async (text, formula) => {
  const read = await inExcel(async ({ context, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.values = [[text]];
    cell.load('formulas');
    await context.sync();
    return cell.formulas;
  });
  expect(read).toEqual([[formula]]);
});

it('a reference to its own row is stored with the name of its table', async () => {
  const read = await inExcel(async ({ context, sheet }) => {
    sheet.getRange('A1:B2').values = [
      ['Amount', 'Twice it'],
      [4, ''],
    ];
    sheet.tables.add('A1:B2', true).name = 'tblP';
    const cell = sheet.getRange('B2');
    cell.formulas = [['=[@Amount]*2+tblP[@[Twice it]]']];
    cell.load('formulas');
    await context.sync();
    return cell.formulas;
  });
  expect(read).toEqual([['=tblP[[#This Row],[Amount]]*2+tblP[[#This Row],[Twice it]]']]);
});
