/**
 * Tells on one of our sheets which cells are ours and which are the user's. Where rows or columns were inserted since
 * the generation, a row of the old layout is looked for at the distances that tables and named cells moved and where
 * its label stands now, and taken where most of its cells match. Everything inside our tables is ours, columns
 * that the user added included (their contents move with their rows), except rows that could not be carried over. Pure.
 */
import type { Cell, SheetSpec } from '../breakdown/workbook-spec';
import { entryAt, type Grid, type SheetState } from './book-state';
import type { Contents, TableContents } from './contents';
import { blank, cellEntry, isFormula } from './entry';
import type { Place } from './rectangles';

/** One number a place, for sets and maps. */
export const placeKey = (row: number, column: number): number => row * 16_384 + column;
export const placeOf = (key: number): Place => ({ row: Math.floor(key / 16_384), column: key % 16_384 });

export interface Placement {
  /** What the last generation put at a place, as far as it is still there; undefined inside a table's new rows. */
  readonly ours: ReadonlyMap<number, Cell | undefined>;
  /** Something was inserted, deleted or resized: the places of the old layout's formats are no longer certain. */
  readonly shifted: boolean;
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

const still: Move = { rows: 0, columns: 0 };

export function placeSheet(
  spec: SheetSpec,
  state: SheetState,
  contents: Contents,
  named: readonly { name: string; row: number; column: number }[],
  /** Tables' rows that the new layout has no place for, by canonical name. */
  stranded: ReadonlyMap<string, ReadonlySet<number>>,
): Placement {
  const tables = [...contents.tables.values()].filter(({ table }) => table.state.sheet === state.id);
  const moves = movesOf(spec, tables, named);
  const labels = labelsOf(state.grid);
  const inTable = new Set(
    tables.flatMap(({ table }) =>
      Array.from({ length: table.spec.rows + 1 }, (_, index) =>
        table.spec.columns.map((_column, at) => placeKey(table.spec.row + index, table.spec.column + at)),
      ).flat(),
    ),
  );
  const ours = new Map<number, Cell | undefined>();
  let shifted = moves.some((move) => move.rows !== 0 || move.columns !== 0);
  spec.cells.forEach((line, row) => {
    const cells = line.flatMap((cell, column) =>
      cell && !inTable.has(placeKey(row, column)) ? [{ cell, column }] : [],
    );
    const move = bestMove([...moves, ...labelMoves(cells, row, labels)], cells, row, state.grid);
    if (move !== still) shifted = true;
    for (const { cell, column } of cells) ours.set(placeKey(row + move.rows, column + move.columns), cell);
  });
  for (const { name, row, column } of named) {
    const cell = spec.cells.flat().find((one) => one?.input === name);
    if (cell) ours.set(placeKey(row, column), cell);
  }
  for (const table of tables) claimTable(ours, spec, table, stranded.get(table.table.canonical));
  return { ours, shifted };
}

function movesOf(
  spec: SheetSpec,
  tables: readonly TableContents[],
  named: readonly { name: string; row: number; column: number }[],
): Move[] {
  const moves = new Map<string, Move>([['0:0', still]]);
  const add = (rows: number, columns: number) =>
    moves.set(`${String(rows)}:${String(columns)}`, { rows, columns });
  for (const { table } of tables) {
    const { area } = table.state;
    const columns = area.column - table.spec.column;
    add(area.row - table.spec.row, columns);
    // An open table grows below everything else, and to the right.
    if (table.spec.open) continue;
    // What stands below a table moved by the rows that it grew, too.
    add(area.row + area.rows - (table.spec.row + 1 + table.spec.rows), columns);
    add(
      area.row - table.spec.row,
      area.column + area.columns - (table.spec.column + table.spec.columns.length),
    );
  }
  const inputs = new Map<string, Place>();
  spec.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.input !== undefined) inputs.set(cell.input, { row, column });
    });
  });
  for (const { name, row, column } of named) {
    const before = inputs.get(name);
    if (before) add(row - before.row, column - before.column);
  }
  return [...moves.values()];
}

/** Where each text stands, by column and text. */
function labelsOf(grid: Grid | undefined): Map<string, number[]> {
  const labels = new Map<string, number[]>();
  grid?.entries.forEach((line, row) => {
    line.forEach((entry, column) => {
      if (typeof entry !== 'string' || entry === blank || isFormula(entry)) return;
      const key = `${String(grid.column + column)}:${entry}`;
      const rows = labels.get(key);
      if (rows) rows.push(grid.row + row);
      else labels.set(key, [grid.row + row]);
    });
  });
  return labels;
}

/** A label that stands in one place only tells where its row is. */
function labelMoves(
  cells: readonly { cell: Cell; column: number }[],
  row: number,
  labels: ReadonlyMap<string, readonly number[]>,
): Move[] {
  return cells.flatMap(({ cell, column }) => {
    if (typeof cell.value !== 'string' || cell.input !== undefined) return [];
    const [found, ...others] = labels.get(`${String(column)}:${String(cellEntry(cell))}`) ?? [];
    return found === undefined || others.length > 0 || found === row
      ? []
      : [{ rows: found - row, columns: 0 }];
  });
}

function bestMove(
  moves: readonly Move[],
  cells: readonly { cell: Cell; column: number }[],
  row: number,
  grid: Grid | undefined,
): Move {
  const matches = ({ rows, columns }: Move) =>
    cells.filter(({ cell, column }) => {
      const entry = entryAt(grid, row + rows, column + columns);
      return entry !== blank && (cell.formula === undefined ? entry === cellEntry(cell) : isFormula(entry));
    }).length;
  let best = still;
  let most = matches(still);
  for (const move of moves) {
    const count = matches(move);
    if (count > most) [best, most] = [move, count];
  }
  return best;
}

function claimTable(
  ours: Map<number, Cell | undefined>,
  spec: SheetSpec,
  { table, columns, added }: TableContents,
  stranded: ReadonlySet<number> = new Set(),
): void {
  const { area } = table.state;
  const before = new Map(table.spec.columns.map(({ key }, index) => [key, table.spec.column + index]));
  for (const [key, column] of [...columns, ...added.map((column) => ['', column] as const)]) {
    const rows = table.spec.open ? 1 : area.rows;
    for (let row = area.row; row < area.row + rows; row += 1) {
      const place = placeKey(row, column);
      if (stranded.has(row)) ours.delete(place);
      else if (!ours.has(place)) {
        const line = spec.cells[table.spec.row + row - area.row];
        ours.set(place, row < area.row + 1 + table.spec.rows ? line?.[before.get(key) ?? -1] : undefined);
      }
    }
  }
}
