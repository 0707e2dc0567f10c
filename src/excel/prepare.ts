/**
 * From what stands in the workbook and a request to everything that a generation will do: pure, so that every refusal
 * comes before the first write. Inputs that people typed, rows and columns that they added and names that they gave are
 * worked into the new layout here.
 */
import { breakdown, type Breakdown, type ComparedPlan } from '../breakdown';
import { address, sheetReference } from '../breakdown/formulas';
import type { SheetKey, SheetSpec } from '../breakdown/workbook-spec';
import type { Plan } from '../plan';
import { sameName, type Own } from './own';
import type { BookState, SheetState } from './book-state';
import type { Change } from './change-steps';
import {
  addedRows,
  codesOf,
  namedCells,
  openTables,
  openTablesOf,
  readContents,
  rulesTable,
  type Contents,
} from './contents';
import { Failure } from './errors';
import { checkLimits } from './limits';
import { mergeInputs, type Merged } from './merge';
import { renamedNames, sheetNames } from './naming';
import { placeSheet } from './placement';
import { followingNames, rangeFlagChanges } from './range-flags';
import { carriedCells, changedSheet, inNewColumns, newSheet, type SheetChange } from './sheet-change';
import { toXml, type KeptVersion, type Layout } from './stored-plan';
import { tableChanges } from './table-changes';
import { freshId, typedRows } from './typed-rules';
import type { GenerateRequest } from './types';

export interface Work extends GenerateRequest {
  /** Rows that were typed into the rules table and that the plan has as rules now: row's code → rule's id. */
  readonly adopted?: ReadonlyMap<string, string>;
  /** The versions to keep from now on; those that are kept when absent. */
  readonly versions?: readonly KeptVersion[];
  /** What to compare with from now on; what it is compared with when absent. */
  readonly comparison?: ComparedPlan | 'none';
}

export interface Prepared {
  readonly plan: Plan;
  readonly spec: Breakdown;
  readonly change: Change;
  readonly kept: number;
}

export function prepare(request: Work, state: BookState, own: Own | undefined): Prepared {
  const { plan } = request;
  const contents = own && contentsFor(request, state, own);
  const { spec, layout } = layOut(request, state, own, contents);
  checkLimits(spec);
  const merged = own && contents ? merge(request, own, contents, spec, layout) : noInputs;
  const sheets = spec.sheets.map((next) =>
    own && contents ? changeOf(next, state, own, contents, merged, spec) : newSheet(next, merged.entries),
  );
  refuseInTheWay(sheets);
  const released = [...(own?.sheets ?? [])].filter(
    ([key]) => !spec.sheets.some((sheet) => sheet.key === key),
  );
  return {
    plan,
    spec,
    kept: merged.kept,
    change: {
      sheets,
      tables: tableChanges(sheets, contents && withoutReleased(contents, released)),
      names: nameChanges(spec, state, own, released.length > 0),
      rangeFlags: rangeFlagChanges(spec, state, own),
      positions: positions(sheets, state),
      released: released.map(([key, { id }]) => ({ sheet: id, key })),
      renamed: layout.renamed,
      xml: toXml({ plan, layout, versions: request.versions ?? own?.stored.versions ?? [] }),
      replacesXml: state.xml !== undefined,
    },
  };
}

/** A row that a person typed keeps clear of a rule that took its id in the meantime. */
function contentsFor({ plan, adopted = new Map() }: Work, state: BookState, own: Own): Contents {
  const contents = readContents(state, own, adopted);
  const table = contents.tables.get(rulesTable);
  if (!table) return contents;
  const ids = new Set(plan.rules.map(({ id }) => id.toLowerCase()));
  const understood = new Set(adopted.values());
  const clashing = typedRows(own, table).filter(
    ({ code }) => !understood.has(code) && ids.has(code.toLowerCase()),
  );
  if (clashing.length === 0) return contents;
  const taken = new Set([...ids, ...table.rows.map(({ code }) => code.toLowerCase())]);
  const recoded = new Map(adopted);
  for (const { code } of clashing) {
    const id = freshId(taken);
    taken.add(id.toLowerCase());
    recoded.set(code, id);
  }
  return readContents(state, own, recoded);
}

const noInputs: Merged = { entries: new Map(), kept: 0 };

/**
 * A sheet that exists is always brought up to date, chosen or not: deleting it could not be undone and would break the
 * user's references to it, leaving it would let it grow stale. Who wants to be rid of it deletes the tab.
 */
function layOut(
  { plan, language, sheets, comparison }: Work,
  state: BookState,
  own: Own | undefined,
  contents: Contents | undefined,
): { spec: Breakdown; layout: Layout } {
  const compared = comparison === 'none' ? undefined : (comparison ?? own?.stored.layout.compared);
  const whole = breakdown(plan, { language, compared });
  const keys = whole.sheets.map(({ key }) => key);
  const chosen = keys.filter((key) => sheets === undefined || sheets.includes(key) || own?.sheets.has(key));
  const draft =
    chosen.length === keys.length ? whole : breakdown(plan, { language, sheets: chosen, compared });
  const layout: Layout = {
    language,
    sheets: chosen,
    sheetNames: sheetNames(draft.sheets, state, own, own?.stored.layout.language !== language),
    renamed: renamedNames(draft, state, own),
    extraRows: own && contents ? addedRows(contents, own, draft) : {},
    openTables: own && contents ? openTables(contents, own, state, draft) : {},
    compared,
  };
  const asDrafted =
    draft.sheets.every(({ key, name }) => layout.sheetNames[key] === name) &&
    [layout.renamed, layout.extraRows, layout.openTables].every((some) => Object.keys(some).length === 0);
  const spec = asDrafted ? draft : breakdown(plan, layout);
  // From now on the open tables stand where they were put.
  return { spec, layout: { ...layout, openTables: openTablesOf(spec, layout.renamed) } };
}

function merge(
  { plan, language, basis }: GenerateRequest,
  own: Own,
  contents: Contents,
  spec: Breakdown,
  layout: Layout,
): Merged {
  const from = basis ?? own.stored.plan;
  const sameLanguage = own.stored.layout.language === language;
  return mergeInputs(
    spec,
    from === plan ? spec : breakdown(from, layout),
    sameLanguage ? undefined : own.spec,
    contents,
  );
}

function changeOf(
  next: SheetSpec,
  state: BookState,
  own: Own,
  contents: Contents,
  merged: Merged,
  spec: Breakdown,
): SheetChange {
  const existing = own.sheets.get(next.key);
  const previous = own.spec.sheets.find(({ key }) => key === next.key);
  if (!existing || !previous) return newSheet(next, merged.entries);
  const named = namedCells(state, own).filter(({ sheet }) => sheet === existing.id);
  const placement = placeSheet(previous, existing, contents, named, stranded(spec, own, contents));
  const change = changedSheet(
    next,
    previous,
    existing,
    placement,
    merged.entries,
    carriedCells(next, contents),
  );
  return { ...change, inTheWay: [...change.inTheWay, ...inNewColumns(next, contents)] };
}

/** Rows that people added to a table that takes none: what they typed must not be lost unseen. */
function stranded(spec: Breakdown, own: Own, contents: Contents): Map<string, Set<number>> {
  const planned = (name: string) => codesOf(own.spec, name);
  return new Map(
    [...contents.tables].map(([canonical, { table, rows }]) => {
      const before = planned(table.spec.name);
      const next = codesOf(spec, table.state.name);
      const lost = rows.filter(({ code }) => next.size > 0 && !before.has(code) && !next.has(code));
      return [canonical, new Set(lost.map(({ row }) => row))];
    }),
  );
}

function refuseInTheWay(sheets: readonly SheetChange[]): void {
  const cells = sheets.flatMap(({ state, inTheWay }) =>
    inTheWay.map(({ row, column }) => `${sheetReference(state?.name ?? '')}!${address(row, column)}`),
  );
  if (cells.length === 0) return;
  const shown = cells.slice(0, 10).join(', ');
  throw new Failure('cells-in-the-way', 'build', 'unchanged', {
    cells: cells.length > 10 ? `${shown} …` : shown,
    count: cells.length,
  });
}

/** Tables on a sheet that becomes the user's stay as they are. */
function withoutReleased(
  contents: Contents,
  released: readonly (readonly [SheetKey, SheetState])[],
): Contents {
  const gone = new Set(released.map(([, { id }]) => id));
  const tables = new Map([...contents.tables].filter(([, { table }]) => !gone.has(table.state.sheet)));
  return { ...contents, tables };
}

function nameChanges(
  spec: Breakdown,
  state: BookState,
  own: Own | undefined,
  /** Formulas there may still use the names that the new plan has no use for. */
  someReleased: boolean,
): Change['names'] {
  const present = (name: string) => state.names.some((other) => sameName(other.name, name));
  const obsolete = [...(own?.names.values() ?? [])].filter(
    (name) => !spec.names.some((next) => sameName(next.name, name)),
  );
  const { stays, names } = followingNames(spec, state, own);
  return {
    added: names.filter(({ name }) => !present(name)),
    pointed: names.filter(({ name }) => present(name) && !stays.has(name)),
    removed: someReleased ? [] : obsolete,
  };
}

/** New sheets are added last; one that belongs before an existing sheet of ours is moved behind its predecessor. */
function positions(sheets: readonly SheetChange[], state: BookState): { sheet: string; position: number }[] {
  const order = state.sheets.map(({ id }) => id);
  const result: { sheet: string; position: number }[] = [];
  sheets.forEach(({ sheet, state: existing }, index) => {
    if (existing) return;
    const before = sheets[index - 1];
    const after = sheets.slice(index + 1).find(({ state: other }) => other !== undefined);
    if (!after) {
      order.push(sheet);
      return;
    }
    const position = before ? order.indexOf(before.sheet) + 1 : order.indexOf(after.sheet);
    order.splice(position, 0, sheet);
    result.push({ sheet, position });
  });
  return result;
}
