/** Chart with its title, legend, axes and series. Two charts of one sheet can't share a name. */
import type { Chart, ChartSeries, Sheet } from '../book';
import { asInteger, asNumber, asOneOf, asText, type Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { chartTypes } from './chart-collection';
import { asRange } from './range';
import type { Workspace } from './workspace';

interface ChartTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly chart: Chart;
}

function assertAlive({ workspace, sheet, chart }: ChartTarget): void {
  workspace.assertAlive(sheet);
  if (!sheet.charts.includes(chart)) throw itemNotFound(`The chart ${chart.name}`);
}

function rename({ workspace, sheet, chart }: ChartTarget, value: unknown): void {
  const name = asText(value, 'name');
  if (name === '') throw invalidArgument('A chart needs a name.');
  const taken = sheet.charts.some(
    (other) => other !== chart && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw invalidArgument(`The sheet has a chart named ${name}.`);
  chart.name = name;
  workspace.structureChanged();
}

function setPosition({ workspace, sheet, chart }: ChartTarget, args: Arguments): void {
  const first = asRange(args.raw(0), { workspace, sheet });
  const last = args.isGiven(1) ? asRange(args.raw(1), { workspace, sheet }) : first;
  if (first.sheet !== sheet || last.sheet !== sheet) throw invalidArgument('A chart stays on its worksheet.');
  const { row, column } = first.range;
  chart.place = {
    row,
    column,
    rows: last.range.row + last.range.rows - row,
    columns: last.range.column + last.range.columns - column,
  };
  if (chart.place.rows < 1 || chart.place.columns < 1)
    throw invalidArgument('The end cell stands before the start cell.');
  workspace.structureChanged();
}

const title: Members<ChartTarget> = {
  type: 'ChartTitle',
  assertAlive,
  scalars: {
    Text: {
      get: ({ chart }) => chart.title ?? '',
      set: ({ workspace, chart }, value) => {
        chart.title = asText(value, 'text');
        workspace.structureChanged();
      },
    },
  },
};

const legend: Members<ChartTarget> = {
  type: 'ChartLegend',
  assertAlive,
  scalars: {
    Position: {
      get: ({ chart }) => chart.legend ?? 'Right',
      set: ({ workspace, chart }, value) => {
        chart.legend = asOneOf(value, ['Top', 'Bottom', 'Left', 'Right'], 'position');
        workspace.structureChanged();
      },
    },
  },
};

const valueAxis: Members<ChartTarget> = {
  type: 'ChartAxis',
  assertAlive,
  scalars: {
    Minimum: {
      get: ({ chart }) => chart.minimum ?? '',
      set: ({ workspace, chart }, value) => {
        chart.minimum = asNumber(value, 'minimum', -1e300, 1e300);
        workspace.structureChanged();
      },
    },
  },
};

const axes: Members<ChartTarget> = {
  type: 'ChartAxes',
  assertAlive,
  links: { ValueAxis: (target) => createObject(valueAxis, target) },
};

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

const series: Members<SeriesTarget> = {
  type: 'ChartSeries',
  assertAlive,
  scalars: {
    ChartType: {
      get: (target) => target.series.type,
      set: (target, value) => {
        target.series.type = asOneOf(value, chartTypes, 'chartType');
        target.workspace.structureChanged();
      },
    },
    AxisGroup: {
      get: (target) => target.series.axis,
      set: (target, value) => {
        target.series.axis = asOneOf(value, ['Primary', 'Secondary'], 'axisGroup');
        target.workspace.structureChanged();
      },
    },
  },
};

const seriesObject = (target: SeriesTarget): HostObject => createObject(series, target);

const seriesCollection: Members<ChartTarget> = {
  type: 'ChartSeriesCollection',
  assertAlive,
  items: (target) => target.chart.series.map((one) => seriesObject({ ...target, series: one })),
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  finders: {
    GetItemAt: (target, args) => {
      const index = asInteger(args.raw(0), 'index');
      const found = target.chart.series[index];
      if (found === undefined) throw itemNotFound(`The series ${String(index)}`);
      return seriesObject({ ...target, series: found });
    },
  },
};

const members: Members<ChartTarget> = {
  type: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  assertAlive,
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: rename },
  },
  links: {
    Axes: (target) => createObject(axes, target),
    Title: (target) => createObject(title, target),
    Legend: (target) => createObject(legend, target),
    Series: (target) => createObject(seriesCollection, target),
  },
  methods: {
    SetPosition: setPosition,
    Delete: ({ workspace, sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      workspace.structureChanged();
    },
  },
};

export const chartObject = (target: ChartTarget): HostObject => createObject(members, target);
