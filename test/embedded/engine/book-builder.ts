/**
 * Books for tests, written as tables: a row is a list of cells, a text that begins with "=" is a formula, null
 * is a blank cell.
 */
import type { Book, CellData, CellError, RangeRef, Sheet, Table, Value } from '../../../src/embedded/book';

export type Entry = Value | null | CellData;

export function cellOf(entry: Entry): CellData | undefined {
  if (entry === null) return undefined;
  if (typeof entry === 'object') return entry;
  return typeof entry === 'string' && entry.startsWith('=') ? { formula: entry } : { value: entry };
}

/** "B3" → row 2, column 1. */
export function position(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** "A1:C4" or "B2". */
export function range(text: string): RangeRef {
  const [first = '', last = first] = text.split(':');
  const from = position(first);
  const to = position(last);
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export function setCell(sheet: Sheet, address: string, entry: Entry): void {
  const { row, column } = position(address);
  const cell = cellOf(entry);
  const cells = sheet.cells.get(row) ?? new Map<number, CellData>();
  sheet.cells.set(row, cells);
  if (cell === undefined) cells.delete(column);
  else cells.set(column, cell);
}

/** The id of the sheet is its name in lower case. */
export function sheetOf(name: string, rows: readonly (readonly Entry[])[], rest: Partial<Sheet> = {}): Sheet {
  const cells = new Map<number, Map<number, CellData>>();
  rows.forEach((entries, row) => {
    const line = new Map<number, CellData>();
    entries.forEach((entry, column) => {
      const cell = cellOf(entry);
      if (cell !== undefined) line.set(column, cell);
    });
    if (line.size > 0) cells.set(row, line);
  });
  return {
    id: name.toLowerCase(),
    name,
    visibility: 'Visible',
    tabColor: '',
    cells,
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    landscape: false,
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    properties: new Map(),
    ...rest,
  };
}

export function tableOf(name: string, area: string): Table {
  return {
    id: `id-${name}`,
    name,
    range: range(area),
    style: 'TableStyleLight1',
    banded: false,
    filterButton: false,
  };
}

export function bookOf(sheets: Sheet[], names: Record<string, string> = {}): Book {
  return {
    sheets,
    activeSheetId: sheets[0]?.id ?? '',
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    names: Object.entries(names).map(([name, formula]) => ({ name, formula, visible: true })),
    xmlParts: [],
  };
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a cell shows: its literal, its result, or null. */
export function shown(sheet: Sheet, address: string): Value | CellError | null {
  const { row, column } = position(address);
  const cell = sheet.cells.get(row)?.get(column);
  return (cell?.formula === undefined ? cell?.value : cell.result) ?? null;
}
