import { inExcel, refusal } from '../support/excel';

describe('writing a range', () => {
  it.each<[what: string, values: unknown, shown: unknown[][]]>([
    [
      'a matrix',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a single value, which fills the range',
      7,
      [
        [7, 7],
        [7, 7],
      ],
    ],
    [
      'null, which leaves a cell untouched',
      [
        [null, 2],
        [3, null],
      ],
      [
        ['old', 2],
        [3, 'old'],
      ],
    ],
    [
      'an empty text, which blanks a cell',
      [
        ['', ''],
        [3, ''],
      ],
      [
        ['', ''],
        [3, ''],
      ],
    ],
  ])('%s', async (_, values, shown) => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['old', 'old'],
        ['old', 'old'],
      ];
      // The types of the client allow a matrix only; Excel takes a single value too.
      Reflect.set(range, 'values', values);
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(shown);
  });

  it.each<[what: string, values: unknown]>([
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['a row that is too short', [[1, 2], [3]]],
    [
      'something that is no value',
      [
        [1, 2],
        [3, {}],
      ],
    ],
  ])('%s is refused', async (_, values) => {
    const code = await refusal(async ({ context, sheet }) => {
      Reflect.set(sheet.getRange('A1:B2'), 'values', values);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument at Range.values');
  });

  it('writes nothing of a matrix with one bad formula in it', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, '=SUM(']];
      await context.sync().catch(() => undefined);
      const after = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return after.values;
    });
    expect(read).toEqual([['', '']]);
  });

  it('takes a text of 32,767 characters and no longer one', async () => {
    const write = (length: number) =>
      refusal(async ({ context, sheet }) => {
        sheet.getRange('A1').values = [['x'.repeat(length)]];
        await context.sync();
      });
    expect([await write(32_767), await write(32_768)]).toEqual([
      'accepted',
      'InvalidArgument at Range.values',
    ]);
  });

  it('takes 100,000 cells at once, in pieces that the client makes', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    const { last, actions } = await inExcel(async ({ context, sheet, host }) => {
      sheet.getRange('A1:J10000').values = rows;
      await context.sync();
      const cell = sheet.getRange('J10000').load('values');
      await context.sync();
      return { last: cell.values, actions: host.counters.actions };
    });
    expect(last).toEqual([[99_999]]);
    expect(actions).toBeGreaterThan(300);
  });
});

describe('reading a range', () => {
  it('tells values, texts, formulas and kinds apart', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('A1:E1');
      range.numberFormat = [['0.0%', 'General', 'General', 'General', '0.00']];
      range.formulas = [[0.4567, 'text', true, '', '=SUM(A1:A1)']];
      range.load('values, text, formulas, valueTypes');
      await context.sync();
      return { values: range.values, text: range.text, formulas: range.formulas, kinds: range.valueTypes };
    });
    expect(read).toEqual({
      values: [[0.4567, 'text', true, '', 0.4567]],
      text: [['45.7%', 'text', 'TRUE', '', '0.46']],
      formulas: [[0.4567, 'text', true, '', '=SUM(A1:A1)']],
      kinds: [['Double', 'String', 'Boolean', 'Empty', 'Double']],
    });
  });

  it('gives null for whole columns, whose million cells nobody reads', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getRange('B:C').load('values, address, rowCount');
      await context.sync();
      return [range.values, range.address, range.rowCount];
    });
    expect(read).toEqual([null, 'Sheet1!B:C', 1_048_576]);
  });

  it('shows the sign that a number format puts before a figure', async () => {
    const text = await inExcel(async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['"▲ "0.0%']];
      cell.values = [[0.45]];
      cell.load('text');
      await context.sync();
      return cell.text;
    });
    expect(text).toEqual([['▲ 45.0%']]);
  });
});

describe('ranges from ranges', () => {
  it.each<[what: string, find: (range: Excel.Range) => Excel.Range, address: string]>([
    ['getCell', (range) => range.getCell(1, 1), 'Sheet1!C4'],
    ['getCell outside', (range) => range.getCell(5, 0), 'Sheet1!B8'],
    ['getRow', (range) => range.getRow(1), 'Sheet1!B4:D4'],
    ['getResizedRange', (range) => range.getResizedRange(2, -1), 'Sheet1!B3:C6'],
    ['getOffsetRange', (range) => range.getOffsetRange(-2, 3), 'Sheet1!E1:G2'],
    ['getBoundingRect', (range) => range.getBoundingRect('F1'), 'Sheet1!B1:F4'],
    ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('C1:C9'), 'Sheet1!C3:C4'],
  ])('%s', async (_, find, address) => {
    const found = await inExcel(async ({ context, sheet }) => {
      const range = find(sheet.getRange('B3:D4')).load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  it.each<[address: string, outcome: string]>([
    ['A1', 'accepted'],
    ['XFD1048576', 'accepted'],
    ['XFE1', 'InvalidArgument at Worksheet.getRange'],
    ['A1048577', 'InvalidArgument at Worksheet.getRange'],
    ['nonsense here', 'InvalidArgument at Worksheet.getRange'],
    ["'No such sheet'!A1", 'ItemNotFound at Worksheet.getRange'],
  ])('getRange(%p): %s', async (address, outcome) => {
    expect(
      await refusal(async ({ context, sheet }) => {
        sheet.getRange(address).load('address');
        await context.sync();
      }),
    ).toBe(outcome);
  });

  it('ends where the sheet ends', async () => {
    expect(
      await refusal(async ({ context, sheet }) => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    ).toBe('InvalidArgument at Range.getOffsetRange');
  });
});

describe('the used range', () => {
  it('spans what has content, and with formats what has a look', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D3').formulas = [['=B2']];
      sheet.getRange('F9').format.font.bold = true;
      const values = sheet.getUsedRange(true).load('address');
      const everything = sheet.getUsedRange().load('address');
      await context.sync();
      return [values.address, everything.address];
    });
    expect(read).toEqual(['Sheet1!B2:D3', 'Sheet1!B2:F9']);
  });

  it('of an empty sheet is A1, or null where that is asked for', async () => {
    const read = await inExcel(async ({ context, sheet }) => {
      const range = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return [range.address, none.isNullObject];
    });
    expect(read).toEqual(['Sheet1!A1', true]);
  });
});

describe('clear', () => {
  it.each<
    [applyTo: Excel.ClearApplyTo | undefined, left: { value: unknown; format: unknown; bold: unknown }]
  >([
    [undefined, { value: '', format: 'General', bold: false }],
    ['Contents' as Excel.ClearApplyTo, { value: '', format: '0.00', bold: true }],
    ['Formats' as Excel.ClearApplyTo, { value: 5, format: 'General', bold: false }],
  ])('%s', async (applyTo, left) => {
    const read = await inExcel(async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.values = [[5]];
      cell.numberFormat = [['0.00']];
      cell.format.font.bold = true;
      cell.clear(applyTo);
      cell.load('values, numberFormat, format/font/bold');
      await context.sync();
      return { value: cell.values[0]?.[0], format: cell.numberFormat[0]?.[0], bold: cell.format.font.bold };
    });
    expect(read).toEqual(left);
  });
});
