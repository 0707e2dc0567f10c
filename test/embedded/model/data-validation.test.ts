import { inExcel, refusal } from '../support/excel';

type Rule = Excel.DataValidationRule;

describe('a rule', () => {
  it.each<[rule: Rule, type: string]>([
    [{ list: { inCellDropDown: true, source: 'open,done' } }, 'List'],
    [{ list: { inCellDropDown: true, source: '=Status_List' } }, 'List'],
    [{ decimal: { operator: 'Between', formula1: 0, formula2: 1 } }, 'Decimal'],
    [{ decimal: { operator: 'GreaterThan', formula1: '=$B$1' } }, 'Decimal'],
    [{ wholeNumber: { operator: 'LessThanOrEqualTo', formula1: 12 } }, 'WholeNumber'],
  ])('%j', async (rule, type) => {
    const read = await inExcel(async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = rule;
      const inside = sheet.getRange('A2').dataValidation.load('rule, type');
      const beyond = sheet.getRange('A2:A4').dataValidation.load('type');
      await context.sync();
      return [inside.rule, inside.type, beyond.type];
    });
    expect(read).toEqual([rule, type, 'None']);
  });

  it('takes a range as the source of a list', async () => {
    const read = await inExcel(async ({ context, workbook, sheet }) => {
      const lists = workbook.worksheets.add('Lists 1');
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: lists.getRange('A1:A3') } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule.list?.source;
    });
    expect(read).toBe("='Lists 1'!$A$1:$A$3");
  });

  it.each<[what: string, rule: Rule]>([
    [
      'an inline list of more than 255 characters',
      { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    ],
    ['a structured reference', { list: { inCellDropDown: true, source: '=tblRules[Gap]' } }],
    ['an unknown sheet', { list: { inCellDropDown: true, source: '=Nowhere!A1:A3' } }],
    ['a bound that is no number', { decimal: { operator: 'LessThan', formula1: 'few' } }],
    ['one bound where two are needed', { decimal: { operator: 'Between', formula1: 1 } }],
    ['nothing', {}],
  ])('with %s is refused', async (_, rule) => {
    const result = await refusal(async ({ context, sheet }) => {
      sheet.getRange('F1').values = [['Gap']];
      sheet.tables.add('F1:F2', true).name = 'tblRules';
      sheet.getRange('A1').dataValidation.rule = rule;
      await context.sync();
    });
    expect(result).toBe('InvalidArgument at DataValidation.rule');
  });

  it('replaces what part of its range had before', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A4').dataValidation.rule = { decimal: { operator: 'LessThan', formula1: 1 } };
      sheet.getRange('A8:A9').dataValidation.clear();
      const cells = ['A3', 'A4', 'A5', 'A8'].map((address) =>
        sheet.getRange(address).dataValidation.load('type'),
      );
      await context.sync();
      return cells.map(({ type }) => type);
    });
    expect(read).toEqual(['List', 'Decimal', 'List', 'None']);
  });
});

it('a prompt and an alert belong to a rule', async () => {
  const read = await inExcel(async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    dataValidation.prompt = { showPrompt: true, title: 'Status', message: 'a or b' };
    dataValidation.errorAlert = { showAlert: true, title: 'No', message: 'a or b', style: 'Warning' };
    dataValidation.ignoreBlanks = false;
    dataValidation.load('prompt, errorAlert, ignoreBlanks');
    await context.sync();
    const { prompt, errorAlert, ignoreBlanks } = dataValidation;
    return { prompt, errorAlert, ignoreBlanks };
  });
  expect(read).toEqual({
    prompt: { showPrompt: true, title: 'Status', message: 'a or b' },
    errorAlert: { showAlert: true, title: 'No', message: 'a or b', style: 'Warning' },
    ignoreBlanks: false,
  });
});
