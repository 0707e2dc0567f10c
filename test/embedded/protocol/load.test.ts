import { inExcel } from '../support/excel';

describe('a load', () => {
  it('reads the items of a collection with what hangs on them', async () => {
    const read = await inExcel(async ({ context, workbook }) => {
      workbook.worksheets.add('Plan').freezePanes.freezeRows(1);
      const sheets = workbook.worksheets.load(
        'items/name, items/pageLayout/orientation, items/tables/items/name',
      );
      await context.sync();
      return sheets.items.map(({ name, pageLayout, tables }) => [
        name,
        pageLayout.orientation,
        tables.items.length,
      ]);
    });
    expect(read).toEqual([
      ['Sheet1', 'Portrait', 0],
      ['Plan', 'Portrait', 0],
    ]);
  });

  it('takes an object, a top and a skip', async () => {
    const read = await inExcel(async ({ context, workbook }) => {
      for (const name of ['B', 'C', 'D']) workbook.worksheets.add(name);
      const sheets = workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(read).toEqual(['B', 'C']);
  });

  it('without names reads every property of an object', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      sheet.load();
      const { fill } = sheet.getRange('A1').format;
      fill.load();
      await context.sync();
      return [sheet.name, sheet.position, sheet.visibility, sheet.tabColor, fill.color];
    });
    expect(read).toEqual(['Sheet1', 0, 'Visible', '', '#FFFFFF']);
  });

  it('of a collection may ask for its own properties alone', async () => {
    const count = await inExcel(async ({ context, workbook }) => {
      const tables = workbook.tables.load('count');
      await context.sync();
      return tables.count;
    });
    expect(count).toBe(0);
  });

  it('is needed before a property is read', async () => {
    await inExcel(async ({ context, sheet }) => {
      await context.sync();
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });
});
