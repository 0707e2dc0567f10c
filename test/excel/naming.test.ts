import type { SheetSpec, WorkbookSpec } from '../../src/breakdown/workbook-spec';
import type { BookState } from '../../src/excel/book-state';
import { renamedNames, sheetNames } from '../../src/excel/naming';

const sheet = (name: string, tables: readonly string[] = []): SheetSpec => ({
  key: name.toLowerCase(),
  name,
  tabColor: '#000000',
  cells: [],
  columnWidths: [],
  frozenRows: 0,
  frozenColumns: 0,
  tables: tables.map((table) => ({ name: table, row: 0, column: 0, rows: 1, columns: [] })),
  flags: [],
  validations: [],
  charts: [],
});

const book = (has: Partial<Record<'sheets' | 'tables' | 'names', readonly string[]>>): BookState => ({
  sheets: (has.sheets ?? []).map((name, position) => ({ id: name, name, position, visible: true })),
  tables: (has.tables ?? []).map((name) => ({ name, sheet: 'x' })),
  names: (has.names ?? []).map((name) => ({ name, formula: '=1' })),
  activeSheet: 'x',
});

describe('the name of a new sheet', () => {
  const long = 'A sheet name of just thirty-one';
  it.each<[wanted: string, there: string[], given: string]>([
    ['Region', [], 'Region'],
    ['Region', ['Region'], 'Region (2)'],
    ['Region', ['REGION', 'region (2)'], 'Region (3)'],
    ['History', [], 'History (2)'],
    [long, [long], 'A sheet name of just thirty (2)'],
  ])('%s beside %j is %s', (wanted, there, given) => {
    const names = sheetNames([sheet(wanted)], book({ sheets: there }), undefined, false);
    expect(Object.values(names)).toEqual([given]);
  });

  it('differs from those of the other new sheets', () => {
    const names = sheetNames(
      [sheet('Region'), { ...sheet('region'), key: 'other' }],
      book({}),
      undefined,
      false,
    );
    expect(names).toEqual({ region: 'Region', other: 'region (2)' });
  });
});

describe('a table or defined name', () => {
  const spec: WorkbookSpec = {
    language: 'en-US',
    sheets: [sheet('Region', ['tblRegion', 'tblRules'])],
    names: [{ name: 'Base_Amount', formula: '=1' }],
  };

  it.each<[has: Parameters<typeof book>[0], renamed: Record<string, string>]>([
    [{}, {}],
    [{ tables: ['tblRegion'] }, { tblRegion: 'tblRegion_2' }],
    [{ names: ['TBLREGION', 'tblRegion_2'] }, { tblRegion: 'tblRegion_3' }],
    [
      { tables: ['base_amount'], names: ['tblRules'] },
      { Base_Amount: 'Base_Amount_2', tblRules: 'tblRules_2' },
    ],
  ])('beside %j', (has, renamed) => {
    expect(renamedNames(spec, book(has), undefined)).toEqual(renamed);
  });
});
