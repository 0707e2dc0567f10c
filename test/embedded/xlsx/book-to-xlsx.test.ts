import { Workbook } from '@cj-tech-master/excelts';
import type { Book, Sheet } from '../../../src/embedded/book';
import { bookToXlsx } from '../../../src/embedded/xlsx/book-to-xlsx';
import { bookOf, range, sheetOf, tableOf, type Entry } from '../engine/book-builder';
import { all, elements, relationships, sheetPart, text, tree, unpack, type Files } from './read-package';

const write = async (book: Book): Promise<Files> => unpack(await bookToXlsx(book));
const writeSheet = async (sheet: Sheet) => {
  const files = await write(bookOf([sheet]));
  return { files, part: sheetPart(files, sheet.name), xml: tree(files, sheetPart(files, sheet.name)) };
};

/** What another reader makes of the file. */
async function readBack(book: Book): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await bookToXlsx(book));
  return workbook;
}

describe('cells', () => {
  test.each<[string, Entry, unknown]>([
    ['a number', 11200.005, 11200.005],
    ['a tiny number', 1e-7, 1e-7],
    ['a text', '✔ 符合', '✔ 符合'],
    ['a text with edges', '  a\n<b> & "c" ', '  a\n<b> & "c" '],
    ['a text that looks like a formula', { value: '=1+1', quoted: true }, '=1+1'],
    ['a text of digits', { value: '007', quoted: true }, '007'],
    ['a boolean', false, false],
    ['no number at all', Number.NaN, { error: '#NUM!' }],
    ['a formula', { formula: '=1+1', result: 2 }, { formula: '1+1', result: 2 }],
    ['a text result', { formula: '="a"&"<"', result: 'a<' }, { formula: '"a"&"<"', result: 'a<' }],
    ['a boolean result', { formula: '=1=1', result: true }, { formula: '1=1', result: true }],
    [
      'an error',
      { formula: '=1/0', result: { error: '#DIV/0!' } },
      { formula: '1/0', result: { error: '#DIV/0!' } },
    ],
    [
      'an error that files do not know',
      { formula: '=A9', result: { error: '#BUSY!' } },
      { formula: 'A9', result: { error: '#VALUE!' } },
    ],
    [
      'an endless result',
      { formula: '=A9', result: Number.POSITIVE_INFINITY },
      { formula: 'A9', result: { error: '#NUM!' } },
    ],
  ])('%s', async (_, entry, expected) => {
    const workbook = await readBack(bookOf([sheetOf('Sheet', [[entry]])]));
    expect(workbook.getWorksheet('Sheet')?.getCell('A1').value).toEqual(expected);
  });

  test('an empty result is one, a formula that was never calculated has none', async () => {
    const { xml } = await writeSheet(sheetOf('Sheet', [[{ formula: '=""', result: '' }, '=1+1']]));
    expect(elements(xml, 'c').map(({ attributes, children }) => [attributes['t'], children.length])).toEqual([
      ['str', 2],
      [undefined, 1],
    ]);
  });

  test('texts behind an apostrophe say so, others with the same look do not', async () => {
    const style = { horizontal: 'Center' as const };
    const { files, xml } = await writeSheet(
      sheetOf('Sheet', [
        [
          { value: '=1', quoted: true, style },
          { value: 'x', style },
          { value: '=2', quoted: true },
        ],
      ]),
    );
    const formats = elements(tree(files, 'xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
    const quotes = all(xml, 'c').map(({ s }) => {
      const format = formats[Number(s)];
      return format?.type === 'element' ? format.attributes['quotePrefix'] : undefined;
    });
    expect(quotes).toEqual(['1', undefined, '1']);
    expect(all(tree(files, 'xl/styles.xml'), 'alignment').map((entry) => entry['readingOrder'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('looks and number formats', async () => {
    const cell: Entry = {
      value: 0.35,
      format: '0.0%;[Red]-0.0%',
      style: {
        fill: '#fff9e5',
        color: '#0000FF',
        bold: true,
        italic: true,
        size: 16,
        wrap: true,
        horizontal: 'Right',
        vertical: 'Center',
        borders: {
          top: { style: 'Continuous', color: '#BFBFBF' },
          left: { style: 'None', color: '#000000' },
        },
      },
    };
    const workbook = await readBack(
      bookOf([sheetOf('Sheet', [[cell, { value: 1, style: { bold: true } }]])]),
    );
    const sheet = workbook.getWorksheet('Sheet');
    expect(sheet?.getCell('A1').style).toMatchObject({
      numFmt: '0.0%;[Red]-0.0%',
      font: { name: 'Calibri', size: 16, bold: true, italic: true, color: { argb: 'FF0000FF' } },
      fill: { pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } },
      border: { top: { style: 'thin', color: { argb: 'FFBFBFBF' } } },
      alignment: { horizontal: 'right', vertical: 'middle', wrapText: true },
    });
    expect(sheet?.getCell('A1').border?.left).toBeUndefined();
    expect(sheet?.getCell('B1').font).toMatchObject({ name: 'Calibri', size: 11, bold: true });
  });

  test('links inside the workbook and out of it, on any kind of cell', async () => {
    const { files, part, xml } = await writeSheet(
      sheetOf('Sheet', [
        [
          { value: 'go', link: { target: "'R&D'!B6", tip: 'To "R&D"' } },
          { formula: '=1', result: 1, link: { target: '#Sheet!A1' } },
          { value: 5, link: { target: 'https://example.com/?a=1&b=2' } },
        ],
      ]),
    );
    const out = relationships(files, part).find(({ external }) => external);
    expect(all(xml, 'hyperlink')).toEqual([
      { ref: 'A1', location: "'R&D'!B6", tooltip: 'To "R&D"' },
      { ref: 'B1', location: 'Sheet!A1' },
      { ref: 'C1', 'r:id': out?.id },
    ]);
    expect(out).toMatchObject({ type: 'hyperlink', target: 'https://example.com/?a=1&b=2' });
  });
});

describe('sheets', () => {
  test('order, names, visibility, tab colours and the active one', async () => {
    const sheets = [
      sheetOf('目标', [], { tabColor: '#1F4E79' }),
      sheetOf("R&D's", [], { visibility: 'Hidden' }),
      sheetOf('x', [], { visibility: 'VeryHidden' }),
    ];
    const files = await write({ ...bookOf(sheets), activeSheetId: 'x' });
    const workbook = tree(files, 'xl/workbook.xml');
    expect(all(workbook, 'sheet').map(({ name, state }) => [name, state])).toEqual([
      ['目标', undefined],
      ["R&D's", 'hidden'],
      ['x', 'veryHidden'],
    ]);
    expect(all(workbook, 'workbookView')[0]).toMatchObject({ activeTab: '2' });
    expect(all(tree(files, sheetPart(files, '目标')), 'tabColor')).toEqual([{ rgb: 'FF1F4E79' }]);
    expect(all(tree(files, sheetPart(files, 'x')), 'tabColor')).toEqual([]);
  });

  test('widths, heights, frozen panes, gridlines and the page', async () => {
    const { xml } = await writeSheet(
      sheetOf('Sheet', [['a']], {
        columnWidths: new Map([[1, 105]]),
        rowHeights: new Map([[2, 30]]),
        frozenRows: 3,
        frozenColumns: 1,
        gridlines: false,
        landscape: true,
      }),
    );
    expect(all(xml, 'col')).toEqual([expect.objectContaining({ min: '2', max: '2', width: '20' })]);
    expect(all(xml, 'row').find(({ r }) => r === '3')).toMatchObject({ ht: '30', customHeight: '1' });
    expect(all(xml, 'pane')).toEqual([
      expect.objectContaining({ xSplit: '1', ySplit: '3', topLeftCell: 'B4', state: 'frozen' }),
    ]);
    expect(all(xml, 'sheetView')).toEqual([expect.objectContaining({ showGridLines: '0' })]);
    expect(all(xml, 'pageSetup')).toEqual([
      expect.objectContaining({ orientation: 'landscape', paperSize: '9', fitToHeight: '0' }),
    ]);
    expect(all(xml, 'pageSetUpPr')).toEqual([{ fitToPage: '1' }]);
  });

  test('custom properties, in the place that the schema gives them', async () => {
    const { files, part, xml } = await writeSheet(
      sheetOf('Sheet', [[{ value: 'x', link: { target: 'Sheet!A1' } }]], {
        properties: new Map([
          ['cascade.sheet', 'dimension:产品'],
          ['second', ''],
        ]),
        tables: [tableOf('tblA', 'A1:A2')],
      }),
    );
    const properties = all(xml, 'customPr').map((entry) => {
      const target = relationships(files, part).find(({ id }) => id === entry['r:id'])?.target ?? '';
      return [entry['name'], Buffer.from(files[target] ?? []).toString('utf16le')];
    });
    expect(properties).toEqual([
      ['cascade.sheet', 'dimension:产品'],
      ['second', ''],
    ]);
    const order = xml.children.map((child) => (child.type === 'element' ? child.name : ''));
    expect(order.slice(order.indexOf('sheetData'))).toEqual([
      'sheetData',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'customProperties',
      'tableParts',
    ]);
  });
});

describe('tables', () => {
  test('names, headers, and neither stripes nor buttons unless asked for', async () => {
    const plain = tableOf('tblPlain', 'A1:B3');
    const rich = {
      ...tableOf('tblRich', 'D2:D3'),
      banded: true,
      filterButton: true,
      style: 'TableStyleMedium2',
    };
    const { files, part, xml } = await writeSheet(
      sheetOf(
        'Sheet',
        [
          ['编码', 'Amount (k)'],
          ['A', 1, null, 'x'],
          ['B', { formula: '=SUM(tblPlain[Amount (k)])', result: 1 }, null, true],
        ],
        { tables: [plain, rich] },
      ),
    );
    const parts = relationships(files, part).filter(({ type }) => type === 'table');
    const [first, second] = parts.map(({ target }) => tree(files, target));
    expect(first?.attributes).toMatchObject({ name: 'tblPlain', displayName: 'tblPlain', ref: 'A1:B3' });
    expect(first && all(first, 'tableColumn').map(({ name }) => name)).toEqual(['编码', 'Amount (k)']);
    expect(first && all(first, 'autoFilter')).toEqual([]);
    expect(first && all(first, 'tableStyleInfo')).toEqual([
      expect.objectContaining({ name: 'TableStyleLight1', showRowStripes: '0' }),
    ]);
    expect(second && all(second, 'autoFilter')).toEqual([{ ref: 'D2:D3' }]);
    expect(second && all(second, 'tableStyleInfo')).toEqual([
      expect.objectContaining({ name: 'TableStyleMedium2', showRowStripes: '1' }),
    ]);
    expect(elements(xml, 'f').map(text)).toEqual(['SUM(tblPlain[Amount (k)])']);
    expect(all(xml, 'c').map(({ r }) => r)).toEqual(['A1', 'B1', 'A2', 'B2', 'D2', 'A3', 'B3', 'D3']);
  });
});

describe('rules of the sheet', () => {
  test('conditional formats, first one first', async () => {
    const { files, xml } = await writeSheet(
      sheetOf('Sheet', [[1]], {
        conditionalFormats: [
          {
            id: 'a',
            range: range('B4:B6'),
            formula: '=COUNTIFS(Rule_Id,$A4,Rule_Status,"<>ok")>0',
            format: '"✖ "0.0%',
            style: { bold: true, color: '#9C0006', fill: '#FFC7CE' },
            stopIfTrue: true,
          },
          { id: 'b', range: range('B4'), formula: '=TRUE', style: { italic: true }, stopIfTrue: false },
        ],
      }),
    );
    expect(all(xml, 'conditionalFormatting')).toEqual([{ sqref: 'B4:B6' }, { sqref: 'B4' }]);
    expect(all(xml, 'cfRule')).toEqual([
      { type: 'expression', dxfId: '0', priority: '1', stopIfTrue: '1' },
      { type: 'expression', dxfId: '1', priority: '2' },
    ]);
    expect(elements(xml, 'formula').map(text)).toEqual([
      'COUNTIFS(Rule_Id,$A4,Rule_Status,"<>ok")>0',
      'TRUE',
    ]);
    const [first, second] = elements(tree(files, 'xl/styles.xml'), 'dxf');
    expect(first && all(first, 'numFmt')).toEqual([expect.objectContaining({ formatCode: '"✖ "0.0%' })]);
    expect(first && all(first, 'bgColor')).toEqual([{ rgb: 'FFFFC7CE' }]);
    expect(first && all(first, 'color')).toEqual([{ rgb: 'FF9C0006' }]);
    expect(second && elements(second, 'i')).toHaveLength(1);
    expect(second && elements(second, 'fill')).toEqual([]);
  });

  test('data validation', async () => {
    const { xml } = await writeSheet(
      sheetOf('Sheet', [[1]], {
        validations: [
          { range: range('A2:A9'), kind: 'list', source: '=Status_List' },
          { range: range('B2'), kind: 'list', source: 'open,done' },
          { range: range('C2:C9'), kind: 'decimal', operator: 'Between', formula1: '0', formula2: '=Cap' },
          { range: range('D2:D9'), kind: 'wholeNumber', operator: 'GreaterThan', formula1: '0' },
        ],
      }),
    );
    expect(
      elements(xml, 'dataValidation').map(({ attributes, children }) => [
        attributes['sqref'],
        attributes['type'],
        attributes['operator'],
        children.map((child) => (child.type === 'element' ? text(child) : '')),
      ]),
    ).toEqual([
      ['A2:A9', 'list', undefined, ['Status_List']],
      ['B2', 'list', undefined, ['"open,done"']],
      ['C2:C9', 'decimal', undefined, ['0', 'Cap']],
      ['D2:D9', 'whole', 'greaterThan', ['0']],
    ]);
    expect(new Set(all(xml, 'dataValidation').map(({ errorStyle }) => errorStyle))).toEqual(
      new Set(['stop']),
    );
  });
});

describe('the workbook', () => {
  test('defined names of all kinds', async () => {
    const book = bookOf([sheetOf("R&D's", [[1]])], {
      Total_Target: "='R&D''s'!$A$1",
      Product_Share: '=tblProduct[目标占比]',
      Tolerance: '=0.000001',
    });
    book.names.push({ name: 'Plan_Version', formula: '="1"', visible: false });
    const workbook = tree(await write(book), 'xl/workbook.xml');
    expect(
      elements(workbook, 'definedName').map((name) => [
        name.attributes['name'],
        text(name),
        name.attributes['hidden'],
      ]),
    ).toEqual([
      ['Total_Target', "'R&D''s'!$A$1", undefined],
      ['Product_Share', 'tblProduct[目标占比]', undefined],
      ['Tolerance', '0.000001', undefined],
      ['Plan_Version', '"1"', '1'],
    ]);
    expect(all(workbook, 'calcPr')[0]).toMatchObject({ fullCalcOnLoad: '1' });
  });

  test('custom XML parts', async () => {
    const xml = '<plan xmlns="urn:x?a&amp;b">目标</plan>';
    const id = '{0F8FAD5B-D9CB-469F-A165-70867728950E}';
    const book = bookOf([sheetOf('Sheet', [])]);
    book.xmlParts.push({ id, namespace: 'urn:x?a&b', xml }, { id: 'other', namespace: 'urn:y', xml: '<y/>' });
    const files = await write(book);
    const items = relationships(files, 'xl/workbook.xml').filter(({ type }) => type === 'customXml');
    expect(items.map(({ target }) => text(tree(files, target)))).toEqual(['目标', '']);
    const properties = items.map(({ target }) => {
      const [link] = relationships(files, target);
      const root = tree(files, link?.target ?? '');
      return [root.attributes['ds:itemID'], all(root, 'ds:schemaRef')[0]?.['ds:uri']];
    });
    expect(properties).toEqual([
      [id, 'urn:x?a&b'],
      ['{00000000-0000-4000-8000-000000000002}', 'urn:y'],
    ]);
  });
});
