/**
 * Which cells have lost their flag or their list. A flag is known by its formula without the addresses, since Excel
 * cuts, joins and moves the areas of conditional formats; a cell has it where any such area covers the cell. Pure.
 */
import { address } from '../../breakdown/formulas';
import type { Area, FlagSpec, ListValidation } from '../../breakdown/workbook-spec';
import { placeKey } from '../placement';
import { rectangles, type Place } from '../rectangles';
import type { Expected } from './expected';
import { cornerText, formulaParts, type Corner } from './formula-parts';
import { tableAt, type StandingSheet } from './standing';

/** A conditional format as it stands. */
export interface StandingFlag {
  readonly formula: string;
  readonly areas: readonly Area[];
}

const shapeOf = (formula: string): string =>
  formulaParts(formula)
    .map((part) => ('text' in part ? part.text : part.kind))
    .join(' ');

const covers = ({ row, column, rows, columns }: Area, at: Place): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

interface FlaggedCell extends Place {
  readonly formula: string;
}

/** The flags that are to be put on again, where they belong now. */
export function missingFlags(
  sheet: StandingSheet,
  standing: readonly StandingFlag[],
  expected: Expected,
): FlagSpec[] {
  const areas = new Map<string, Area[]>();
  for (const flag of standing) {
    const shape = shapeOf(flag.formula);
    areas.set(shape, [...(areas.get(shape) ?? []), ...flag.areas]);
  }
  return sheet.spec.flags.flatMap((flag) => {
    const covering = areas.get(shapeOf(flag.formula)) ?? [];
    const missing = placesOf(sheet, flag.area).flatMap(({ from, now }): FlaggedCell[] => {
      if (covering.some((area) => covers(area, now))) return [];
      const here = moved(flag.formula, from.row - flag.area.row, from.column - flag.area.column);
      // A flag that looks at a column which is gone comes back with that column.
      if (expected.needs(here, { sheet: sheet.spec.key, table: undefined }).length > 0) return [];
      return [{ ...now, formula: expected.formula(here, sheet.spec.key) }];
    });
    return rectangles(missing, (cell) => relative(cell.formula, cell)).map(({ area }) => {
      const first = missing.find(({ row, column }) => row === area.row && column === area.column);
      return { ...flag, area, formula: first?.formula ?? flag.formula };
    });
  });
}

export interface ListArea {
  readonly list: ListValidation;
  /** Where the cells of the list's column stand now. */
  readonly areas: readonly Area[];
  /** The column's header, or the first cell's address in the spec. */
  readonly what: string;
}

export const listAreas = (sheet: StandingSheet): ListArea[] =>
  sheet.spec.validations.flatMap((list) => {
    if (list.kind !== 'list') return [];
    const { row, column } = list.area;
    const table = tableAt(sheet.spec.tables, list.area);
    const areas = rectangles(
      placesOf(sheet, list.area).map(({ now }) => now),
      () => true,
    ).map(({ area }) => area);
    const what = table?.columns[column - table.column]?.header ?? address(row, column);
    return areas.length > 0 ? [{ list, areas, what }] : [];
  });

/** The cells of an area in the spec that are still there; rows that the user added are the user's. */
function placesOf(sheet: StandingSheet, area: Area): { from: Place; now: Place }[] {
  const table = tableAt(sheet.spec.tables, area);
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  })).flatMap((from) => {
    const now = sheet.places.get(placeKey(from.row, from.column));
    const added = table && sheet.added.has(placeKey(from.row, table.column));
    return now && !added ? [{ from, now }] : [];
  });
}

function rewritten(formula: string, write: (corner: Corner) => string): string {
  let text = '';
  let done = 0;
  for (const part of formulaParts(formula)) {
    if (part.kind !== 'cells') continue;
    const source = formula.slice(part.start, part.end);
    const sheet = source.slice(0, source.lastIndexOf('!') + 1);
    const last = part.first === part.last ? '' : `:${write(part.last)}`;
    text += `${formula.slice(done, part.start)}${sheet}${write(part.first)}${last}`;
    done = part.end;
  }
  return text + formula.slice(done);
}

/** As for a cell so many rows and columns away. */
const moved = (formula: string, rows: number, columns: number): string =>
  rewritten(formula, (corner) =>
    cornerText({
      ...corner,
      row: corner.row + (corner.rowFixed ? 0 : rows),
      column: corner.column + (corner.columnFixed ? 0 : columns),
    }),
  );

/** The same text for cells that one conditional format can serve. */
const relative = (formula: string, at: Place): string =>
  rewritten(
    formula,
    ({ row, column, rowFixed, columnFixed }) =>
      `${rowFixed ? 'R' : 'r'}${String(rowFixed ? row : row - at.row)}` +
      `${columnFixed ? 'C' : 'c'}${String(columnFixed ? column : column - at.column)}`,
  );
