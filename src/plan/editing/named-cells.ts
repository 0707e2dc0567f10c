/**
 * Cells of the workbook that the plan names by codes of its own: rows and columns of a table that a rule, an indicator or
 * a strategy looks at. They follow a code that changes, and are found when what they name goes. Rows that no part of the
 * plan stands behind, such as those that a user added in the sheet, are left alone. Pure.
 */
import { withValueAt } from '../at-path';
import { codedTables, type CodedTable } from '../coded-tables';
import type { PlanPath } from '../issues';
import type { Measure, Plan } from '../schema';

type Cells = Extract<Measure, { of: 'cells' }>;

function named(plan: Plan): { readonly path: PlanPath; readonly cells: Cells }[] {
  const all: readonly { readonly path: PlanPath; readonly measure: Measure | undefined }[] = [
    ...plan.rules.map(({ left }, index) => ({ path: ['rules', index, 'left'], measure: left })),
    ...plan.indicators.map(({ measure }, index) => ({ path: ['indicators', index, 'measure'], measure })),
    ...plan.strategies.map(({ measure }, index) => ({ path: ['strategies', index, 'measure'], measure })),
  ];
  return all.flatMap(({ path, measure }) => (measure?.of === 'cells' ? [{ path, cells: measure }] : []));
}

const begun = ({ begins }: CodedTable, row: string): number =>
  begins.findIndex((beginning) => row.startsWith(beginning));
const hasRow = (table: CodedTable, row: string): boolean =>
  table.rows.includes(row) || begun(table, row) >= 0;

/** The places that name a table, a column or a row that the plan before has and the plan has not. */
export function goneCells(plan: Plan, before: Plan): readonly PlanPath[] {
  const all = named(plan);
  if (all.length === 0) return [];
  const [now, then] = [codedTables(plan), codedTables(before)];
  return all.flatMap(({ path, cells }): PlanPath[] => {
    const known = then.find(({ table }) => table === cells.table);
    if (!known) return [];
    const table = now.find((one) => one.table === cells.table);
    if (!table) return [[...path, 'table']];
    if (known.columns.includes(cells.column) && !table.columns.includes(cells.column))
      return [[...path, 'column']];
    return cells.rows.flatMap((row, index) =>
      hasRow(known, row) && !hasRow(table, row) ? [[...path, 'rows', index]] : [],
    );
  });
}

/** The plan with the cells as it calls them since one code is another than in the plan before. */
export function withCellsOf(plan: Plan, before: Plan): Plan {
  const all = named(plan);
  if (all.length === 0) return plan;
  const [now, then] = [codedTables(plan), codedTables(before)];
  return all.reduce((changed, { path, cells }) => {
    const place = then.findIndex(({ table }) => table === cells.table);
    const [known, table] = [then[place], now[place]];
    if (!known || !table) return changed;
    const renamed: Cells = {
      ...cells,
      table: now.some((one) => one.table === cells.table) ? cells.table : table.table,
      rows: cells.rows.map((row) => rowNow(row, known, table)),
      column: sameOr(cells.column, known.columns, table.columns),
    };
    return withValueAt(changed, path, renamed);
  }, plan);
}

/** What stands at its place now, unless another has that name still. */
function sameOr(name: string, before: readonly string[], now: readonly string[]): string {
  return now.includes(name) ? name : (now[before.indexOf(name)] ?? name);
}

function rowNow(row: string, before: CodedTable, now: CodedTable): string {
  if (before.rows.includes(row)) return sameOr(row, before.rows, now.rows);
  const beginning = before.begins[begun(before, row)];
  return beginning === undefined
    ? row
    : sameOr(beginning, before.begins, now.begins) + row.slice(beginning.length);
}
