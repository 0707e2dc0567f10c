/**
 * From cells to the figure that a rule can look at: rows and column of one of our tables by code and key, a single figure
 * by its defined name, cells of the user's own sheets by their address. What is no figure (a header, a text, an empty
 * place between tables) gives the reason instead. Pure.
 */
import { areaAddress } from '../breakdown/reference';
import type { Area } from '../breakdown/workbook-spec';
import type { Plan } from '../plan';
import type { Measure } from '../plan/schema';
import { walkMembers } from '../plan/references';
import { isCircular, memberColumn, namedFigures, tableSubject } from '../rules/rule-model';
import type { BookState, SheetState } from './book-state';
import { namedCells, type Contents, type TableContents } from './contents';
import type { Own } from './own';

export type NoFigure = 'not-a-figure' | 'circular';

/** A rule names so many rows at most. */
const mostRows = 100;
/** Of the user's own cells. */
const mostCells = 1000;

const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export function measureAt(
  state: BookState,
  own: Own,
  contents: Contents,
  sheet: SheetState,
  area: Area,
): Measure | NoFigure {
  const key = [...own.sheets].find(([, { id }]) => id === sheet.id)?.[0];
  if (key === undefined) {
    return area.rows * area.columns > mostCells
      ? 'not-a-figure'
      : { of: 'range', sheet: sheet.name, address: areaAddress(area) };
  }
  if (key === 'lists') return 'circular';
  const named = area.rows * area.columns === 1 ? nameAt(state, own, sheet, area) : undefined;
  if (named) return named;
  const table = [...contents.tables.values()].find(
    ({ table: { state: found } }) => found.sheet === sheet.id && contains(found.area, area),
  );
  return table ? cellsAt(own, table, area) : 'not-a-figure';
}

function nameAt(
  state: BookState,
  own: Own,
  sheet: SheetState,
  { row, column }: Area,
): Measure | NoFigure | undefined {
  const found = namedCells(state, own).find(
    (one) => one.sheet === sheet.id && one.row === row && one.column === column,
  );
  return found && namedMeasure(found.name);
}

/** `name` as the breakdown has it. */
export function namedMeasure(name: string): Measure | NoFigure {
  const measure: Measure = { of: 'name', name };
  if (name in namedFigures) return measure;
  return isCircular({ kind: 'name', name }) ? 'circular' : 'not-a-figure';
}

function cellsAt(own: Own, table: TableContents, area: Area): Measure | NoFigure {
  const { canonical, spec } = table.table;
  const [key] = [...table.columns].find(([, column]) => column === area.column) ?? [];
  const rows = table.rows.filter(({ row }) => row >= area.row && row < area.row + area.rows);
  if (isCircular({ kind: 'figures', figures: [{ table: canonical, row: '', column: '' }] }))
    return 'circular';
  if (key === undefined || area.columns > 1 || rows.length !== area.rows || rows.length > mostRows)
    return 'not-a-figure';
  if (!isFigureColumn(own, spec.name, key)) return 'not-a-figure';
  return measureOf(
    own.stored.plan,
    canonical,
    rows.map(({ code }) => code),
    key,
  );
}

const day = /[ymd]/i;

/** Figures have a number format that is no date's; texts and signs have none. */
function isFigureColumn(own: Own, table: string, key: string): boolean {
  for (const { tables, cells } of own.spec.sheets) {
    const spec = tables.find(({ name }) => name === table);
    if (!spec) continue;
    const column = spec.column + spec.columns.findIndex((one) => one.key === key);
    const format = cells[spec.row + 1]?.[column]?.format;
    return format !== undefined && !day.test(format);
  }
  return false;
}

/** In the plan's own terms where it has them, so that the rule lives on in any workbook; else as cells. */
function measureOf(plan: Plan, table: string, rows: string[], column: string): Measure {
  const cells: Measure = { of: 'cells', table, rows, column };
  if (table === 'tblNewCustomer') {
    const known = new Set(plan.customers?.new.map(({ code }) => code));
    return column === 'count' && rows.every((row) => known.has(row))
      ? { of: 'customers', customers: rows }
      : cells;
  }
  if (table === 'tblIndicator') {
    const [indicator, ...others] = rows;
    const known = plan.indicators.some(({ code }) => code === indicator);
    return known && indicator !== undefined && others.length === 0 && isIndicatorColumn(column)
      ? { of: 'indicator', indicator, measure: column }
      : cells;
  }
  const dimension = plan.dimensions.find(({ code }) => code === tableSubject(plan, table));
  if (!dimension) return cells;
  const known = new Set([...walkMembers(dimension.members, [])].map(({ member }) => member.code));
  const measure = (['share', 'amount', 'growth', 'baseShare'] as const).find(
    (one) => memberColumn(dimension.by, one) === column,
  );
  return measure && rows.every((row) => known.has(row))
    ? { of: 'members', dimension: dimension.code, members: rows, measure }
    : cells;
}

const isIndicatorColumn = (column: string): column is 'target' | 'change' | 'growth' =>
  ['target', 'change', 'growth'].includes(column);
