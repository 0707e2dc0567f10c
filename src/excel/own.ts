/**
 * Recognises what we made in a workbook that a person has worked in since: sheets by their mark (never by name), tables
 * by name or, when renamed, by their headers on one of our sheets, defined names by what the stored plan's layout has.
 * Pure. What the user deleted is simply absent.
 */
import { breakdown, type Breakdown } from '../breakdown';
import type { SheetKey, SheetSpec, TableSpec } from '../breakdown/workbook-spec';
import { valueAt, type BookState, type SheetState, type TableState } from './book-state';
import { fromXml, type StoredPlan } from './stored-plan';

export interface OwnTable {
  /** The name in the breakdown; `state.name` is the one in the workbook. */
  readonly canonical: string;
  readonly spec: TableSpec;
  readonly state: TableState & Required<Pick<TableState, 'area'>>;
}

/** What an earlier generation left. */
export interface Own {
  readonly stored: StoredPlan;
  /** The layout as it was generated. */
  readonly spec: Breakdown;
  readonly sheets: ReadonlyMap<SheetKey, SheetState>;
  readonly tables: ReadonlyMap<string, OwnTable>;
  /** Canonical name → the name in the workbook. */
  readonly names: ReadonlyMap<string, string>;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Back from the names in a workbook to the breakdown's. */
export function canonicalNames(renamed: Readonly<Record<string, string>>): (name: string) => string {
  const back = new Map(Object.entries(renamed).map(([canonical, name]) => [name.toLowerCase(), canonical]));
  return (name) => back.get(name.toLowerCase()) ?? name;
}

/** Undefined where no plan is stored; a stored plan that can't be read is a failure. */
export function recognise(state: BookState): Own | undefined {
  if (state.xml === undefined) return undefined;
  const stored = fromXml(state.xml);
  const spec = breakdown(stored.plan, stored.layout);
  const canonical = canonicalNames(stored.layout.renamed);
  const sheets = new Map<SheetKey, SheetState>();
  for (const sheet of spec.sheets) {
    const found = ownSheet(state, sheet);
    if (found) sheets.set(sheet.key, found);
  }
  const tables = new Map<string, OwnTable>();
  for (const { key, tables: specs } of spec.sheets) {
    const sheet = sheets.get(key);
    for (const table of sheet ? specs : []) {
      const found = sheet && ownTable(state, sheet, table, specs);
      if (found)
        tables.set(canonical(table.name), { canonical: canonical(table.name), spec: table, state: found });
    }
  }
  const present = new Set(state.names.map(({ name }) => name.toLowerCase()));
  const names = spec.names
    .filter(({ name }) => present.has(name.toLowerCase()))
    .map(({ name }) => [canonical(name), name] as const);
  return { stored, spec, sheets, tables, names: new Map(names) };
}

/** A copy that the user made carries the mark too; the original is the one with our tables. */
function ownSheet(state: BookState, spec: SheetSpec): SheetState | undefined {
  const marked = state.sheets.filter(({ key }) => key === spec.key);
  const holds = (sheet: SheetState) =>
    state.tables.filter(
      (table) => table.sheet === sheet.id && spec.tables.some(({ name }) => sameName(name, table.name)),
    );
  return [...marked].sort((a, b) => holds(b).length - holds(a).length)[0];
}

function ownTable(
  state: BookState,
  sheet: SheetState,
  spec: TableSpec,
  siblings: readonly TableSpec[],
): OwnTable['state'] | undefined {
  const here = state.tables.flatMap((table) =>
    table.sheet === sheet.id && table.area ? [{ ...table, area: table.area }] : [],
  );
  const named = here.find(({ name }) => sameName(name, spec.name));
  if (named) return named;
  const strangers = here.filter(({ name }) => !siblings.some((sibling) => sameName(sibling.name, name)));
  return strangers.find(({ area }) =>
    spec.columns.every(({ header }, index) => valueAt(sheet.grid, area.row, area.column + index) === header),
  );
}
