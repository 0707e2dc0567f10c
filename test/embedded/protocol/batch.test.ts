import { inExcel, refusal } from '../support/excel';

describe('a batch', () => {
  it('is no transaction: what ran before the failing action stays', async () => {
    await inExcel(async ({ context, workbook, sheet }) => {
      const before = sheet.getRange('A1');
      before.values = [['written']];
      sheet.getRange('A2').formulas = [['=(']];
      sheet.getRange('A3').values = [['never']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      const cells = workbook.worksheets.getItem('Sheet1').getRange('A1:A3').load('values');
      await context.sync();
      expect(cells.values).toEqual([['written'], [''], ['']]);
    });
  });

  it('that fails says where, in the words of the add-in', async () => {
    await inExcel(async ({ context, workbook }) => {
      workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
      const error: unknown = await context.sync().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({
        code: 'ItemNotFound',
        message: 'The worksheet Nowhere does not exist.',
        debugInfo: {
          errorLocation: 'WorksheetCollection.getItem',
          statement: 'var worksheet1 = worksheets.getItem(...);',
        },
      });
    });
  });

  it('adds one sheet however often its object is used', async () => {
    const names = await inExcel(async ({ context, workbook }) => {
      const sheet = workbook.worksheets.add('Plan');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      sheet.tabColor = '#1F4E79';
      const sheets = workbook.worksheets.load('items/name');
      await context.sync();
      sheet.getRange('A3').values = [[3]];
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Sheet1', 'Plan']);
  });

  it('runs after the one before it, however long that takes', async () => {
    await inExcel(async ({ context, sheet, engine }) => {
      const order: string[] = [];
      const { calculate } = engine;
      engine.calculate = async (book, changes) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await calculate(book, changes);
        order.push('calculated');
      };
      sheet.getRange('A1').load('values');
      const slow = context.sync().then(() => order.push('first'));
      await Excel.run(async (other) => {
        other.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await other.sync();
        order.push('second');
      });
      await slow;
      expect(order).toEqual(['calculated', 'first', 'second']);
    });
  });
});

describe('a range', () => {
  it('lives across syncs and is let go after Excel.run', async () => {
    await inExcel(async ({ context, sheet, host }) => {
      const range = sheet.getRange('B2');
      await context.sync();
      range.values = [[7]];
      await context.sync();
      range.load('values, address');
      await context.sync();
      expect([range.values, range.address]).toEqual([[[7]], 'Sheet1!B2']);
      expect(host.counters.syncs).toBe(3);
    });
  });
});

describe('a null object', () => {
  it('is null, and so is everything that hangs on it', async () => {
    const nulls = await inExcel(async ({ context, workbook, sheet }) => {
      const missing = workbook.worksheets.getItemOrNullObject('Nowhere');
      const objects = [
        missing,
        missing.getUsedRangeOrNullObject(),
        workbook.tables.getItemOrNullObject('tblNone'),
        workbook.names.getItemOrNullObject('None'),
        sheet.getRange('A1').getIntersectionOrNullObject('B1'),
      ];
      missing.load('name');
      await context.sync();
      return objects.map(({ isNullObject }) => isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true, true]);
  });

  it('takes no writes', async () => {
    expect(
      await refusal(async ({ context, workbook }) => {
        workbook.worksheets.getItemOrNullObject('Nowhere').tabColor = '#000000';
        await context.sync();
      }),
    ).toBe('ItemNotFound at null.tabColor');
  });

  it('may turn out to be one', async () => {
    const isNull = await inExcel(async ({ context, workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject('Sheet1');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(false);
  });
});

describe('what the host does not have', () => {
  it.each<[member: string, work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown]>([
    ['Worksheet.shapes', (sheet) => sheet.shapes.load('items')],
    ['Worksheet.standardWidth', (sheet) => sheet.load('standardWidth')],
    ['Worksheet.calculate', (sheet) => sheet.calculate(true)],
    ['Worksheet.copy', (sheet) => sheet.copy()],
    ['Range.merge', (sheet) => sheet.getRange('A1:B1').merge()],
    ['Range.rowHidden', (sheet) => (sheet.getRange('A1').rowHidden = true)],
    ['RangeFormat.autofitColumns', (sheet) => sheet.getRange('A1').format.autofitColumns()],
    ['Workbook.protection', (_, workbook) => workbook.protection.protect()],
    ['Worksheet._RegisterActivatedEvent', (sheet) => sheet.onActivated.add(() => Promise.resolve())],
  ])('fails by its name: %s', async (member, work) => {
    await inExcel(async ({ context, workbook, sheet }) => {
      work(sheet, workbook);
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: `The embedded host does not implement ${member}.`,
      });
    });
  });
});
