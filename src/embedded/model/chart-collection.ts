/**
 * ChartCollection of a sheet. What Excel would guess of the source (where the categories are, whether the first row names
 * the series) must be plain here: a header row of texts, categories in the first column, series by columns.
 */
import type { Chart, ChartType } from '../book';
import type { Arguments } from '../protocol/arguments';
import { asOneOf, asText } from '../protocol/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { cellAt } from './cells';
import { chartObject } from './chart';
import { newNumber } from './ids';
import { asRange } from './range';
import type { SheetTarget } from './worksheet';

export const chartTypes = [
  'ColumnClustered',
  'BarClustered',
  'Line',
  'LineMarkers',
] as const satisfies readonly ChartType[];

function add(target: SheetTarget, args: Arguments): HostObject {
  const { workspace, sheet } = target;
  const type = asOneOf(args.raw(0), chartTypes, 'type');
  const { sheet: source, range } = asRange(args.raw(1), { workspace, sheet });
  if (args.isGiven(2) && args.text(2, 'seriesBy') !== 'Columns')
    throw notImplemented('charts whose series are not columns');
  if (source !== sheet) throw notImplemented('charts of the cells of another worksheet');
  if (range.rows < 2 || range.columns < 2)
    throw invalidArgument('A chart needs a header row, categories and a series.');
  for (let column = 1; column < range.columns; column += 1) {
    const header = cellAt(sheet, range.row, range.column + column)?.value;
    if (typeof header !== 'string') throw invalidArgument('A series of the chart has no text as header.');
  }
  const number = newNumber(workspace.book);
  const chart: Chart = {
    id: String(number),
    name: `Chart ${String(number)}`,
    type,
    range,
    series: Array.from({ length: range.columns - 1 }, (_, index) => ({
      type,
      axis: 'Primary',
      column: index + 1,
    })),
    place: { row: range.row, column: range.column + range.columns + 1, rows: 15, columns: 6 },
  };
  sheet.charts.push(chart);
  workspace.structureChanged();
  return chartObject({ workspace, sheet, chart });
}

function find({ workspace, sheet }: SheetTarget, args: Arguments): HostObject | null {
  const name = asText(args.raw(0), 'name').toLowerCase();
  const chart = sheet.charts.find((one) => one.name.toLowerCase() === name || one.id === name);
  return chart === undefined ? null : chartObject({ workspace, sheet, chart });
}

const members: Members<SheetTarget> = {
  type: 'ChartCollection',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  items: ({ workspace, sheet }) => sheet.charts.map((chart) => chartObject({ workspace, sheet, chart })),
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  finders: {
    Add: add,
    GetItem: (target, args) => {
      const chart = find(target, args);
      if (chart === null) throw itemNotFound(`The chart ${args.text(0, 'name')}`);
      return chart;
    },
    GetItemOrNullObject: find,
  },
};

export const chartCollectionObject = (target: SheetTarget): HostObject => createObject(members, target);
