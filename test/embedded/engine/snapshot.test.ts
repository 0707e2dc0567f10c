import { toUniverColumnName, toUniverFormula } from '../../../src/embedded/engine/univer-names';
import { fittedHeight } from '../../../src/embedded/row-height';
import { toSnapshot } from '../../../src/embedded/engine/snapshot';
import { toUniverUpdate } from '../../../src/embedded/engine/snapshot-cells';
import type { Book, CellStyle, Sheet } from '../../../src/embedded/book';
import { bookOf, range, sheetOf, tableOf, type Entry } from './book-builder';

const worksheet = (sheet: Sheet) => toSnapshot(bookOf([sheet]), 'unit').sheets?.[sheet.id];

function resource(book: Book, name: string): unknown {
  const found = toSnapshot(book, 'unit').resources?.find((entry) => entry.name === name);
  return JSON.parse(found?.data ?? 'null');
}

test.each<[string, Entry, object]>([
  ['a number', 1.5, { v: 1.5, t: 2 }],
  ['a text', 'A', { v: 'A', t: 1 }],
  ['a boolean', true, { v: 1, t: 3 }],
  ['a text behind an apostrophe', { value: '=1', quoted: true }, { v: '=1', t: 4 }],
  ['a formula, without its result', { formula: '=A2', result: 7 }, { f: '=A2' }],
  [
    'a link beside the content',
    { value: 'x', link: { target: 'B!A1' } },
    { v: 'x', t: 1, custom: { link: { target: 'B!A1' } } },
  ],
  ['a blank cell with a look', { style: { bold: true } }, { s: 'style-1' }],
])('%s', (_, entry, expected) => {
  expect(worksheet(sheetOf('Sheet', [[entry]]))?.cellData).toEqual({ 0: { 0: expected } });
});

test('equal looks are stored once', () => {
  const red = { value: 1, format: '0.0%', style: { color: '#FF0000' } };
  const book = bookOf([sheetOf('Sheet', [[red, { ...red }, { value: 2, style: { color: '#FF0000' } }]])]);
  expect(toSnapshot(book, 'unit').styles).toEqual({
    'style-1': { cl: { rgb: '#FF0000' }, vt: 3, n: { pattern: '0.0%' } },
    'style-2': { cl: { rgb: '#FF0000' }, vt: 3 },
  });
});

test('every part of a look', () => {
  const style: CellStyle = {
    fill: '#FFF9E5',
    color: '#0000FF',
    bold: true,
    italic: true,
    size: 16,
    fontName: 'Arial',
    wrap: true,
    horizontal: 'Center',
    vertical: 'Center',
    borders: { top: { style: 'Continuous', color: '#BFBFBF' }, left: { style: 'None', color: '#000000' } },
  };
  const book = bookOf([sheetOf('Sheet', [[{ value: 1, style }]])]);
  expect(Object.values(toSnapshot(book, 'unit').styles ?? {})).toEqual([
    {
      bg: { rgb: '#FFF9E5' },
      cl: { rgb: '#0000FF' },
      bl: 1,
      it: 1,
      fs: 16,
      ff: 'Arial',
      tb: 3,
      ht: 2,
      vt: 2,
      bd: { t: { s: 1, cl: { rgb: '#BFBFBF' } } },
    },
  ]);
});

test('an update names what the cell no longer has', () => {
  expect(toUniverUpdate({ value: 1, style: { bold: true } })).toMatchObject({
    f: null,
    v: 1,
    t: 2,
    custom: null,
    s: { bl: 1, bg: null, n: null },
  });
  expect(toUniverUpdate(undefined)).toMatchObject({ f: null, v: null, s: { bl: null } });
});

test('a sheet and its measures, in pixels', () => {
  const sheet = sheetOf('产品 线', [['a']], {
    visibility: 'VeryHidden',
    tabColor: '#1F4E79',
    gridlines: false,
    frozenRows: 3,
    columnWidths: new Map([[1, 72]]),
    rowHeights: new Map([[2, 30]]),
  });
  expect(worksheet(sheet)).toMatchObject({
    id: '产品 线',
    name: '产品 线',
    hidden: 1,
    tabColor: '#1F4E79',
    showGridlines: 0,
    freeze: { ySplit: 3, xSplit: 0, startRow: 3, startColumn: -1 },
    columnData: { 1: { w: 96 } },
    rowData: { 2: { h: 40 } },
  });
});

test.each<[string, Entry, number]>([
  ['a short text', 'a', 15],
  ['a title', { value: 'Title', style: { size: 16 } }, 22],
  ['a text that may not wrap', { value: 'x'.repeat(100) }, 15],
  ['a text of two lines', { value: 'one two three', style: { wrap: true } }, 30],
  ['East Asian text of two lines', { value: '目标分解汇总', style: { wrap: true } }, 30],
  ['a text with a line break', { value: 'a\nb', style: { wrap: true } }, 30],
  ['a result that wraps', { formula: '=A2', result: 'one two three', style: { wrap: true } }, 30],
])('a row fits %s', (_, entry, height) => {
  const sheet = sheetOf('Sheet', [[entry]], { columnWidths: new Map([[0, 60]]) });
  expect(fittedHeight(sheet, sheet.cells.get(0) ?? new Map())).toBe(height);
});

describe('resources', () => {
  const sheet = sheetOf('Sheet', [['编码', 'Amount (k)']], {
    tables: [tableOf('tblA', 'A1:B3')],
    conditionalFormats: [
      {
        id: 'f',
        range: range('B2:B3'),
        formula: '=$B2>1',
        format: '"✖ "0',
        style: { bold: true },
        stopIfTrue: true,
      },
    ],
    validations: [
      { range: range('A2:A3'), kind: 'list', source: '=Status_List' },
      { range: range('B2:B3'), kind: 'decimal', operator: 'Between', formula1: '0', formula2: '1' },
    ],
  });
  const book = bookOf([sheet], { Amount: '=tblA[Amount (k)]' });

  test('names', () => {
    expect(resource(book, 'SHEET_DEFINED_NAME_PLUGIN')).toEqual({
      Amount: expect.objectContaining({
        name: 'Amount',
        formulaOrRefString: '=tblA[Amount （k）]',
        hidden: false,
      }),
    });
  });

  test('tables, with the column names that the formulas use', () => {
    expect(resource(book, 'SHEET_TABLE_PLUGIN')).toMatchObject({
      sheet: {
        tables: [
          {
            name: 'tblA',
            range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
            columns: [{ displayName: '编码' }, { displayName: 'Amount （k）' }],
          },
        ],
      },
    });
  });

  test('conditional formats', () => {
    expect(resource(book, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toEqual({
      sheet: [
        {
          cfId: 'f',
          ranges: [{ startRow: 1, endRow: 2, startColumn: 1, endColumn: 1 }],
          stopIfTrue: true,
          rule: {
            type: 'highlightCell',
            subType: 'formula',
            value: '=$B2>1',
            style: { bl: 1, n: { pattern: '"✖ "0' } },
          },
        },
      ],
    });
  });

  test('validations', () => {
    expect(resource(book, 'SHEET_DATA_VALIDATION_PLUGIN')).toEqual({
      sheet: [
        expect.objectContaining({ type: 'list', formula1: '=Status_List', errorStyle: 1 }),
        expect.objectContaining({
          type: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '1',
          errorStyle: 1,
        }),
      ],
    });
  });
});

test.each([
  ['=SUM(T[Amount (k)])', '=SUM(T[Amount （k）])'],
  ['=T[[#This Row],[a (b)]]&"T[(x)]"', '=T[[#This Row],[a （b）]]&"T[(x)]"'],
  ["='a[1] (b)'!A1+T[{x}]", "='a[1] (b)'!A1+T[｛x｝]"],
  ["=T['#n]+T[[it''s]]+T[a'@b]", '=T[＃n]+T[[it＇s]]+T[a＠b]'],
  ["=T[[#Headers],['[x']]]", '=T[[#Headers],[［x］]]'],
  ['=IF((A1),B1)', '=IF((A1),B1)'],
  ['=SUM(tbl_Plan.a[x_y])+Total_Target', '=SUM(tbl＿Plan．a[x_y])+Total_Target'],
  ['=\'my_sheet\'!A1&"t_1[x]"', '=\'my_sheet\'!A1&"t_1[x]"'],
])('%s is read as %s', (formula, expected) => {
  expect(toUniverFormula(formula)).toBe(expected);
});

test('a column is named as the formulas name it', () => {
  expect(["it's", '[x]', '#n', 'a (b)', '编码'].map(toUniverColumnName)).toEqual([
    'it＇s',
    '［x］',
    '＃n',
    'a （b）',
    '编码',
  ]);
});
