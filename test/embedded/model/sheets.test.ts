import { inExcel, refusal } from '../support/excel';

describe('the name of a sheet', () => {
  it.each<[name: string, outcome: string]>([
    ['区域', 'accepted'],
    ["It's", 'accepted'],
    ['x'.repeat(31), 'accepted'],
    ['', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['a\\b', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a?b', 'InvalidArgument'],
    ['a*b', 'InvalidArgument'],
    ['a[b', 'InvalidArgument'],
    ['a]b', 'InvalidArgument'],
    ["'quoted", 'InvalidArgument'],
    ["quoted'", 'InvalidArgument'],
    ['history', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
  ])('%p: %s', async (name, outcome) => {
    const adding = await refusal(async ({ context, workbook }) => {
      workbook.worksheets.add(name);
      await context.sync();
    });
    const renaming = await refusal(async ({ context, workbook }) => {
      workbook.worksheets.add('Other').name = name;
      await context.sync();
    });
    expect([adding, renaming]).toEqual(
      outcome === 'accepted'
        ? ['accepted', 'accepted']
        : [`${outcome} at WorksheetCollection.add`, `${outcome} at Worksheet.name`],
    );
  });

  it('may change its own upper and lower case', async () => {
    expect(
      await refusal(async ({ context, sheet }) => {
        sheet.name = 'SHEET1';
        await context.sync();
      }),
    ).toBe('accepted');
  });
});

describe('sheets', () => {
  const names = (workbook: Excel.Workbook) => workbook.worksheets.load('items/name');

  it('are added at the end and named where no name is given', async () => {
    const found = await inExcel(async ({ context, workbook }) => {
      workbook.worksheets.add('Plan');
      workbook.worksheets.add();
      const sheets = names(workbook);
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(found).toEqual(['Sheet1', 'Plan', 'Sheet2']);
  });

  it('move', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      workbook.worksheets.add('B');
      workbook.worksheets.add('C').position = 0;
      sheet.load('position');
      const sheets = names(workbook);
      await context.sync();
      return [sheets.items.map(({ name }) => name), sheet.position];
    });
    expect(found).toEqual([['C', 'Sheet1', 'B'], 1]);
  });

  it('are found by name, whatever its case, and by id', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      sheet.load('id');
      await context.sync();
      const sheets = [workbook.worksheets.getItem('sheet1'), workbook.worksheets.getItem(sheet.id)];
      for (const found of sheets) found.load('name');
      await context.sync();
      return sheets.map(({ name }) => name);
    });
    expect(found).toEqual(['Sheet1', 'Sheet1']);
  });

  it('keep their look', async () => {
    const found = await inExcel(async ({ context, workbook }) => {
      const sheet = workbook.worksheets.add('Plan');
      sheet.tabColor = '#1f4e79';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt('A1:B3');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('orientation, zoom');
      sheet.load('tabColor, showGridlines, visibility');
      await context.sync();
      const { orientation, zoom } = sheet.pageLayout;
      return [sheet.tabColor, sheet.showGridlines, sheet.visibility, frozen.address, orientation, zoom];
    });
    expect(found).toEqual([
      '#1F4E79',
      false,
      'Visible',
      'Plan!A1:B3',
      'Landscape',
      { horizontalFitToPages: 1 },
    ]);
  });

  it('are no longer frozen after unfreeze', async () => {
    const isNull = await inExcel(async ({ context, sheet }) => {
      sheet.freezePanes.freezeRows(2);
      sheet.freezePanes.unfreeze();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return frozen.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('carry texts under keys', async () => {
    const found = await inExcel(async ({ context, sheet }) => {
      sheet.customProperties.add('owner', 'first');
      sheet.customProperties.add('Owner', 'second');
      sheet.customProperties.add('gone', 'x').delete();
      const owner = sheet.customProperties.getItemOrNullObject('OWNER').load('key, value');
      const gone = sheet.customProperties.getItemOrNullObject('gone');
      sheet.customProperties.load('items/key, items/value');
      await context.sync();
      const all = sheet.customProperties.items.map(({ key, value }) => [key, value]);
      return { owner: [owner.key, owner.value], gone: gone.isNullObject, all };
    });
    expect(found).toEqual({ owner: ['owner', 'second'], gone: true, all: [['owner', 'second']] });
  });
});

describe('what a formula points at', () => {
  it('follows a sheet that is renamed, in cells, names, validation and conditional formats', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      const plan = workbook.worksheets.add("It's a plan");
      const cell = sheet.getRange('A1');
      cell.formulas = [["='It''s a plan'!B2+\"It's a plan\""]];
      workbook.names.add('Total', plan.getRange('B2'));
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: plan.getRange('A1:A3') } };
      const flag = cell.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      flag.custom.rule.formula = "='It''s a plan'!$B$2>1";
      plan.name = 'Plan';
      cell.load('formulas');
      const total = workbook.names.getItem('Total').load('formula');
      cell.dataValidation.load('rule');
      flag.custom.rule.load('formula');
      await context.sync();
      return [
        cell.formulas[0]?.[0],
        total.formula,
        cell.dataValidation.rule.list?.source,
        flag.custom.rule.formula,
      ];
    });
    expect(found).toEqual([`=Plan!B2+"It's a plan"`, '=Plan!$B$2', '=Plan!$A$1:$A$3', '=Plan!$B$2>1']);
  });

  it('is lost with its sheet, also when a sheet of the same name comes back', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      const plan = workbook.worksheets.add('Plan');
      plan.getRange('A1:A2').values = [['Amount'], [5]];
      plan.tables.add('A1:A2', true).name = 'tblPlan';
      workbook.names.add('Total', plan.getRange('A2'));
      const cells = sheet.getRange('A1:A3');
      cells.formulas = [['=Plan!A2*2'], ['=SUM(tblPlan[Amount])'], ['=Total']];
      plan.delete();
      workbook.worksheets.add('Plan');
      cells.load('formulas');
      const total = workbook.names.getItem('Total').load('formula, type');
      await context.sync();
      return [cells.formulas, total.formula, total.type];
    });
    expect(found).toEqual([[['=#REF!*2'], ['=SUM(#REF!)'], ['=Total']], '=#REF!', 'Error']);
  });
});

describe('one sheet stays visible', () => {
  it.each<[what: string, work: (sheet: Excel.Worksheet) => void, outcome: string]>([
    ['deleting the last', (sheet) => sheet.delete(), 'InvalidOperation at Worksheet.delete'],
    ['hiding the last', (sheet) => (sheet.visibility = 'Hidden'), 'InvalidOperation at Worksheet.visibility'],
  ])('%s', async (_, work, outcome) => {
    expect(
      await refusal(async ({ context, sheet }) => {
        work(sheet);
        await context.sync();
      }),
    ).toBe(outcome);
  });

  it('so the next one becomes active when the active one goes', async () => {
    const found = await inExcel(async ({ context, workbook, sheet }) => {
      workbook.worksheets.add('B');
      const c = workbook.worksheets.add('C');
      c.activate();
      c.delete();
      const active = workbook.worksheets.getActiveWorksheet().load('name');
      sheet.visibility = 'Hidden';
      await context.sync();
      return active.name;
    });
    expect(found).toBe('B');
  });
});

it.each<[what: string, work: (sheet: Excel.Worksheet) => unknown, outcome: string]>([
  ['deleting a very hidden sheet', (sheet) => sheet.delete(), 'InvalidOperation at Worksheet.delete'],
  ['activating it', (sheet) => sheet.activate(), 'InvalidOperation at Worksheet.activate'],
])('%s is refused', async (_, work, outcome) => {
  expect(
    await refusal(async ({ context, workbook }) => {
      const sheet = workbook.worksheets.add('Secret');
      sheet.visibility = 'VeryHidden';
      work(sheet);
      await context.sync();
    }),
  ).toBe(outcome);
});

it('a deleted sheet is gone for whoever still holds it', async () => {
  expect(
    await refusal(async ({ context, workbook }) => {
      const sheet = workbook.worksheets.add('Gone');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      range.values = [[1]];
      await context.sync();
    }),
  ).toBe('ItemNotFound at Range.values');
});

it('selecting goes to the sheet and the cells', async () => {
  const found = await inExcel(async ({ context, workbook }) => {
    const plan = workbook.worksheets.add('Plan');
    plan.getRange('C3:D4').select();
    const selected = workbook.getSelectedRange().load('address');
    const active = workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [selected.address, active.name];
  });
  expect(found).toEqual(['Plan!C3:D4', 'Plan']);
});
