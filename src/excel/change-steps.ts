/**
 * Orders a whole generation: sheets first, then what must make room, then literals with the tables' headers, tables,
 * names, and only then the formulas that use them; looks and flags come last, since what Excel refuses it refuses
 * before. Pure.
 */
import type { Area, ChartSpec, NameSpec, SheetKey, SheetSpec } from '../breakdown/workbook-spec';
import type { Grid } from './book-state';
import { inDependencyOrder } from './dependency-order';
import { enterSteps } from './enter-steps';
import { formatSteps, lookSteps } from './look-steps';
import type { RangeFlagChanges } from './range-flags';
import { areasOf, type SheetChange } from './sheet-change';
import type { Step } from './steps';
import type { TableChanges } from './table-changes';

/** Everything that a generation does. */
export interface Change {
  readonly sheets: readonly SheetChange[];
  readonly tables: TableChanges;
  readonly names: {
    readonly added: readonly NameSpec[];
    readonly pointed: readonly NameSpec[];
    readonly removed: readonly string[];
  };
  readonly rangeFlags: RangeFlagChanges;
  /** New sheets' places among the tabs, where they don't come last. */
  readonly positions: readonly { readonly sheet: string; readonly position: number }[];
  /** Sheets whose subject left the plan: they become the user's. */
  readonly released: readonly { readonly sheet: string; readonly key: SheetKey }[];
  /** Canonical table or defined name → the one in this workbook, where they differ. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly xml: string;
  readonly replacesXml: boolean;
}

export function changeSteps(change: Change): Step[] {
  const { sheets, tables, names } = change;
  const each = (steps: (sheet: SheetChange) => readonly Step[]) => sheets.flatMap(steps);
  return [
    ...each(openingSteps),
    ...change.positions.map((place): Step => ({ do: 'move-sheet', ...place })),
    ...change.released.map(({ sheet }): Step => ({ do: 'unmark-sheet', sheet })),
    ...tables.dissolved.map((name): Step => ({ do: 'dissolve-table', name })),
    ...each(({ sheet, restyled }) => clearSteps(sheet, restyled)),
    ...each(({ sheet, styled }) => formatSteps(sheet, styled)),
    ...tables.headers.flatMap(({ sheet, ...cell }) => enterSteps(sheet, [cell])),
    ...tables.resized.map((table): Step => ({ do: 'resize-table', ...table })),
    ...each(({ sheet, literals }) => enterSteps(sheet, literals)),
    ...tables.made.map((table): Step => ({ do: 'add-table', ...table })),
    ...inDependencyOrder([...names.added, ...names.pointed]).map((name): Step => ({
      do: names.added.includes(name) ? 'add-name' : 'point-name',
      ...name,
    })),
    ...each(({ sheet, formulas }) => enterSteps(sheet, formulas)),
    ...each(linkSteps),
    ...each(({ sheet, styled }) => lookSteps(sheet, styled)),
    ...each(frameSteps),
    ...each((sheet) => (ruledAnew(sheet) ? ruleSteps(sheet, sheet.previous, sheet.next) : [])),
    ...rangeFlagSteps(change.rangeFlags),
    ...names.removed.map((name): Step => ({ do: 'remove-name', name })),
    ...each((sheet) => chartSteps(sheet.sheet, chartsToMake(sheet), sheet.state?.charts)),
    { do: 'store-plan', xml: change.xml, replaces: change.replacesXml },
  ];
}

/**
 * Charts that are new or drawn from other cells. One that stands as it was made is left alone, since people style charts;
 * one that was deleted stays deleted.
 */
export const chartsToMake = ({ state, previous, next }: SheetChange): readonly ChartSpec[] =>
  next.charts.filter((chart) => {
    const before = previous?.charts.find(({ name }) => name === chart.name);
    if (!state || !before) return true;
    return state.charts?.includes(chart.name) === true && JSON.stringify(before) !== JSON.stringify(chart);
  });

/** Each takes the place of the one of its name, where the sheet has one now. */
export const chartSteps = (
  sheet: string,
  charts: readonly ChartSpec[],
  present: readonly string[] = [],
): Step[] =>
  charts.flatMap((chart): Step[] => [
    ...(present.includes(chart.name) ? [{ do: 'remove-chart' as const, sheet, name: chart.name }] : []),
    { do: 'add-chart', sheet, chart },
  ]);

const rangeFlagSteps = ({ added, removed }: RangeFlagChanges): Step[] => [
  ...removed.map(({ sheet, id }): Step => ({ do: 'remove-flag', sheet, id })),
  // The most important flag last.
  ...[...added].reverse().map(({ sheet, flag }): Step => ({ do: 'add-flag', sheet, flag })),
];

function openingSteps({ sheet, state, next }: SheetChange): Step[] {
  if (!state) {
    return [
      { do: 'add-sheet', sheet },
      { do: 'mark-sheet', sheet, key: next.key },
    ];
  }
  return state.name === next.name ? [] : [{ do: 'rename-sheet', sheet, name: next.name }];
}

export const clearSteps = (sheet: string, places: SheetChange['restyled']): Step[] =>
  areasOf(places).map((area) => ({ do: 'clear-formats', sheet, area }));

const linkSteps = ({ sheet, linkedBefore, linked }: SheetChange): Step[] => [
  ...areasOf(linkedBefore).map((area): Step => ({ do: 'clear-link', sheet, area })),
  ...linked.map(({ row, column, target }): Step => ({
    do: 'link',
    sheet,
    area: { row, column, rows: 1, columns: 1 },
    target,
  })),
];

/** Rows fit their contents once those and the widths stand, on a new sheet; later heights are the user's. */
const frameSteps = ({ sheet, state, previous, next }: SheetChange): Step[] => [
  ...frame(sheet, previous, next),
  ...(state ? [] : [fitRows(sheet, next)]),
];

const fitRows = (sheet: string, { cells, columnWidths }: SheetSpec): Step => ({
  do: 'fit-rows',
  sheet,
  area: { row: 0, column: 0, rows: cells.length, columns: columnWidths.length },
});

/** Widths and view, where they differ. */
export function frame(sheet: string, from: SheetSpec | undefined, to: SheetSpec): Step[] {
  const steps: Step[] = [];
  to.columnWidths.forEach((characters, column) => {
    if (characters === 0 || from?.columnWidths[column] === characters) return;
    const last = steps.at(-1);
    if (
      last?.do === 'widths' &&
      last.characters === characters &&
      last.area.column + last.area.columns === column
    ) {
      steps[steps.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } };
    } else {
      steps.push({ do: 'widths', sheet, area: { row: 0, column, rows: 1, columns: 1 }, characters });
    }
  });
  const { frozenRows, frozenColumns, tabColor } = to;
  const same =
    from?.frozenRows === frozenRows && from.frozenColumns === frozenColumns && from.tabColor === tabColor;
  if (!same) steps.push({ do: 'view', sheet, view: { frozenRows, frozenColumns, tabColor } });
  return steps;
}

/** Clearing formats clears flags too, so wherever a look changed the sheet's flags are set anew. */
export const ruledAnew = ({ previous, next, restyled, shifted }: SheetChange): boolean =>
  shifted ||
  restyled.length > 0 ||
  JSON.stringify([previous?.flags, previous?.validations]) !== JSON.stringify([next.flags, next.validations]);

/** Flags and validations: those that were are cleared, the new ones set, the most important flag last. */
export function ruleSteps(
  { sheet, shifted, state }: SheetChange,
  from: SheetSpec | undefined,
  to: SheetSpec,
): Step[] {
  const cleared = (list: readonly { readonly area: Area }[]): Area[] => {
    if (!state || !from) return [];
    // Inserted rows took the formats along to nobody knows where.
    if (shifted) return [extent([from, to], state.grid)];
    return [...new Map(list.map(({ area }) => [JSON.stringify(area), area])).values()];
  };
  return [
    ...cleared([...(from?.flags ?? []), ...to.flags]).map((area): Step => ({
      do: 'clear-flags',
      sheet,
      area,
    })),
    ...cleared([...(from?.validations ?? []), ...to.validations]).map((area): Step => ({
      do: 'clear-validations',
      sheet,
      area,
    })),
    ...[...to.flags].reverse().map((flag): Step => ({ do: 'add-flag', sheet, flag })),
    ...to.validations.map((validation): Step => ({ do: 'add-validation', sheet, validation })),
  ];
}

function extent(specs: readonly SheetSpec[], grid: Grid | undefined): Area {
  const rows = Math.max(
    (grid?.row ?? 0) + (grid?.entries.length ?? 0),
    ...specs.map(({ cells }) => cells.length),
    ...specs.flatMap(({ flags }) => flags.map(({ area }) => area.row + area.rows)),
  );
  const columns = Math.max(
    (grid?.column ?? 0) + (grid?.entries[0]?.length ?? 0),
    ...specs.map(({ columnWidths }) => columnWidths.length),
  );
  return { row: 0, column: 0, rows, columns };
}
