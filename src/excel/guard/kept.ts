/**
 * Formula cells that somebody wrote over and did not ask to have back: a generation that mends something else would
 * write their formulas, so what stands in them is put into the generation instead. Pure.
 */
import type { Breakdown } from '../../breakdown';
import type { SheetSpec } from '../../breakdown/workbook-spec';
import type { Change } from '../change-steps';
import { codeRows } from '../contents';
import { isFormula } from '../entry';
import { sameName } from '../own';
import { placeKey } from '../placement';
import type { Place } from '../rectangles';
import type { SheetChange } from '../sheet-change';
import type { FormulaMend } from './finding';
import { tableAt, type Standing } from './standing';

export function withKept(
  change: Change,
  next: Breakdown,
  standing: Standing,
  kept: readonly FormulaMend[],
): Change {
  const sheets = change.sheets.map((sheet): SheetChange => {
    const { key } = sheet.next;
    const spec = next.sheets.find((one) => one.key === key);
    const cells = kept.filter((mend) => mend.sheet === key);
    if (!spec || cells.length === 0) return sheet;
    const before = standing.sheets.get(key);
    const entered = cells.flatMap(({ from, found }) => {
      const place = before && nextPlace(before.spec, tableNow, spec, from);
      return place ? [{ ...place, entry: found }] : [];
    });
    const taken = new Set(entered.map(({ row, column }) => placeKey(row, column)));
    const others = sheet.formulas.filter(({ row, column }) => !taken.has(placeKey(row, column)));
    return {
      ...sheet,
      literals: [...sheet.literals, ...entered.filter(({ entry }) => !isFormula(entry))],
      formulas: [...others, ...entered.filter(({ entry }) => isFormula(entry))],
    };

    function tableNow(name: string): string {
      const found = before?.tables.find(({ spec: table }) => table.name === name);
      return found?.contents.table.state.name ?? name;
    }
  });
  return { ...change, sheets };
}

/** Where the new layout has a cell of the last one; rows that were added to a table push what stands below it down. */
function nextPlace(
  before: SheetSpec,
  tableNow: (name: string) => string,
  next: SheetSpec,
  at: Place,
): Place | undefined {
  const table = tableAt(before.tables, at);
  if (!table) {
    const index = outside(before, at.column).indexOf(at.row);
    const row = outside(next, at.column)[index];
    return row === undefined ? undefined : { row, column: at.column };
  }
  const code = codeRows(before.cells, table).find(({ row }) => row === at.row)?.code;
  const key = table.columns[at.column - table.column]?.key;
  const found = next.tables.find(({ name }) => sameName(name, tableNow(table.name)));
  const row = found && codeRows(next.cells, found).find((one) => one.code === code)?.row;
  const column = found?.columns.findIndex((one) => one.key === key) ?? -1;
  return found && row !== undefined && column >= 0 ? { row, column: found.column + column } : undefined;
}

/** The rows that have a cell in this column and outside every table. */
const outside = ({ cells, tables }: SheetSpec, column: number): number[] =>
  cells.flatMap((line, row) => (line[column] && !tableAt(tables, { row, column }) ? [row] : []));
