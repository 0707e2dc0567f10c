import { inExcel, refusal } from '../support/excel';

type Read = string | number | boolean | null;

describe('what a format property is set to is what it reads', () => {
  it.each<[path: string, value: Read, untouched: Read]>([
    ['fill/color', '#FFF9E5', '#FFFFFF'],
    ['font/color', '#0000FF', '#000000'],
    ['font/bold', true, false],
    ['font/italic', true, false],
    ['font/size', 16, 11],
    ['font/name', 'Microsoft YaHei', 'Calibri'],
    ['font/underline', 'Single', 'None'],
    ['horizontalAlignment', 'Center', 'General'],
    ['verticalAlignment', 'Top', 'Bottom'],
    ['wrapText', true, false],
    ['columnWidth', 80, 48],
    ['rowHeight', 30, 15],
  ])('%s', async (path, value, untouched) => {
    const follow = (format: object) =>
      path.split('/').reduce<unknown>((object, name) => Reflect.get(object as object, name), format);
    const read = await inExcel(async ({ context, sheet }) => {
      const cell = sheet.getRange('B2');
      const names = path.split('/');
      const last = names.pop() ?? '';
      const owner = names.reduce<unknown>((object, name) => Reflect.get(object as object, name), cell.format);
      Reflect.set(owner as object, last, value);
      const ranges = [cell, sheet.getRange('D4'), sheet.getRange('B2:D4')];
      for (const range of ranges) range.load(`format/${path}`);
      await context.sync();
      return ranges.map((range) => follow(range.format));
    });
    expect(read).toEqual([value, untouched, null]);
  });
});

it.each<[what: string, work: (range: Excel.Range) => void, location: string]>([
  ['a colour that is none', (range) => (range.format.fill.color = '#12'), 'RangeFill.color'],
  ['a width below zero', (range) => (range.format.columnWidth = -1), 'RangeFormat.columnWidth'],
  ['a height beyond the highest', (range) => (range.format.rowHeight = 410), 'RangeFormat.rowHeight'],
  ['a font size of zero', (range) => (range.format.font.size = 0), 'RangeFont.size'],
  [
    'an alignment unknown',
    (range) => Reflect.set(range.format, 'horizontalAlignment', 'Middle'),
    'RangeFormat.horizontalAlignment',
  ],
  ['a number format that is none', (range) => (range.numberFormat = [['0.00"']]), 'Range.numberFormat'],
])('%s is refused', async (_, work, location) => {
  expect(
    await refusal(async ({ context, sheet }) => {
      work(sheet.getRange('A1'));
      await context.sync();
    }),
  ).toBe(`InvalidArgument at ${location}`);
});

it('a fill is cleared', async () => {
  const color = await inExcel(async ({ context, sheet }) => {
    const { fill } = sheet.getRange('A1').format;
    fill.color = '#FF0000';
    fill.clear();
    fill.load('color');
    await context.sync();
    return fill.color;
  });
  expect(color).toBe('#FFFFFF');
});

describe('borders', () => {
  it('run around and inside of a range', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      for (const side of ['EdgeTop', 'EdgeLeft', 'InsideVertical'] as const) {
        range.format.borders.getItem(side).style = 'Continuous';
      }
      const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
      const borders = ['A1', 'B2'].flatMap((address) =>
        sides.map((side) => sheet.getRange(address).format.borders.getItem(side).load('style')),
      );
      await context.sync();
      return borders.map(({ style }) => (style === 'Continuous' ? '|' : '.')).join('');
    });
    expect(read).toBe('|.||' + '..|.');
  });

  it('have a colour, a weight and an end', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const [line, gone] = ['A1', 'B1'].map((address) => {
        const border = sheet.getRange(address).format.borders.getItem('EdgeBottom');
        border.color = '#1f4e79';
        border.weight = 'Medium';
        return border;
      });
      if (line === undefined || gone === undefined) throw new Error('unreachable');
      gone.style = 'None';
      line.load('style, color, weight');
      gone.load('style');
      await context.sync();
      return [line.style, line.color, line.weight, gone.style];
    });
    expect(read).toEqual(['Continuous', '#1F4E79', 'Medium', 'None']);
  });
});

describe('a hyperlink', () => {
  it('shows its text in a blank cell and looks like a link', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { documentReference: "'Sheet1'!B6", screenTip: 'Go', textToDisplay: '=there' };
      range.load('values, hyperlink, format/font/color, format/font/underline');
      await context.sync();
      return [range.values, range.hyperlink, range.format.font.color, range.format.font.underline];
    });
    expect(read).toEqual([
      [['=there']],
      { documentReference: "'Sheet1'!B6", screenTip: 'Go', textToDisplay: '=there' },
      '#0563C1',
      'Single',
    ]);
  });

  it('leaves the content of a cell that has one, and is taken away by clear', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=SUM(B1:B2)']];
      range.hyperlink = { address: 'https://example.org/' };
      range.load('formulas, hyperlink');
      const cleared = sheet.getRange('C1');
      cleared.hyperlink = { address: 'https://example.org/' };
      cleared.clear(Excel.ClearApplyTo.hyperlinks);
      cleared.load('hyperlink');
      await context.sync();
      return [range.formulas, range.hyperlink.address, cleared.hyperlink];
    });
    expect(read).toEqual([[['=SUM(B1:B2)']], 'https://example.org/', null]);
  });

  it('leads somewhere', async () => {
    expect(
      await refusal(async ({ context, sheet }) => {
        sheet.getRange('A1').hyperlink = { documentReference: '' };
        await context.sync();
      }),
    ).toBe('InvalidArgument at Range.hyperlink');
  });
});
