/**
 * Rules about cells of the user's own sheets: a defined name follows the cells, whatever is inserted, moved or renamed,
 * and conditional formats on those cells show the flags. Here is where a name leads now, and which flags are to be added
 * and taken away; nothing else on the user's sheets is ever touched. Pure.
 */
import type { Breakdown } from '../breakdown';
import { readReference } from '../breakdown/reference';
import type { Area, FlagSpec, NameSpec } from '../breakdown/workbook-spec';
import type { BookState, RangeFlag, SheetState } from './book-state';
import { sameName, type Own } from './own';

export interface PlacedFlag {
  readonly sheet: string;
  readonly flag: FlagSpec;
}

export interface RangeFlagChanges {
  readonly added: readonly PlacedFlag[];
  /** With what puts them back. */
  readonly removed: readonly (RangeFlag & { readonly flag: FlagSpec })[];
}

const ruleName = /^Rule_/i;

/** The ids of sheets that the names of rules lead to; told by the names alone, before the plan is read. */
export function followedSheets(state: BookState): string[] {
  const sheets = state.names
    .filter(({ name }) => ruleName.test(name))
    .flatMap(({ formula }) => leadsTo(state, formula)?.sheet.id ?? []);
  return [...new Set(sheets)];
}

export interface Destination {
  readonly sheet: SheetState;
  readonly area: Area;
}

/** Where a name's formula points; undefined for what is no range, such as #REF!. */
export function leadsTo(state: BookState, formula: string): Destination | undefined {
  const found = readReference(formula);
  const name = found?.sheet;
  if (!found || name === undefined) return undefined;
  const sheet = state.sheets.find((one) => sameName(one.name, name));
  return sheet && { sheet, area: found.area };
}

/**
 * A name that follows cells stays where it points, unless its rule was given other cells. Where the sheet does not exist
 * the name is made without a cell, and the rule says so.
 */
export function followingNames(
  spec: Breakdown,
  state: BookState,
  own: Own | undefined,
): { stays: ReadonlySet<string>; names: readonly NameSpec[] } {
  const stays = new Set<string>();
  const exists = (sheet: string) =>
    [...state.sheets, ...spec.sheets].some(({ name }) => sameName(name, sheet));
  const names = spec.names.map((name) => {
    if (!name.follows) return name;
    const current = state.names.find((other) => sameName(other.name, name.name));
    const before = own?.spec.names.find((other) => sameName(other.name, name.name));
    if (current && before?.formula === name.formula) stays.add(name.name);
    const sheet = readReference(name.formula)?.sheet ?? '';
    return exists(sheet) ? name : { ...name, formula: '=#REF!' };
  });
  return { stays, names };
}

export function rangeFlagChanges(spec: Breakdown, state: BookState, own: Own | undefined): RangeFlagChanges {
  const { stays, names } = followingNames(spec, state, own);
  const there = state.rangeFlags ?? [];
  const kept = new Set<RangeFlag>();
  const added = spec.rangeFlags.flatMap(({ name, flags }): PlacedFlag[] => {
    const current = stays.has(name) ? state.names : names;
    const formula = current.find((other) => sameName(other.name, name))?.formula ?? '';
    const target = leadsTo(state, formula);
    if (!target || target.sheet.key !== undefined) return [];
    const { sheet, area } = target;
    return flags.flatMap((flag): PlacedFlag[] => {
      const found = there.filter((one) => one.sheet === sheet.id && sameFormula(one.formula, flag.formula));
      if (stays.has(name) && found.length > 0) {
        for (const one of found) kept.add(one);
        return [];
      }
      return [{ sheet: sheet.id, flag: { ...flag, area } }];
    });
  });
  const removed = there.flatMap((one) => {
    if (kept.has(one)) return [];
    const flag = own && placedBefore(one, state, own);
    return flag ? [{ ...one, flag }] : [];
  });
  return { added, removed };
}

/** What the last generation put there; undefined for what is not ours. */
function placedBefore(one: RangeFlag, state: BookState, own: Own): FlagSpec | undefined {
  for (const { name, flags } of own.spec.rangeFlags) {
    const flag = flags.find(({ formula }) => sameFormula(formula, one.formula));
    if (!flag) continue;
    const formula = state.names.find((other) => sameName(other.name, name))?.formula ?? '';
    const target = leadsTo(state, formula);
    return { ...flag, area: target?.area ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  return undefined;
}

/** Excel may space and spell a formula differently. */
const sameFormula = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (formula: string): string => formula.replace(/\s+/g, '').toLowerCase();
