/**
 * What a generation does to one sheet, as data: what is written and where, what is cleared, which cells get their look
 * anew, and what stands in the way. A new sheet is simply written; in a sheet that exists only what differs from the
 * last generation's layout is formatted again, so that a person's own formats and widths stay. Pure.
 */
import type { Area, Cell, SheetSpec, TableSpec } from '../breakdown/workbook-spec';
import { entryAt, formatAt, type SheetState } from './book-state';
import { codeRows, type Contents, type TableContents } from './contents';
import { blank, cellEntry, isFormula, type Entry } from './entry';
import type { EnteredCell } from './enter-steps';
import type { StyledCell } from './look-steps';
import { sameName } from './own';
import { placeKey, placeOf, type Placement } from './placement';
import { rectangles, type Place } from './rectangles';

export interface SheetChange {
  /** Id, or the name of a sheet that is to be added. */
  readonly sheet: string;
  readonly state: SheetState | undefined;
  readonly previous: SheetSpec | undefined;
  readonly next: SheetSpec;
  readonly literals: readonly EnteredCell[];
  readonly formulas: readonly EnteredCell[];
  /** Whose formats are cleared before they are set. */
  readonly restyled: readonly Place[];
  readonly styled: readonly StyledCell[];
  /** The last generation's cells, where they are now. */
  readonly before: ReadonlyMap<number, Cell | undefined>;
  readonly linkedBefore: readonly Place[];
  readonly linked: readonly (Place & { readonly target: string })[];
  readonly shifted: boolean;
  /** Contents of the user's where the new layout needs room. */
  readonly inTheWay: readonly Place[];
}

const plannedEntry = (cell: Cell, entries: ReadonlyMap<string, Entry>): Entry =>
  (cell.input === undefined ? undefined : entries.get(cell.input)) ?? cellEntry(cell);

function* cellsOf(spec: SheetSpec): Generator<StyledCell> {
  for (const [row, line] of spec.cells.entries()) {
    for (const [column, cell] of line.entries()) if (cell) yield { row, column, cell };
  }
}

export function newSheet(next: SheetSpec, entries: ReadonlyMap<string, Entry>): SheetChange {
  const styled = [...cellsOf(next)];
  const literals: EnteredCell[] = [];
  const formulas: EnteredCell[] = [];
  for (const { row, column, cell } of styled) {
    const entry = plannedEntry(cell, entries);
    if (isFormula(entry)) formulas.push({ row, column, entry });
    else if (entry !== blank) literals.push({ row, column, entry });
  }
  return {
    sheet: next.name,
    state: undefined,
    previous: undefined,
    next,
    literals,
    formulas,
    restyled: [],
    styled,
    before: new Map(),
    linkedBefore: [],
    linked: linksOf(styled),
    shifted: false,
    inTheWay: [],
  };
}

export function changedSheet(
  next: SheetSpec,
  previous: SheetSpec,
  state: SheetState,
  placement: Placement,
  entries: ReadonlyMap<string, Entry>,
  carried: readonly EnteredCell[],
): SheetChange {
  const { ours, shifted } = placement;
  const { grid } = state;
  const planned = [...cellsOf(next)];
  const taken = new Set(planned.map(({ row, column }) => placeKey(row, column)));
  for (const { row, column } of carried) taken.add(placeKey(row, column));

  const literals: EnteredCell[] = [];
  const formulas: EnteredCell[] = [];
  const inTheWay: Place[] = [];
  const put = ({ row, column }: Place, entry: Entry) => {
    const current = entryAt(grid, row, column);
    if (current !== blank && current !== entry && !ours.has(placeKey(row, column)))
      inTheWay.push({ row, column });
    if (isFormula(entry)) formulas.push({ row, column, entry });
    else if (current !== entry) literals.push({ row, column, entry });
  };
  for (const { row, column, cell } of planned) {
    put({ row, column }, plannedEntry(cell, entries));
  }
  for (const { row, column, entry } of carried) {
    if (entry !== entryAt(grid, row, column)) put({ row, column }, entry);
  }
  const left = [...ours.keys()].filter((key) => !taken.has(key)).map(placeOf);
  for (const { row, column } of left) {
    if (entryAt(grid, row, column) !== blank) literals.push({ row, column, entry: blank });
  }

  const theirs = new Set(next.tables.flatMap(ownHeaders));
  const styled = planned.filter(({ row, column, cell }) => {
    if (theirs.has(placeKey(row, column))) return false;
    const was = ours.get(placeKey(row, column));
    // In a cell that is formatted as text a formula would stay a text.
    const asText = formatAt(grid, row, column) === '@';
    return (
      shifted || asText || was?.style !== cell.style || was.format !== cell.format || was.link !== cell.link
    );
  });
  return {
    sheet: state.id,
    state,
    previous,
    next,
    literals,
    formulas,
    restyled: [...left, ...styled.map(({ row, column }) => ({ row, column }))],
    styled,
    before: ours,
    linkedBefore: [...ours]
      .filter(([key, cell]) => cell?.link !== undefined && (shifted || !taken.has(key)))
      .map(([key]) => placeOf(key)),
    linked: linksOf(styled),
    shifted,
    inTheWay,
  };
}

const linksOf = (cells: readonly StyledCell[]) =>
  cells.flatMap(({ row, column, cell }) =>
    cell.link === undefined ? [] : [{ row, column, target: cell.link }],
  );

/** Headers of columns that the user added to an open table look as the user likes. */
const ownHeaders = ({ row, column, columns }: TableSpec): number[] =>
  columns.flatMap(({ key }, index) => (key.startsWith('own:') ? [placeKey(row, column + index)] : []));

/** What stands in the rows of an open table where it is to get another column. */
export function inNewColumns(next: SheetSpec, contents: Contents): Place[] {
  return next.tables.flatMap((table) => {
    const found = [...contents.tables.values()].find((own) => sameName(own.table.state.name, table.name));
    if (!table.open || !found) return [];
    const { area } = found.table.state;
    return table.columns.slice(area.columns).flatMap((_, index) =>
      Array.from({ length: area.rows - 1 }, (_row, at) => ({
        row: area.row + 1 + at,
        column: area.column + area.columns + index,
      })).filter((place) => entryAt(found.grid, place.row, place.column) !== blank),
    );
  });
}

/** The contents of columns that the user added to our tables, at their rows' new places. */
export function carriedCells(next: SheetSpec, contents: Contents): EnteredCell[] {
  return next.tables.flatMap((table) => {
    const found = [...contents.tables.values()].find((own) => sameName(own.table.state.name, table.name));
    if (!found) return [];
    const before = new Map(found.rows.map(({ code, row }) => [code, row]));
    const lines = [
      { row: table.row, source: found.table.state.area.row as number | undefined },
      ...codeRows(next.cells, table).map(({ row, code }) => ({ row, source: before.get(code) })),
    ];
    return found.added.flatMap((from, index) =>
      lines.map(({ row, source }) => ({
        row,
        column: table.column + table.columns.length + index,
        entry: source === undefined ? blank : entryAt(found.grid, source, from),
      })),
    );
  });
}

/** A table's whole area, header and columns that the user added included. */
export const tableArea = (
  { row, column, rows, columns }: SheetSpec['tables'][number],
  existing: TableContents | undefined,
): Area => ({ row, column, rows: rows + 1, columns: columns.length + (existing?.added.length ?? 0) });

export const areasOf = (places: readonly Place[]): Area[] =>
  rectangles(places, () => true).map(({ area }) => area);
