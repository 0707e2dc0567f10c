/** One chart of a sheet, given to the file writer: each run of series of one type and axis is a group of its own. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Chart, ChartSeries, RangeRef } from '../book';
import { columnLetters } from './address';

installChartSupport();

type Group = Parameters<Worksheet['addComboChart']>[0]['groups'][number];

const positions = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;
/** Light and dark blue, then green, orange and grey: readable side by side and in print. */
const colors = ['5B9BD5', '1F4E79', '70AD47', 'ED7D31', 'A5A5A5'];
const lineColor = 'ED7D31';
const gray = 'D9D9D9';

export function addChart(worksheet: Worksheet, sheet: string, chart: Chart): void {
  const { range, place, title, minimum, legend = 'Right' } = chart;
  const reference = (part: RangeRef) =>
    `'${sheet.replaceAll("'", "''")}'!$${columnLetters(part.column)}$${String(part.row + 1)}` +
    (part.rows === 1 ? '' : `:$${columnLetters(part.column)}$${String(part.row + part.rows)}`);
  const column = (index: number): RangeRef => ({
    row: range.row + 1,
    column: range.column + index,
    rows: range.rows - 1,
    columns: 1,
  });
  const groups = grouped(chart.series).map((series): Group => {
    const [first] = series;
    const line = first?.type === 'Line' || first?.type === 'LineMarkers';
    const secondary = first?.axis === 'Secondary';
    return {
      type: line ? 'line' : 'bar',
      ...(line
        ? {}
        : { barDir: first?.type === 'BarClustered' ? 'bar' : 'col', grouping: 'clustered', gapWidth: 80 }),
      useSecondaryAxis: secondary,
      categoryAxis: { majorTickMark: 'none', minorTickMark: 'none', tickLblPos: 'nextTo', hidden: secondary },
      valueAxis: {
        numFmtLinked: true,
        ...(minimum === undefined || secondary ? {} : { min: minimum }),
        majorTickMark: 'none',
        minorTickMark: 'none',
        tickLblPos: 'nextTo',
        majorGridlines: !secondary,
        lineColor: gray,
        crosses: secondary ? 'max' : 'autoZero',
      },
      dataLabels: noLabels,
      series: series.map((one) => ({
        name: { formula: reference({ ...range, column: range.column + one.column, rows: 1, columns: 1 }) },
        categories: reference(column(0)),
        values: reference(column(one.column)),
        ...(line && { smooth: false }),
        ...(line ? { lineColor } : { fill: colors[(one.column - 1) % colors.length] ?? lineColor }),
        ...(one.type === 'LineMarkers' && { marker: { symbol: 'circle', size: 6 } }),
      })),
    };
  });
  worksheet.addComboChart(
    {
      groups,
      title: title ?? null,
      showLegend: true,
      legendPosition: positions[legend],
      displayBlanksAs: 'gap',
    },
    {
      tl: { col: place.column, row: place.row },
      br: { col: place.column + place.columns, row: place.row + place.rows },
    },
  );
}

const noLabels = {
  showVal: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
  showLegendKey: false,
} as const;

function grouped(series: readonly ChartSeries[]): ChartSeries[][] {
  const groups = new Map<string, ChartSeries[]>();
  for (const one of series) {
    const key = `${one.type}/${one.axis}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
