import type { Cell, SheetSpec } from '../../src/breakdown/workbook-spec';
import type { SheetState } from '../../src/excel/book-state';
import type { Contents } from '../../src/excel/contents';
import type { Entry } from '../../src/excel/entry';
import { placeOf, placeSheet } from '../../src/excel/placement';

const label = (value: string): Cell => ({ value, style: 'label' });
const formula: Cell = { formula: '=SUM(B3:B4)', style: 'formula' };

/** A title, a table of two rows and a sum below it. */
const spec: SheetSpec = {
  key: 'x',
  name: 'X',
  tabColor: '#000000',
  cells: [
    [label('Title'), undefined],
    [label('Code'), label('Share')],
    [label('A'), { value: 1, style: 'input', input: 'tblX/A/share' }],
    [label('B'), { value: 2, style: 'input', input: 'tblX/B/share' }],
    [label('Total'), formula],
  ],
  columnWidths: [10, 10],
  frozenRows: 0,
  frozenColumns: 0,
  tables: [
    {
      name: 'tblX',
      row: 1,
      column: 0,
      rows: 2,
      columns: [
        { key: 'code', header: 'Code' },
        { key: 'share', header: 'Share' },
      ],
    },
  ],
  flags: [],
  validations: [],
  charts: [],
};

/** `tableRow` is where the table's header stands now, `rows` how many rows it has. */
function placed(entries: Entry[][], tableRow: number, rows: number, stranded: number[] = []) {
  const grid = {
    row: 0,
    column: 0,
    entries,
    values: entries,
    formats: entries.map((line) => line.map(() => 'General')),
  };
  const state: SheetState = { id: 's', name: 'X', position: 0, visible: true, key: 'x', grid };
  const [table] = spec.tables;
  if (!table) throw new Error('no table');
  const area = { row: tableRow, column: 0, rows: rows + 1, columns: 2 };
  const contents: Contents = {
    tables: new Map([
      [
        'tblX',
        {
          table: { canonical: 'tblX', spec: table, state: { name: 'tblX', sheet: 's', area } },
          grid,
          columns: new Map([
            ['code', 0],
            ['share', 1],
          ]),
          added: [],
          rows: [],
        },
      ],
    ]),
    find: () => undefined,
  };
  const { ours, shifted } = placeSheet(spec, state, contents, [], new Map([['tblX', new Set(stranded)]]));
  const foreign = entries.flatMap((line, row) =>
    line.flatMap((entry, column) => (entry !== '' && !ours.has(row * 16_384 + column) ? [entry] : [])),
  );
  return {
    shifted,
    foreign,
    sum: [...ours].filter(([, cell]) => cell === formula).map(([key]) => placeOf(key)),
  };
}

const title = ['Title', ''];
const table = [
  ['Code', 'Share'],
  ['A', 1],
  ['B', 2],
];
const total = ['Total', '=SUM(B3:B4)'];

describe('which cells are ours', () => {
  it.each<[what: string, entries: Entry[][], tableRow: number, rows: number, expected: object]>([
    [
      'as generated',
      [title, ...table, total],
      1,
      2,
      { shifted: false, foreign: [], sum: { row: 4, column: 1 } },
    ],
    [
      'a note below',
      [title, ...table, total, ['note', '']],
      1,
      2,
      { shifted: false, foreign: ['note'], sum: { row: 4, column: 1 } },
    ],
    [
      'a label that was typed over',
      [title, ...table, ['Sum', '=SUM(B3:B4)']],
      1,
      2,
      { shifted: false, foreign: [], sum: { row: 4, column: 1 } },
    ],
    [
      'a row inserted on top, with a note',
      [['note', ''], title, ...table, total],
      2,
      2,
      { shifted: true, foreign: ['note'], sum: { row: 5, column: 1 } },
    ],
    [
      'a row inserted into the table',
      [title, ...table, ['C', 3], ['Total', '=SUM(B3:B5)']],
      1,
      3,
      { shifted: true, foreign: [], sum: { row: 5, column: 1 } },
    ],
    [
      'a row inserted between the table and the sum',
      [title, ...table, ['note', ''], total],
      1,
      2,
      { shifted: true, foreign: ['note'], sum: { row: 5, column: 1 } },
    ],
  ])('%s', (_what, entries, tableRow, rows, { sum, ...expected }: { sum?: object }) => {
    expect(placed(entries, tableRow, rows)).toEqual({ ...expected, sum: [sum] });
  });

  it('not a row that the new layout has no place for', () => {
    expect(placed([title, ...table, ['C', 3], total], 1, 3, [4]).foreign).toEqual(['C', 3]);
  });
});
