/**
 * A person's work in a reading of the workbook: what the product would read had they typed it. The reading itself is left
 * as it is; a new one is given. `value` is what a formula shows.
 */
import type { BookState, Grid, SheetState, TableState } from '../../../src/excel/book-state';
import { entryRead, type Entry } from '../../../src/excel/entry';
import { columnNumber } from './desk';

export interface Typed {
  readonly entry: Entry;
  readonly value?: Entry;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** As `Range.formulas` would give it: a leading apostrophe makes a text. */
function read(typed: Entry | Typed): { entry: Entry; value: Entry } {
  const { entry, value } = typeof typed === 'object' ? typed : { entry: typed };
  if (typeof entry !== 'string') return { entry, value: entry };
  if (entry.startsWith('=')) return { entry, value: value ?? 0 };
  const text = entry.replace(/^'/, '');
  return { entry: entryRead(text, text), value: text };
}

/** The line with something at a place, which may lie beyond its end. */
const put = <T>(line: readonly T[], at: number, item: T, filler: T): T[] =>
  Array.from({ length: Math.max(line.length, at + 1) }, (_, index) =>
    index === at ? item : (line[index] ?? filler),
  );

function withEntry(grid: Grid, { row, column }: Place, typed: Entry | Typed): Grid {
  const { entry, value } = read(typed);
  const set = <T>(lines: readonly (readonly T[])[], item: T, filler: T) => {
    const width = lines[0]?.length ?? 0;
    const empty = Array.from({ length: width }, () => filler);
    const line = put(lines[row - grid.row] ?? empty, column - grid.column, item, filler);
    return put<readonly T[]>(lines, row - grid.row, line, empty);
  };
  return {
    ...grid,
    entries: set(grid.entries, entry, ''),
    values: set(grid.values, value, ''),
    formats: set(grid.formats, grid.formats[row - grid.row]?.[column - grid.column] ?? 'General', 'General'),
  };
}

const onSheet = (state: BookState, id: string, how: (sheet: SheetState) => SheetState): BookState => ({
  ...state,
  sheets: state.sheets.map((sheet) => (sheet.id === id ? how(sheet) : sheet)),
});

function typedAt(state: BookState, place: Place, typed: Entry | Typed): BookState {
  return onSheet(state, place.sheet, (sheet) => {
    if (!sheet.grid) throw new Error(`${sheet.name} was not read`);
    return { ...sheet, grid: withEntry(sheet.grid, place, typed) };
  });
}

/** `Region!B6` */
export function typedIn(state: BookState, at: string, typed: Entry | Typed): BookState {
  const split = at.lastIndexOf('!');
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at.slice(split + 1)) ?? [];
  const sheet = state.sheets.find(({ name }) => name === at.slice(0, split));
  if (!sheet) throw new Error(`no sheet in ${at}`);
  return typedAt(state, { sheet: sheet.id, row: Number(digits) - 1, column: columnNumber(letters) }, typed);
}

export function tableIn(state: BookState, name: string): Required<TableState> {
  const table = state.tables.find((one) => one.name === name);
  if (!table?.area) throw new Error(`no table ${name}`);
  return { ...table, area: table.area };
}

/** A row typed right below a table, by the table's columns, and the table grown over it. */
export function withRow(
  state: BookState,
  name: string,
  cells: readonly (Entry | Typed | undefined)[],
): BookState {
  const { area, sheet } = tableIn(state, name);
  const row = area.row + area.rows;
  const typed = cells.reduce<BookState>(
    (before, entry, index) =>
      entry === undefined ? before : typedAt(before, { sheet, row, column: area.column + index }, entry),
    state,
  );
  return {
    ...typed,
    tables: typed.tables.map((table) =>
      table.name === name ? { ...table, area: { ...area, rows: area.rows + 1 } } : table,
    ),
  };
}
