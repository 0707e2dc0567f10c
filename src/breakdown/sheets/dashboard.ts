/**
 * The dashboard, first in the book: how the year stands in a few figures, what is due next, charts, and a way to every
 * sheet. Everything follows from the other sheets; a block is there when its sheet is. The figures that the charts draw
 * stand below them.
 */
import { examine } from '../../rules/examine';
import { dimensionTable, finalColumn } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { formula, label } from '../cells';
import { dashTable } from '../columns/dashboard';
import { trackTable } from '../columns/tracking';
import type { Context } from '../context';
import { quote, sheetReference } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import { allSheets, dimensionSheet } from '../sheet-list';
import type { ChartSpec } from '../workbook-spec';
import { putHeading } from './heading';

const firstRow = 3;
const dueRows = 10;
const chartRows = 16;

export function buildDashboardSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('dashboard', context.sheetName('dashboard'), '#1F4E79');
  putHeading(context, sheet, context.t('note.dashboard'));
  const tiles = putTiles(context, sheet, firstRow);
  const due = context.has('calendar') ? putDue(context, sheet, firstRow) : firstRow;
  let row = putSheets(context, sheet, Math.max(tiles, due) + 1) + 1;
  const charts = chartsOf(context);
  const places = charts.map((_, index) => ({
    row: row + Math.floor(index / 2) * (chartRows + 1),
    column: index % 2 === 0 ? 0 : 3,
    rows: chartRows,
    columns: index % 2 === 0 ? 3 : 5,
  }));
  row += Math.ceil(charts.length / 2) * (chartRows + 1);
  if (charts.length > 0) sheet.put(row, 0, { value: context.t('section.chartData'), style: 'section' });
  row += 1;
  charts.forEach(({ put, ...chart }, index) => {
    const { source, next } = put(sheet, row);
    const place = places[index];
    if (place) sheet.chart({ ...chart, source, place });
    row = next + 1;
  });
  [30, 18, 46, 18, 16, 16, 16, 16].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 0);
  return { sheet: sheet.build(), names: [], paths: {}, totals: {} };
}

function putTiles(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, name, formats, tables } = context;
  const tracking = context.has('tracking');
  const calendar = context.has('calendar');
  const broken = (level: number) => `COUNTIF(${tables.column('tblRules', 'level')},${String(level)})`;
  const lines: readonly (readonly [label: string, formula: string, format: string])[] = [
    [t('label.total'), name('Total_Target'), formats.amount],
    [t('label.base'), name('Base_Amount'), formats.amount],
    [
      t('label.growth'),
      `IF(${name('Base_Amount')}=0,"",${name('Total_Target')}/${name('Base_Amount')}-1)`,
      formats.percent,
    ],
    ...(tracking
      ? ([
          [t('label.Tracked_Day'), name('As_Of'), formats.day],
          [t('label.Actual_Total'), name('Actual_Total'), formats.amount],
          [t('label.Attainment'), name('Attainment'), formats.percent],
          [t('label.Time_Progress'), name('Time_Progress'), formats.percent],
          [t('label.Pace'), name('Pace'), formats.percent],
          [t('label.Projection_Phased'), name('Projection_Phased'), formats.amount],
          [
            t('label.reviews'),
            `COUNTIF(${tables.column('tblTrackPeriod', 'status')},INDEX(${name('Track_Words')},6))`,
            formats.count,
          ],
        ] as const)
      : []),
    [t('label.violations'), broken(3), formats.count],
    [t('label.warnings'), broken(2), formats.count],
    ...(calendar
      ? ([
          [t('label.Due_Count'), name('Due_Count'), formats.count],
          [t('label.Overdue_Count'), name('Overdue_Count'), formats.count],
        ] as const)
      : []),
  ];
  sheet.put(row, 0, { value: t('section.year'), style: 'section' });
  lines.forEach(([text, value, format], index) => {
    sheet.put(row + 1 + index, 0, { value: text, style: 'label' });
    sheet.put(row + 1 + index, 1, { formula: `=${value}`, format, style: 'formula' });
  });
  const last = row + 1 + lines.length;
  sheet.put(last, 0, { value: t('label.findings'), style: 'label' });
  // No formula can know it: the plan's contradictions are found when the workbook is made.
  sheet.put(last, 1, { value: examine(plan).findings.length, format: formats.count, style: 'formula' });
  return last + 1;
}

function putDue(context: Context, sheet: SheetBuilder, row: number): number {
  const { t, tables, formats } = context;
  const rank = tables.column('tblCalendar', 'rank');
  sheet.put(row, 2, { value: t('section.due'), style: 'section' });
  sheet.put(row, 3, { value: '', style: 'section' });
  for (let index = 1; index <= dueRows; index += 1) {
    // A text taken from a blank cell would show as 0.
    const at = (key: string, asText = '&""') =>
      `=IFERROR(INDEX(${tables.column('tblCalendar', key)},MATCH(SMALL(${rank},${String(index)}),${rank},0))${asText},"")`;
    sheet.put(row + index, 2, { formula: at('text'), style: 'formulaText' });
    sheet.put(row + index, 3, { formula: at('date', ''), format: formats.day, style: 'center' });
    sheet.put(row + index, 4, { formula: at('owner'), style: 'formulaText' });
  }
  return row + dueRows + 1;
}

function putSheets(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t } = context;
  const others = allSheets(plan).filter((key) => key !== 'dashboard' && context.has(key));
  sheet.put(row, 0, { value: t('section.sheets'), style: 'section' });
  others.forEach((key, index) => {
    const name = context.sheetName(key);
    const purpose = key.startsWith('dimension:') ? 'dimension' : key;
    sheet.put(row + 1 + index, 0, { value: name, style: 'link', link: `${sheetReference(name)}!A1` });
    sheet.put(row + 1 + index, 1, {
      value: t(`purpose.${purpose}` as Parameters<Context['t']>[0]),
      style: 'note',
    });
  });
  return row + 1 + others.length;
}

type Drawn = Omit<ChartSpec, 'source' | 'place'> & {
  /** Puts the figures and gives the block that is drawn. */
  readonly put: (sheet: SheetBuilder, row: number) => { source: ChartSpec['source']; next: number };
};

function chartsOf(context: Context): Drawn[] {
  const { plan, t, text } = context;
  const dimensions = plan.dimensions.filter(({ code }) => context.has(dimensionSheet(code)));
  return [
    ...dimensions.map((dimension): Drawn => ({
      name: `Chart_${dimension.code}`,
      title: t('chart.dimension', { dimension: text(dimension.name) }),
      lines: [],
      put: (sheet, row) => putDimension(context, sheet, row, dimension.code),
    })),
    ...(context.has('period')
      ? [
          {
            name: 'Chart_Periods',
            title: t('chart.periods'),
            lines: [2],
            put: (sheet: SheetBuilder, row: number) => putPeriods(context, sheet, row),
          },
        ]
      : []),
    ...(context.has('tracking')
      ? [
          {
            name: 'Chart_Attainment',
            title: t('chart.attainment'),
            lines: [],
            fromZero: true as const,
            put: (sheet: SheetBuilder, row: number) => putAttained(context, sheet, row),
          },
        ]
      : []),
  ];
}

/** Names in the second column, series from there on. */
const drawn = (placed: {
  spec: { row: number; rows: number; columns: readonly unknown[] };
  nextRow: number;
}) => ({
  source: {
    row: placed.spec.row,
    column: 1,
    rows: placed.spec.rows + 1,
    columns: placed.spec.columns.length - 1,
  },
  next: placed.nextRow,
});

function putDimension(context: Context, sheet: SheetBuilder, row: number, code: string) {
  const { plan, tables, formats } = context;
  const dimension = plan.dimensions.find((one) => one.code === code);
  const table = dashTable(code);
  const here = tables.here(table, 'code');
  const members = dimensionTable(code);
  return drawn(
    sheet.putTable(
      { row, column: 0, canonical: table, name: tables.name(table) },
      tables.columnsOf(table),
      (dimension?.members ?? []).map((member) => ({
        code: member.code,
        cells: {
          code: label(member.code),
          name: { style: 'formulaText' as const, formula: `=${tables.at(members, 'name', here)}` },
          base: formula(tables.at(members, 'baseAmount', here), formats.amount),
          target: formula(tables.at(members, finalColumn(dimension?.by ?? 'share'), here), formats.amount),
          actual: context.has('tracking')
            ? formula(tables.at(trackTable(code), 'actual', here), formats.amount)
            : { style: 'formula' as const, value: '' },
        },
      })),
    ),
  );
}

function putPeriods(context: Context, sheet: SheetBuilder, row: number) {
  const { plan, tables, formats } = context;
  const table = 'tblDashPeriod';
  const here = tables.here(table, 'code');
  return drawn(
    sheet.putTable(
      { row, column: 0, canonical: table, name: tables.name(table) },
      tables.columnsOf(table),
      plan.periods.map(({ code }) => ({
        code,
        cells: {
          code: label(code),
          name: { style: 'formulaText' as const, formula: `=${tables.at('tblPeriod', 'name', here)}` },
          target: formula(tables.at('tblPeriod', 'amount', here), formats.amount),
          actual: context.has('tracking')
            ? formula(tables.at('tblTrackPeriod', 'actual', here), formats.amount)
            : { style: 'formula' as const, value: '' },
          cumulative: formula(tables.at('tblPeriod', 'cumulative', here), formats.amount),
        },
      })),
    ),
  );
}

/** The whole, every period, and every member, as far as actuals say. */
function putAttained(context: Context, sheet: SheetBuilder, row: number) {
  const { plan, tables, formats, t, name } = context;
  const table = 'tblDashAttained';
  const line = (code: string, label_: string, attained: string) => ({
    code,
    cells: {
      code: label(code),
      name: { style: 'formulaText' as const, formula: `=${label_}` },
      attainment: formula(attained, formats.percent),
    },
  });
  return drawn(
    sheet.putTable({ row, column: 0, canonical: table, name: tables.name(table) }, tables.columnsOf(table), [
      line('total', quote(t('label.target')), name('Pace')),
      ...plan.dimensions
        .filter(({ code }) => context.has(dimensionSheet(code)))
        .flatMap((dimension) =>
          dimension.members.map((member) => {
            const at = (key: string) => tables.at(trackTable(dimension.code), key, quote(member.code));
            return line(`${dimension.code}/${member.code}`, at('name'), at('pace'));
          }),
        ),
    ]),
  );
}
