/**
 * Where the cells of the last generation stand now, whatever was sorted, inserted, renamed or moved since: cells of a
 * table by their row's code and their column, all others where the placement finds them. What can't be told has no
 * place, and nobody says anything about it. Pure.
 */
import type { Cell, SheetKey, SheetSpec, TableSpec } from '../../breakdown/workbook-spec';
import { entryAt, valueAt, type BookState, type SheetState } from '../book-state';
import { codeRows, namedCells, readContents, type Contents, type TableContents } from '../contents';
import { blank, cellEntry, isFormula } from '../entry';
import { canonicalNames, type Own } from '../own';
import { placeKey, placeOf, placeSheet } from '../placement';
import type { Place } from '../rectangles';

export interface StandingTable {
  readonly spec: TableSpec;
  readonly contents: TableContents;
  /** Rows of the plan, by their row in the spec; a row that is gone is absent. */
  readonly rows: ReadonlyMap<number, number>;
  /** Codes of the plan's rows that are gone. */
  readonly lostRows: readonly { readonly row: number; readonly code: string }[];
}

export interface StandingSheet {
  readonly spec: SheetSpec;
  readonly state: SheetState;
  readonly tables: readonly StandingTable[];
  /** Something was inserted or deleted: what is not a cell of ours may be anywhere. */
  readonly shifted: boolean;
  /** Place in the spec → place now. */
  readonly places: ReadonlyMap<number, Place>;
  /** The spec's rows outside tables that are gone. */
  readonly lostRows: readonly number[];
  /** Rows that the user added to tables before the last generation, as places of their codes in the spec. */
  readonly added: ReadonlySet<number>;
}

export interface Standing {
  readonly own: Own;
  readonly contents: Contents;
  readonly sheets: ReadonlyMap<SheetKey, StandingSheet>;
}

export function locate(state: BookState, own: Own): Standing {
  const contents = readContents(state, own);
  const named = namedCells(state, own);
  const canonical = canonicalNames(own.stored.layout.renamed);
  const sheets = new Map<SheetKey, StandingSheet>();
  for (const spec of own.spec.sheets) {
    const sheet = own.sheets.get(spec.key);
    if (!sheet) continue;
    const tables = spec.tables.flatMap((table) => {
      const read = contents.tables.get(canonical(table.name));
      return read ? [standingTable(spec, table, read)] : [];
    });
    const here = named.filter((name) => name.sheet === sheet.id);
    const { ours, shifted } = placeSheet(spec, sheet, contents, here, new Map());
    const added = addedRows(own, spec, canonical);
    sheets.set(spec.key, { ...placedSheet(spec, sheet, ours, shifted, tables), added });
  }
  return { own, contents, sheets };
}

function standingTable(sheet: SheetSpec, spec: TableSpec, contents: TableContents): StandingTable {
  const now = new Map(contents.rows.map(({ code, row }) => [code, row]));
  const rows = new Map<number, number>();
  const lostRows: { row: number; code: string }[] = [];
  for (const { row, code } of codeRows(sheet.cells, spec)) {
    const found = now.get(code);
    if (found === undefined) lostRows.push({ row, code });
    else rows.set(row, found);
  }
  return { spec, contents, rows, lostRows };
}

function addedRows(own: Own, sheet: SheetSpec, canonical: (name: string) => string): Set<number> {
  return new Set(
    sheet.tables.flatMap((table) => {
      const extra = own.stored.layout.extraRows[canonical(table.name)] ?? [];
      return codeRows(sheet.cells, table).flatMap(({ row, code }) =>
        extra.some((one) => one.code === code) ? [placeKey(row, table.column)] : [],
      );
    }),
  );
}

const inTable = ({ row, column, rows, columns }: TableSpec, at: Place): boolean =>
  at.row >= row && at.row <= row + rows && at.column >= column && at.column < column + columns.length;

export const tableAt = (tables: readonly TableSpec[], at: Place): TableSpec | undefined =>
  tables.find((table) => inTable(table, at));

function placedSheet(
  spec: SheetSpec,
  state: SheetState,
  ours: ReadonlyMap<number, Cell | undefined>,
  shifted: boolean,
  tables: readonly StandingTable[],
): Omit<StandingSheet, 'added'> {
  const now = new Map<Cell, Place>();
  for (const [key, cell] of ours) if (cell) now.set(cell, placeOf(key));
  const places = tablePlaces(tables);
  /** By how many rows each row of the spec has moved, where that is certain. */
  const moves = new Map<number, number>();
  for (const { spec: table, contents, rows } of tables) {
    const { area } = contents.table.state;
    moves.set(table.row, area.row - table.row);
    const last = table.row + table.rows;
    if (rows.has(last)) moves.set(last, area.row + area.rows - 1 - last);
  }
  const lines = spec.cells.flatMap((line, row) => {
    const cells = line.flatMap((cell, column) =>
      cell && !tableAt(spec.tables, { row, column }) ? [{ cell, column, place: now.get(cell) }] : [],
    );
    return cells.length > 0 ? [{ row, cells }] : [];
  });
  const uncertain = lines.filter(({ row, cells }) => {
    const standing = cells.find(({ cell, place }) => place && stands(cell, state, place));
    if (!standing?.place) return true;
    moves.set(row, standing.place.row - row);
    for (const { column, place } of cells) if (place) places.set(placeKey(row, column), place);
    return false;
  });
  const lostRows: number[] = [];
  for (const { row, cells } of uncertain) {
    const move = moveAround(moves, row);
    const found = cells.map(({ column, place }) => ({
      column,
      place: move === undefined ? place : { row: row + move, column },
    }));
    // Where a row was deleted another row stands, or nothing does.
    const gone =
      found.some(({ place }) => !place) || found.every(({ place }) => place && isBlank(state, place));
    const needed = cells.some(({ cell }) => cell.formula !== undefined || cell.input !== undefined);
    if (needed && cells.length > 1 && gone) lostRows.push(row);
    else if (move !== undefined || !shifted) {
      for (const { column, place } of found) if (place) places.set(placeKey(row, column), place);
    }
  }
  return { spec, state, tables, shifted, places, lostRows };
}

/** How the rows above and below have moved, if they agree. */
function moveAround(moves: ReadonlyMap<number, number>, row: number): number | undefined {
  const rows = [...moves.keys()];
  const above = moves.get(Math.max(...rows.filter((other) => other < row)));
  const below = moves.get(Math.min(...rows.filter((other) => other > row)));
  return above === below ? above : undefined;
}

function tablePlaces(tables: readonly StandingTable[]): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const { spec: table, contents, rows } of tables) {
    for (const [from, to] of [[table.row, contents.table.state.area.row] as const, ...rows]) {
      table.columns.forEach(({ key }, index) => {
        const column = contents.columns.get(key);
        if (column !== undefined) places.set(placeKey(from, table.column + index), { row: to, column });
      });
    }
  }
  return places;
}

const isBlank = ({ grid }: SheetState, { row, column }: Place): boolean =>
  entryAt(grid, row, column) === blank;

function stands(cell: Cell, { grid }: SheetState, { row, column }: Place): boolean {
  const entry = entryAt(grid, row, column);
  if (cell.formula !== undefined) return isFormula(entry);
  return entry !== blank && entry === cellEntry(cell);
}

/** The header as it reads now; the spec's where the column is gone. */
export function headerNow({ spec, contents }: StandingTable, header: string): string {
  const key = spec.columns.find((column) => column.header.toLowerCase() === header.toLowerCase())?.key;
  const column = key === undefined ? undefined : contents.columns.get(key);
  if (column === undefined) return header;
  return String(valueAt(contents.grid, contents.table.state.area.row, column));
}
