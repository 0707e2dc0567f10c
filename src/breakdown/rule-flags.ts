/**
 * Flags where no sheet puts any by itself: on single columns and named figures that a rule of the plan looks at, and on
 * cells of the user's own sheets. A column gets them once, whichever of its rows are looked at.
 */
import {
  figureColumn,
  nameSubject,
  rangeSubject,
  tableSubject,
  type Figure,
  type ResolvedRule,
} from '../rules/rule-model';
import type { Context } from './context';
import { severityFlags } from './flags';
import { address, quote } from './formulas';
import { pointing, readReference } from './reference';
import type { RuleSources } from './rule-sources';
import { runs } from './runs';
import type { Area, FlagSpec, NameSpec, RangeFlags, SheetSpec } from './workbook-spec';

/** Adds to each sheet the flags that the rules need beyond those that it has. */
export function withRuleFlags(
  context: Context,
  sources: RuleSources,
  sheets: readonly SheetSpec[],
  rules: readonly ResolvedRule[],
): SheetSpec[] {
  const added = new Map<SheetSpec, FlagSpec[]>();
  const add = (sheet: SheetSpec, flags: readonly FlagSpec[]) =>
    added.set(sheet, [...(added.get(sheet) ?? []), ...flags]);
  for (const figure of distinct(rules)) {
    const sheet = sources.sheetOf(figure.table);
    if (sheet) add(sheet, columnFlags(context, sheet, figure));
  }
  for (const name of new Set(rules.flatMap(({ left }) => (left.kind === 'name' ? left.name : [])))) {
    const found = sources.named(name);
    if (found) add(found.sheet, nameFlags(context, found.sheet, found.place, name));
  }
  return sheets.map((sheet) => {
    const flags = added.get(sheet);
    return flags ? { ...sheet, flags: [...sheet.flags, ...flags] } : sheet;
  });
}

/** One figure of each column that a rule looks at. */
function distinct(rules: readonly ResolvedRule[]): Figure[] {
  const figures = rules.flatMap(({ left }) => (left.kind === 'figures' ? left.figures : []));
  return [...new Map(figures.map((figure) => [`${figure.table}|${figure.column}`, figure])).values()];
}

function columnFlags(context: Context, sheet: SheetSpec, { table, column }: Figure): FlagSpec[] {
  const spec = sheet.tables.find(({ name }) => name === context.tables.name(table));
  const index = spec?.columns.findIndex(({ key }) => key === column) ?? -1;
  if (!spec || index < 0) return [];
  const at = spec.column + index;
  const mark = `,${quote(column)},`;
  const has = sheet.flags.some(
    ({ area, formula }) =>
      area.column === at && area.row > spec.row && area.row <= spec.row + spec.rows && formula.includes(mark),
  );
  if (has) return [];
  const formats = Array.from({ length: spec.rows }, (_, row) => formatIn(sheet, spec.row + 1 + row, at));
  return runs(formats).flatMap(({ start, length }) => {
    const row = spec.row + 1 + start;
    const prefix = quote(`${tableSubject(context.plan, table)}/`);
    const subject = `${prefix}&${address(row, spec.column, 'column')}`;
    const area = { row, column: at, rows: length, columns: 1 };
    return onArea(area, severityFlags(context, subject, column, formats[start] ?? general));
  });
}

function nameFlags(context: Context, sheet: SheetSpec, place: string, name: string): FlagSpec[] {
  const area = readReference(place)?.area;
  if (!area) return [];
  const format = formatIn(sheet, area.row, area.column);
  return onArea(area, severityFlags(context, quote(nameSubject(name)), figureColumn, format));
}

const general = 'General';

const formatIn = (sheet: SheetSpec, row: number, column: number): string =>
  sheet.cells[row]?.[column]?.format ?? general;

const onArea = (area: Area, flags: readonly Omit<FlagSpec, 'area'>[]): FlagSpec[] =>
  flags.map((flag) => ({ ...flag, area }));

/** The names that follow cells of the user's sheets, and the flags that those cells get. */
export function rangeRules(
  context: Context,
  rules: readonly ResolvedRule[],
): { names: NameSpec[]; flags: RangeFlags[] } {
  const names: NameSpec[] = [];
  const flags: RangeFlags[] = [];
  for (const { id, left, unit } of rules) {
    if (left.kind !== 'name' || !left.range) continue;
    const name = context.name(left.name);
    const area = readReference(left.range.address)?.area;
    if (!area) throw new Error(`${id}: ${left.range.address} of an unread plan`);
    names.push({ name, formula: pointing(left.range.sheet, area), follows: true });
    const format = unit === 'other' ? general : context.formats[unit];
    flags.push({ name, flags: severityFlags(context, quote(rangeSubject(id)), figureColumn, format) });
  }
  return { names, flags };
}
