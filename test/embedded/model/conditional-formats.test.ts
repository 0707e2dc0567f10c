import { inExcel, refusal } from '../support/excel';

function addFlag(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const flag = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  flag.custom.rule.formula = formula;
  return flag;
}

describe('a conditional format', () => {
  it('keeps its rule and its look', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const flag = addFlag(sheet.getRange('B4:B6'), '=COUNTIFS(Rule_Cell,$A4)>0');
      const { format, rule } = flag.custom;
      format.fill.color = '#ffc7ce';
      format.font.color = '#9c0006';
      format.font.bold = true;
      format.font.italic = true;
      format.font.strikethrough = true;
      format.font.underline = 'Single';
      format.numberFormat = '"▲ "0.0%';
      flag.stopIfTrue = true;
      flag.load('type, stopIfTrue, priority');
      rule.load('formula');
      format.load('numberFormat, fill/color, font/color, font/bold, font/underline');
      const range = flag.getRange().load('address');
      await context.sync();
      return [
        [flag.type, flag.stopIfTrue, flag.priority, range.address],
        [rule.formula, format.numberFormat, format.fill.color],
        [format.font.color, format.font.bold, format.font.underline],
      ];
    });
    expect(read).toEqual([
      ['Custom', true, 0, 'Sheet1!B4:B6'],
      ['=COUNTIFS(Rule_Cell,$A4)>0', '"▲ "0.0%', '#FFC7CE'],
      ['#9C0006', true, 'Single'],
    ]);
  });

  it('goes on top of those before it, until its priority is changed', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      const [first, second, third] = ['=1>0', '=2>0', '=3>0'].map((formula) => addFlag(range, formula));
      if (first === undefined || second === undefined || third === undefined) throw new Error('unreachable');
      first.priority = 0;
      for (const flag of [first, second, third]) flag.load('priority');
      await context.sync();
      return [first.priority, second.priority, third.priority];
    });
    expect(read).toEqual([0, 2, 1]);
  });

  it.each<[formula: string, outcome: string]>([
    ['=Rule_Status="x"', 'accepted'],
    ['=Sheet1!$A$1>0', 'accepted'],
    ['A1>0', 'InvalidArgument'],
    ['=A1>', 'InvalidArgument'],
    ['=Nowhere!A1>0', 'InvalidArgument'],
    ['=SUM(tblRules[Gap])>0', 'InvalidArgument'],
    ['=tblRules[[#This Row],[Gap]]>0', 'InvalidArgument'],
  ])('with the formula %s: %s', async (formula, outcome) => {
    const result = await refusal(async ({ context, sheet }) => {
      sheet.getRange('F1').values = [['Gap']];
      sheet.tables.add('F1:F2', true).name = 'tblRules';
      addFlag(sheet.getRange('A1'), formula);
      await context.sync();
    });
    expect(result).toBe(outcome === 'accepted' ? outcome : `${outcome} at ConditionalFormatRule.formula`);
  });

  it('of another kind is not implemented', async () => {
    const result = await refusal(async ({ context, sheet }) => {
      sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      await context.sync();
    });
    expect(result).toBe('NotImplemented at ConditionalFormatCollection.add');
  });
});

describe('the conditional formats of a range', () => {
  it('are those that touch it', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const flag = addFlag(sheet.getRange('A1:A5'), '=A1>0');
      addFlag(sheet.getRange('C1'), '=C1>0').delete();
      const here = sheet.getRange('A5:C9').conditionalFormats.load('items/id');
      const count = sheet.getRange('C1').conditionalFormats.getCount();
      flag.load('id');
      await context.sync();
      return [here.items.map(({ id }) => id === flag.id), count.value];
    });
    expect(read).toEqual([[true], 0]);
  });

  it('are cut, not lost, where only a part of their range is cleared', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      addFlag(sheet.getRange('A1:A5'), '=$B1>$C$1');
      sheet.getRange('A2:A3').conditionalFormats.clearAll();
      const left = sheet.getRange('A1:A9').conditionalFormats.load('items/id');
      await context.sync();
      const parts = left.items.map((flag) => ({
        range: flag.getRange().load('address'),
        rule: flag.custom.rule.load('formula'),
      }));
      await context.sync();
      return parts.map(({ range, rule }) => `${range.address} ${rule.formula}`);
    });
    expect(read).toEqual(['Sheet1!A1 =$B1>$C$1', 'Sheet1!A4:A5 =$B4>$C$1']);
  });
});
