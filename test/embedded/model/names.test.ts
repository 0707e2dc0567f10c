import { inExcel, refusal } from '../support/excel';

describe('a defined name', () => {
  it.each<[name: string, outcome: string]>([
    ['Total_Target', 'accepted'],
    ['_x.1', 'accepted'],
    ['总目标', 'accepted'],
    ['XFE1', 'accepted'],
    ['has space', 'InvalidArgument'],
    ['1st', 'InvalidArgument'],
    ['a-b', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['x'.repeat(256), 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['Fy2024', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['R', 'InvalidArgument'],
    ['c', 'InvalidArgument'],
    ['R12', 'InvalidArgument'],
    ['true', 'InvalidArgument'],
    ['TAKEN', 'ItemAlreadyExists'],
    ['tbltaken', 'ItemAlreadyExists'],
  ])('%p: %s', async (name, outcome) => {
    const result = await refusal(async ({ context, workbook, sheet }) => {
      workbook.names.add('Taken', sheet.getRange('A1'));
      sheet.getRange('A1').values = [['x']];
      sheet.tables.add('A1:A2', true).name = 'tblTaken';
      workbook.names.add(name, sheet.getRange('B1'));
      await context.sync();
    });
    expect(result).toBe(outcome === 'accepted' ? outcome : `${outcome} at NamedItemCollection.add`);
  });

  it.each<[reference: string, outcome: string]>([
    ['=Sheet1!$A$1', 'accepted'],
    ['=0.05', 'accepted'],
    ['=Other_Name*2', 'accepted'],
    ['Sheet1!$A$1', 'InvalidArgument'],
    ['=Nowhere!$A$1', 'InvalidArgument'],
    ['=tblNone[Share]', 'InvalidArgument'],
    ['=SUM(', 'InvalidArgument'],
  ])('for %p: %s', async (reference, outcome) => {
    const result = await refusal(async ({ context, workbook }) => {
      workbook.names.add('Some_Name', reference);
      await context.sync();
    });
    expect(result).toBe(outcome === 'accepted' ? outcome : `${outcome} at NamedItemCollection.add`);
  });

  it('points at another range, is hidden, is deleted', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      const name = workbook.names.add('Total', sheet.getRange('A1'));
      name.formula = '=Sheet1!$B$2:$C$3';
      name.visible = false;
      const range = name.getRange().load('address');
      name.load('formula, visible, type');
      workbook.names.add('Rate', '=0.05').delete();
      workbook.names.load('items/name');
      const gone = workbook.names.getItemOrNullObject('Rate');
      await context.sync();
      const names = workbook.names.items.map((item) => item.name);
      return [range.address, name.formula, name.visible, name.type, names, gone.isNullObject];
    });
    expect(found).toEqual(['Sheet1!B2:C3', '=Sheet1!$B$2:$C$3', false, 'Range', ['Total'], true]);
  });

  it('of a constant has no range', async () => {
    const found = await inExcel(async ({ context, workbook }) => {
      const range = workbook.names.add('Rate', '=0.05').getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    });
    expect(found).toBe(true);
  });

  it('that nobody defined is not found', async () => {
    expect(
      await refusal(async ({ context, workbook }) => {
        workbook.names.getItem('Nobody').load('formula');
        await context.sync();
      }),
    ).toBe('ItemNotFound at NamedItemCollection.getItem');
  });
});
