import { breakdown } from '../../../src/breakdown';
import type { SheetSpec } from '../../../src/breakdown/workbook-spec';
import type { BookState, SheetState } from '../../../src/excel/book-state';
import { blank, cellEntry, entryText, isFormula, type Entry } from '../../../src/excel/entry';
import { Expected, type Comparison, type Lost } from '../../../src/excel/guard/expected';
import { findDamage } from '../../../src/excel/guard/findings';
import { formulaParts } from '../../../src/excel/guard/formula-parts';
import { locate, type Standing } from '../../../src/excel/guard/standing';
import { recognise } from '../../../src/excel/own';
import { toXml } from '../../../src/excel/stored-plan';
import { loadTemplate, type Language } from '../../../src/plan';

const plan = loadTemplate('sales-2024');

/** The template's workbook as it is read right after a generation, each entry as `spoken` puts it. */
function standing(
  spoken: (formula: string, sheet: SheetSpec) => string = (formula) => formula,
  language: Language = 'en-US',
): { state: BookState; standing: Standing } {
  const spec = breakdown(plan, { language });
  const sheets = spec.sheets.map((sheet, position): SheetState => {
    const entries = sheet.cells.map((line) =>
      line.map((cell): Entry => {
        const entry = cell ? cellEntry(cell) : blank;
        return isFormula(entry) ? spoken(String(entry), sheet) : entry;
      }),
    );
    const values = entries.map((line) => line.map((entry) => (isFormula(entry) ? 0 : entryText(entry))));
    const formats = entries.map((line) => line.map(() => 'General'));
    const grid = { row: 0, column: 0, entries, values, formats };
    return { id: sheet.key, name: sheet.name, position, visible: true, key: sheet.key, grid };
  });
  const layout = {
    language,
    sheets: spec.sheets.map(({ key }) => key),
    sheetNames: Object.fromEntries(spec.sheets.map(({ key, name }) => [key, name])),
    renamed: {},
    extraRows: {},
    openTables: {},
  };
  const state: BookState = {
    sheets,
    tables: spec.sheets.flatMap(({ key, tables }) =>
      tables.map(({ name, row, column, rows, columns }) => ({
        name,
        sheet: key,
        area: { row, column, rows: rows + 1, columns: columns.length },
      })),
    ),
    names: spec.names.map(({ name, formula }) => ({ name, formula })),
    xml: toXml({ plan, layout, versions: [] }),
    activeSheet: 'targets',
  };
  const own = recognise(state);
  if (!own) throw new Error('not recognised');
  return { state, standing: locate(state, own) };
}

const nothing: Lost = {
  sheets: new Map(),
  tables: new Map(),
  columns: new Map(),
  names: new Map(),
  cell: () => undefined,
};

const home = { sheet: 'dimension:product', table: { spec: 'tblProduct', now: 'tblProduct' } };

const compare = (expected: string, found: string, lost: Partial<Lost> = {}): Comparison =>
  new Expected(standing().standing, { ...nothing, ...lost }).compare(expected, found, home);

const share = 'tblProduct[[#This Row],[Target share]]';

describe('the same formula in other words', () => {
  it.each<[generated: string, found: string]>([
    [`=${share}*2`, '=[@[Target share]]*2'],
    [`=${share}*2`, '=tblProduct[@[Target share]]*2'],
    [`=${share}*2`, '=TBLPRODUCT[ [#This Row], [Target share] ] * 2'],
    ['=tblProduct[[#This Row],[Name]]', '=[@Name]'],
    ['=SUM(tblProduct[Name])', '=sum( tblProduct[[#Data],[Name]] )'],
    ['=SUM(tblProduct[Name])', '=SUM([Name])'],
    ['=SUM(tblProduct[[#All],[Name]:[Code]])', '=SUM(tblProduct[[#All],[Name]:[Code]])'],
    ["='Region'!$F$10", '=Region!$F$10'],
    ["='Product line'!$F$9", '=$F$9'],
    ["='Product line'!$F$9", "='PRODUCT LINE'!F9"],
    ['=IF(Total_Target=0,"",1)', '=IF(total_target = 0, "", 1)'],
    ['=INDEX(Severity_Sign,3)', '=@INDEX(Severity_Sign,3)'],
    ['=ROW(tblProduct[Name])', '=ROW(@tblProduct[Name])'],
    ['=IFERROR(A1,0)', '=_xlfn.IFERROR(A1,0)'],
    ['=1.50+.5+1E3', '=1.5+0.5+1000'],
    ['=TRUE', '=true'],
    ["='Somebody''s sheet'!$B$2*2", '=Other!$C$3*2'],
  ])('%s is %s', (generated, found) => {
    expect(compare(generated, found)).toEqual({ is: 'same' });
  });
});

describe('another formula', () => {
  it.each<[generated: string, found: string]>([
    [`=${share}*2`, `=${share}*3`],
    [`=${share}*2`, '=[@[Base share]]*2'],
    [`=${share}*2`, '=tblProduct[Target share]*2'],
    ['=SUM(tblProduct[Name])', '=SUM(tblRegion[Name])'],
    ['=SUM(tblProduct[Name])', '=AVERAGE(tblProduct[Name])'],
    ['=SUM(tblProduct[Name])', '=SUM(tblProduct[[#All],[Name]])'],
    ["='Region'!$F$10", "='Region'!$F$9"],
    ["='Region'!$F$10", "='Product line'!$F$10"],
    ["='Region'!$F$10", "='Somebody''s sheet'!$F$10"],
    ["='Somebody''s sheet'!$B$2", "='Region'!$B$2"],
    ['=SUM($F$5:$F$7)', '=SUM($F$5:$F$6)'],
    ['=IF(A1>=1,"",1)', '=IF(A1>1,"",1)'],
    ['="Text"', '="text"'],
    ['=Total_Target', '=Base_Amount'],
    ['=Total_Target', '=#REF!'],
    ['=Total_Target', '=Total_Target+1'],
    ['=Total_Target+1', '=Total_Target'],
  ])('%s is not %s', (generated, found) => {
    expect(compare(generated, found)).toEqual({ is: 'other' });
  });
});

describe('a formula that lost what it refers to', () => {
  const lost: Partial<Lost> = {
    sheets: new Map([['region', 'sheet']]),
    tables: new Map([['tblregion', 'table']]),
    columns: new Map([['tblproduct|target share', 'column']]),
    names: new Map([['total_target', 'name']]),
  };
  it.each<[generated: string, found: string, by: string[]]>([
    ["='Region'!$F$10+1", '=#REF!+1', ['sheet']],
    ["='Region'!$F$10+1", '=#REF!$F$10+1', ['sheet']],
    ['=SUM(tblRegion[Name])', '=SUM(#REF!)', ['table']],
    ['=SUM(tblRegion[Name])', "=SUM('Region'!$B$5:$B$8)", ['table']],
    [`=${share}*2`, '=tblProduct[#REF!]*2', ['column']],
    ['=Total_Target*SUM(tblRegion[Name])', '=#REF!*SUM(#REF!)', ['name', 'table']],
  ])('%s is %s', (generated, found, by) => {
    expect(compare(generated, found, lost)).toEqual({ is: 'broken', by: new Set(by) });
  });

  it('is another where more than that differs', () => {
    expect(compare("='Region'!$F$10+1", '=#REF!+2', lost)).toEqual({ is: 'other' });
    expect(compare("='Region'!$F$10+1", '=5+1', lost)).toEqual({ is: 'other' });
  });
});

/** As Excel gives formulas back: short references inside a table, no needless quotes, spaces, an @ here and there. */
function excelSpeak(formula: string, sheet: SheetSpec): string {
  const own = sheet.tables.map(({ name }) => name).join('|');
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/(\w+)\[\[#This Row\],\[([\p{L} ]+)\]\]/gu, (_all, table: string, column: string) => {
              const here = new RegExp(`^(?:${own})$`).test(table) ? '' : table;
              return column.includes(' ') ? `${here}[@[${column}]]` : `${here}[@${column}]`;
            })
            .replace(/'(\w+)'!/g, '$1!')
            .replaceAll('INDEX(', '@INDEX(')
            .replaceAll(',', ', '),
    )
    .join('');
}

it.each<Language>(['en-US', 'zh-CN'])("nothing is damaged in Excel's words, in %s", (language) => {
  const spoken = standing(excelSpeak, language);
  const changed = [...spoken.standing.sheets.values()].flatMap(({ state, spec }) =>
    (state.grid?.entries ?? []).flat().filter((entry, index) => {
      const width = spec.columnWidths.length;
      const formula = spec.cells[Math.floor(index / width)]?.[index % width]?.formula;
      return formula !== undefined && formula !== entry;
    }),
  );
  expect(changed.length).toBeGreaterThan(300);
  const { findings, consequences } = findDamage({ ...spoken, remains: [], flags: new Map(), lists: [] });
  expect(findings.filter(({ damage }) => damage.kind !== 'flags-lost')).toEqual([]);
  expect(consequences).toEqual([]);
});

it.each<[text: string, kinds: string]>([
  ['="a ""quoted"" [@x] A1"&B2', 'mark text mark cells'],
  ["='It''s'!$A$1:B2", 'mark cells'],
  ['=[Book1.xlsx]Sheet1!A1', 'mark cells'],
  ["=T[['[odd'] '#1]]", 'mark columns'],
  ['=LOG10(A1)', 'mark mark cells mark'],
  ['=A1B+AB_1', 'mark name mark name'],
  ['=((', 'mark mark mark'],
  ['="open', 'mark mark name'],
  ["='open", 'mark mark name'],
  ['=T[open', 'mark columns'],
])('%s is taken apart', (text, kinds) => {
  expect(
    formulaParts(text)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds);
});
