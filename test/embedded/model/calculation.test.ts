import { inExcel } from '../support/excel';

describe('the host calculates', () => {
  it('only when results are read', async () => {
    await inExcel(async ({ context, sheet, engine }) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('A3').format.font.bold = true;
      sheet.getRange('A3').load('formulas, address');
      await context.sync();
      expect(engine.calls).toHaveLength(0);

      const sum = sheet.getRange('A3').load('values');
      await context.sync();
      expect([sum.values, engine.calls.length]).toEqual([[[3]], 1]);

      sum.load('values, text, valueTypes');
      await context.sync();
      expect(engine.calls).toHaveLength(1);
    });
  });

  it('from the cells that changed, or from everything where more than cells did', async () => {
    await inExcel(async ({ context, workbook, sheet, engine }) => {
      const read = async () => {
        sheet.getRange('A1').load('values');
        await context.sync();
        return engine.calls.at(-1);
      };
      expect(await read()).toEqual({ structure: true, cells: [] });
      sheet.load('id');
      sheet.getRange('B2:C2').values = [[1, 2]];
      const { cells, structure } = (await read()) ?? {};
      expect([structure, cells]).toEqual([
        false,
        [
          { sheetId: sheet.id, row: 1, column: 1 },
          { sheetId: sheet.id, row: 1, column: 2 },
        ],
      ]);
      sheet.getRange('B2').values = [[3]];
      workbook.names.add('Rate', '=0.05');
      expect(await read()).toEqual({ structure: true, cells: [] });
    });
  });

  it('not before the next sync, when the add-in asks for that', async () => {
    await inExcel(async ({ context, workbook, sheet }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1:A2').formulas = [[5], ['=A1']];
      const cell = sheet.getRange('A2').load('values');
      await context.sync();
      const before = cell.values;
      cell.load('values');
      await context.sync();
      expect([before, cell.values]).toEqual([[[0]], [[5]]]);
    });
  });

  it('on demand alone in manual mode', async () => {
    await inExcel(async ({ context, workbook, sheet, host }) => {
      const { application } = workbook;
      application.calculationMode = Excel.CalculationMode.manual;
      sheet.getRange('A1:A2').formulas = [[5], ['=A1']];
      const cell = sheet.getRange('A2').load('values');
      await context.sync();
      const shown: unknown[] = [cell.values[0]?.[0]];
      application.calculate(Excel.CalculationType.recalculate);
      cell.load('values');
      await context.sync();
      shown.push(cell.values[0]?.[0]);
      await host.userEdit(host.book.sheets[0]?.id ?? '', 0, 0, 6);
      await host.calculate();
      cell.load('values');
      await context.sync();
      shown.push(cell.values[0]?.[0]);
      expect(shown).toEqual([0, 5, 6]);
    });
  });
});

it('an engine that fails is an error where results are read, and asked again the next time', async () => {
  await inExcel(async ({ context, sheet, engine }) => {
    const { calculate } = engine;
    engine.calculate = () => Promise.reject(new Error('out of memory'));
    const cell = sheet.getRange('A1').load('values');
    await expect(context.sync()).rejects.toMatchObject({
      code: 'GeneralException',
      message: 'out of memory',
    });
    engine.calculate = calculate;
    cell.load('values');
    await context.sync();
    expect(engine.calls).toEqual([{ structure: true, cells: [] }]);
  });
});

it('an error reads as its text and says that it is one', async () => {
  const read = await inExcel(async ({ context, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [['=#REF!+1']];
    cell.load('values, text, valueTypes');
    await context.sync();
    return [cell.values, cell.text, cell.valueTypes];
  });
  expect(read).toEqual([[['#REF!']], [['#REF!']], [['Error']]]);
});
