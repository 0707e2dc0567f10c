/**
 * From what stands in the workbook now back to what stood there before: the roll-back of a generation that failed or
 * was stopped, wherever it got to. New sheets and names go, tables, contents, number formats, names and the stored plan
 * are put back as they were read; looks, flags, widths and views as the last generation made them. Pure.
 */
import type { Area } from '../breakdown/workbook-spec';
import { entryAt, formatAt, type BookState, type Grid, type SheetState, type TableState } from './book-state';
import {
  chartsToMake,
  chartSteps,
  clearSteps,
  frame,
  ruledAnew,
  ruleSteps,
  type Change,
} from './change-steps';
import { isFormula } from './entry';
import { enterSteps, type EnteredCell } from './enter-steps';
import { lookSteps, type StyledCell } from './look-steps';
import { sameName } from './own';
import { placeKey, placeOf } from './placement';
import { rectangles } from './rectangles';
import { areasOf, type SheetChange } from './sheet-change';
import type { Step } from './steps';

/** Each group stands for itself: one that is refused keeps no other from being undone. */
export function restoreSteps(before: BookState, now: BookState, change: Change): Step[][] {
  const existing = change.sheets.flatMap((sheet) => (sheet.state ? [{ ...sheet, state: sheet.state }] : []));
  const tables = tableSteps(before, now, existing);
  // A table that is dissolved turns what names it into addresses, on every sheet.
  const reshaped = Object.values(tables).some((steps) => steps.length > 0);
  const disturbed =
    reshaped ||
    existing.some(({ state }) =>
      formulasDiffer(state.grid, now.sheets.find(({ id }) => id === state.id)?.grid),
    );
  const groups: Step[][] = [
    // First, since their sheets are found by the names.
    rangeFlagsToRemove(before, now, change),
    namesToRemove(before, now, change),
    addedSheets(before, now, change).map(({ id }): Step => ({ do: 'remove-sheet', sheet: id })),
    existing.flatMap((sheet) => identitySteps(sheet.state, now)),
    change.released.flatMap(({ sheet, key }): Step[] =>
      now.sheets.some(({ id, key: mark }) => id === sheet && mark === undefined)
        ? [{ do: 'mark-sheet', sheet, key }]
        : [],
    ),
    tables.dissolve,
    // A header of a table can't be emptied; one of a wider table has to stand before.
    tables.narrow,
    ...existing.map((sheet) => literalSteps(sheet, now)),
    tables.resize,
    tables.make,
    namesToRestore(before, now, reshaped ? change.names.pointed.map(({ name }) => name) : []),
    ...(disturbed ? existing.map(formulaSteps) : []),
    ...existing.map(dressSteps),
    existing.flatMap((sheet) => chartsBack(sheet, now)),
    rangeFlagsToRestore(now, change),
    xmlSteps(before, now),
    now.activeSheet === before.activeSheet ? [] : [{ do: 'activate', sheet: before.activeSheet }],
  ];
  return groups.filter((group) => group.length > 0);
}

/** Charts as the last generation made them, where this one put others in their place. */
function chartsBack(sheet: SheetChange & { readonly state: SheetState }, now: BookState): Step[] {
  const has = now.sheets.find(({ id }) => id === sheet.state.id)?.charts ?? [];
  const had = sheet.state.charts ?? [];
  return chartsToMake(sheet).flatMap(({ name }): Step[] => {
    const before = sheet.previous?.charts.find((chart) => chart.name === name);
    if (before && had.includes(name)) return chartSteps(sheet.sheet, [before], has);
    return has.includes(name) ? [{ do: 'remove-chart', sheet: sheet.sheet, name }] : [];
  });
}

function rangeFlagsToRemove(before: BookState, now: BookState, { rangeFlags }: Change): Step[] {
  const had = new Set(before.rangeFlags?.map(({ id }) => id));
  const ours = new Set(rangeFlags.added.map(({ flag }) => flag.formula));
  return (now.rangeFlags ?? [])
    .filter(({ id, formula }) => !had.has(id) && ours.has(formula))
    .map(({ sheet, id }) => ({ do: 'remove-flag', sheet, id }));
}

/** Where their rules' names point; the most important last. */
function rangeFlagsToRestore(now: BookState, { rangeFlags }: Change): Step[] {
  const has = new Set(now.rangeFlags?.map(({ id }) => id));
  return rangeFlags.removed
    .filter(({ id }) => !has.has(id))
    .reverse()
    .map(({ sheet, flag }) => ({ do: 'add-flag', sheet, flag }));
}

const addedSheets = (before: BookState, now: BookState, change: Change): SheetState[] =>
  now.sheets.filter(
    ({ id, name }) =>
      !before.sheets.some((sheet) => sheet.id === id) &&
      change.sheets.some(({ state, sheet }) => !state && sameName(sheet, name)),
  );

const namesToRemove = (before: BookState, now: BookState, { names }: Change): Step[] =>
  now.names
    .filter(({ name }) => names.added.some((added) => sameName(added.name, name)))
    .filter(({ name }) => !before.names.some((old) => sameName(old.name, name)))
    .map(({ name }) => ({ do: 'remove-name', name }));

const namesToRestore = (before: BookState, now: BookState, anyway: readonly string[]): Step[] =>
  before.names.flatMap(({ name, formula }): Step[] => {
    const current = now.names.find((other) => sameName(other.name, name));
    if (!current) return [{ do: 'add-name', name, formula }];
    return current.formula === formula && !anyway.includes(name) ? [] : [{ do: 'point-name', name, formula }];
  });

function identitySteps({ id, name }: SheetState, now: BookState): Step[] {
  const current = now.sheets.find((sheet) => sheet.id === id);
  return current && current.name !== name ? [{ do: 'rename-sheet', sheet: id, name }] : [];
}

function tableSteps(before: BookState, now: BookState, existing: readonly { readonly sheet: string }[]) {
  const own = new Set(existing.map(({ sheet }) => sheet));
  const dissolve: Step[] = [];
  const narrow: Step[] = [];
  const resize: Step[] = [];
  const make: Step[] = [];
  const placed = (state: BookState) =>
    state.tables.flatMap((table) =>
      table.area && own.has(table.sheet) ? [{ ...table, area: table.area }] : [],
    );
  const old = placed(before);
  const isOld = ({ name, sheet, area }: TableState & { readonly area: Area }) =>
    old.some(
      (table) =>
        sameName(table.name, name) &&
        table.sheet === sheet &&
        table.area.row === area.row &&
        table.area.column === area.column,
    );
  const current = placed(now);
  for (const table of current) if (!isOld(table)) dissolve.push({ do: 'dissolve-table', name: table.name });
  for (const { name, sheet, area } of old) {
    const found = current.find((table) => sameName(table.name, name) && isOld(table));
    if (!found) make.push({ do: 'add-table', name, sheet, area });
    else if (found.area.rows !== area.rows || found.area.columns !== area.columns) {
      const steps = found.area.columns > area.columns ? narrow : resize;
      steps.push({ do: 'resize-table', name, sheet, area });
    }
  }
  return { dissolve, narrow, resize, make };
}

function cellsOf(grid: Grid | undefined): EnteredCell[] {
  if (!grid) return [];
  return grid.entries.flatMap((line, row) =>
    line.map((entry, column) => ({ row: grid.row + row, column: grid.column + column, entry })),
  );
}

const formulasDiffer = (before: Grid | undefined, now: Grid | undefined): boolean =>
  cellsOf(before).some(({ row, column, entry }) => isFormula(entry) && entry !== entryAt(now, row, column));

const formulaSteps = ({ sheet, state }: SheetChange & { readonly state: SheetState }): Step[] =>
  enterSteps(
    sheet,
    cellsOf(state.grid).filter(({ entry }) => isFormula(entry)),
  );

/** Literals that differ, and blanks where something was written. */
function literalSteps(
  { sheet, state }: SheetChange & { readonly state: SheetState },
  now: BookState,
): Step[] {
  const current = now.sheets.find(({ id }) => id === sheet)?.grid;
  const differing = new Map<number, EnteredCell>();
  for (const { row, column, entry } of [...cellsOf(current), ...cellsOf(state.grid)]) {
    const wanted = entryAt(state.grid, row, column);
    if (isFormula(wanted) || (entry === wanted && entryAt(current, row, column) === wanted)) continue;
    differing.set(placeKey(row, column), { row, column, entry: wanted });
  }
  return enterSteps(sheet, [...differing.values()]);
}

function dressSteps(change: SheetChange & { readonly state: SheetState }): Step[] {
  const { sheet, state, previous, next, restyled } = change;
  if (!previous) return [];
  const styled = restyled.flatMap(({ row, column }): StyledCell[] => {
    const cell = change.before.get(placeKey(row, column));
    return cell ? [{ row, column, cell }] : [];
  });
  const formats = rectangles(
    restyled,
    ({ row, column }) =>
      formatAt(state.grid, row, column) ?? change.before.get(placeKey(row, column))?.format ?? 'General',
  );
  const links = [...change.before].filter(([, cell]) => cell?.link !== undefined);
  return [
    ...clearSteps(sheet, restyled),
    ...formats.map(({ area, kind }): Step => ({ do: 'format', sheet, area, format: kind })),
    ...areasOf(change.linked).map((area): Step => ({ do: 'clear-link', sheet, area })),
    ...(change.linked.length + change.linkedBefore.length === 0
      ? []
      : links.map(([key, cell]): Step => ({
          do: 'link',
          sheet,
          area: single(key),
          target: cell?.link ?? '',
        }))),
    ...lookSteps(sheet, styled),
    ...frame(sheet, next, previous),
    ...(ruledAnew(change) ? ruleSteps(change, next, previous) : []),
  ];
}

const single = (key: number): Area => ({ ...placeOf(key), rows: 1, columns: 1 });

function xmlSteps(before: BookState, now: BookState): Step[] {
  if (now.xml === before.xml) return [];
  if (before.xml === undefined) return [{ do: 'remove-plan' }];
  return [{ do: 'store-plan', xml: before.xml, replaces: now.xml !== undefined }];
}
