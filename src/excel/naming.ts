/**
 * Decides what our sheets, tables and defined names are called in this workbook. What we made keeps its name, a sheet
 * or table that the user renamed keeps the user's; where something of the user's has the name already, ours steps
 * aside: `Region (2)`, `tblRegion_2`. Pure.
 */
import type { SheetKey, SheetSpec, WorkbookSpec } from '../breakdown/workbook-spec';
import type { BookState } from './book-state';
import type { Own } from './own';

const longestSheetName = 31;

/** Names that differ only in case are one name to Excel. */
class TakenNames {
  private readonly names: Set<string>;

  constructor(names: Iterable<string>) {
    this.names = new Set([...names].map((name) => name.toLowerCase()));
  }

  take(wanted: (attempt: number) => string): string {
    for (let attempt = 1; ; attempt += 1) {
      const name = wanted(attempt);
      if (this.names.has(name.toLowerCase())) continue;
      this.names.add(name.toLowerCase());
      return name;
    }
  }

  release(name: string): void {
    this.names.delete(name.toLowerCase());
  }
}

function numbered(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const suffix = ` (${String(attempt)})`;
  return name.slice(0, longestSheetName - suffix.length).trimEnd() + suffix;
}

/** `sheets` carry the names that they would have in an empty workbook. */
export function sheetNames(
  sheets: readonly SheetSpec[],
  state: BookState,
  own: Own | undefined,
  languageChanged: boolean,
): Record<SheetKey, string> {
  // Excel keeps "History" for itself.
  const taken = new TakenNames([...state.sheets.map(({ name }) => name), 'History']);
  return Object.fromEntries(
    sheets.map(({ key, name }) => {
      const existing = own?.sheets.get(key);
      const given = own?.spec.sheets.find((sheet) => sheet.key === key)?.name;
      if (existing && (existing.name !== given || !languageChanged)) return [key, existing.name];
      if (existing) taken.release(existing.name);
      return [key, taken.take((attempt) => numbered(name, attempt))];
    }),
  );
}

/** Canonical table or defined name → another name, for those that can't have their own. */
export function renamedNames(
  spec: WorkbookSpec,
  state: BookState,
  own: Own | undefined,
): Record<string, string> {
  const kept = new Map<string, string>();
  for (const [canonical, { state: table }] of own?.tables ?? []) kept.set(canonical, table.name);
  for (const [canonical, name] of own?.names ?? []) kept.set(canonical, name);
  const taken = new TakenNames([...state.tables, ...state.names].map(({ name }) => name));
  const wanted = [
    ...spec.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ...spec.names.map(({ name }) => name),
  ];
  const named = wanted.map((canonical): [string, string] => [
    canonical,
    kept.get(canonical) ??
      taken.take((attempt) => (attempt === 1 ? canonical : `${canonical}_${String(attempt)}`)),
  ]);
  return Object.fromEntries(named.filter(([canonical, name]) => canonical !== name));
}
