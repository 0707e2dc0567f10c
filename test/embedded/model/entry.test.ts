import { inExcel } from '../support/excel';

describe('an entry becomes what Excel makes of it', () => {
  it.each<[entry: string | number | boolean, value: unknown, format: string, formula: unknown]>([
    [1234.5, 1234.5, 'General', 1234.5],
    ['1234.5', 1234.5, 'General', 1234.5],
    ['1,234.5', 1234.5, '#,##0.00', 1234.5],
    ['45%', 0.45, '0%', 0.45],
    ['45.5%', 0.455, '0.00%', 0.455],
    ['2024-06-30', 45473, 'm/d/yyyy', 45473],
    ['6/30/2024', 45473, 'm/d/yyyy', 45473],
    ['30 Jun 2024', 45473, 'd-mmm-yy', 45473],
    ['TRUE', true, 'General', true],
    [false, false, 'General', false],
    ['Q1', 'Q1', 'General', 'Q1'],
    ["'45%", '45%', 'General', '45%'],
    ["'=A1", '=A1', 'General', '=A1'],
    ['-', '-', 'General', '-'],
    ['+5', 5, 'General', 5],
    ['#N/A', 0, 'General', '=#N/A'],
    ['=1+1', 0, 'General', '=1+1'],
    ['+B1+1', 0, 'General', '=+B1+1'],
    ['', '', 'General', ''],
  ])('%p', async (entry, value, format, formula) => {
    const read = await inExcel(async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.values = [[entry]];
      cell.load('values, formulas, numberFormat');
      await context.sync();
      return {
        value: cell.values[0]?.[0],
        formula: cell.formulas[0]?.[0],
        format: cell.numberFormat[0]?.[0],
      };
    });
    expect(read).toEqual({ value, format, formula });
  });

  it('stays text in a cell that is formatted as text', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const cells = sheet.getRange('A1:A2');
      cells.numberFormat = [['@'], ['@']];
      cells.values = [['=A1'], ['45%']];
      cells.load('values, valueTypes');
      await context.sync();
      return [cells.values, cells.valueTypes];
    });
    expect(read).toEqual([
      [['=A1'], ['45%']],
      [['String'], ['String']],
    ]);
  });

  it('leaves the format that the cell has', async () => {
    const format = await inExcel(async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['0.000%']];
      cell.values = [['45%']];
      cell.load('numberFormat, text');
      await context.sync();
      return [cell.numberFormat, cell.text];
    });
    expect(format).toEqual([[['0.000%']], [['45.000%']]]);
  });
});

describe('a person typing', () => {
  it.each<[entry: string, format: string, value: unknown]>([
    ['45', '0%', 0.45],
    ['45%', '0%', 0.45],
    ['0.45', '0%', 0.45],
    ['45', 'General', 45],
    ['=1+1', '0%', 0],
    ['abc', '0%', 'abc'],
  ])('%s into a cell formatted %s', async (entry, format, value) => {
    const read = await inExcel(async ({ context, sheet, host }) => {
      const cell = sheet.getRange('B2');
      cell.numberFormat = [[format]];
      sheet.load('id');
      await context.sync();
      await host.userEdit(sheet.id, 1, 1, entry);
      cell.load('values');
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(read).toBe(value);
  });

  it('is told when Excel would not take the entry', async () => {
    await inExcel(async ({ host }) => {
      const [sheet] = host.book.sheets;
      await expect(host.userEdit(sheet?.id ?? '', 0, 0, '=SUM(')).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
      await expect(host.userEdit('gone', 0, 0, 1)).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});
