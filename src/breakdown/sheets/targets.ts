/** The targets sheet: the total and the indicators that every other sheet links back to, and the milestones. */
import type { Indicator } from '../../plan/schema';
import type { Context } from '../context';
import { putFlags } from '../flags';
import { address, quote, sheetReference } from '../formulas';
import { runs } from '../runs';
import { SheetBuilder, type ColumnCell, type TableRow } from '../sheet-builder';
import type { BuiltSheet } from '../built-sheet';
import { check, figureInput, formula, label, textInput } from '../cells';
import type { NameSpec } from '../workbook-spec';
import { dueInput, putTaskRules, stateInput } from '../tasks';
import { putHeading } from './heading';

const firstRow = 3;

export function targetsSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('targets', context.sheetName('targets'), '#1F4E79');
  putHeading(context, sheet, context.t('note.unit'));
  const names = putTotal(context, sheet);
  const next = putIndicators(context, sheet, firstRow + 13);
  putMilestones(context, sheet, next + 2);
  [28, 34, 18, 16, 16, 12, 12, 38, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 0);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}

function putTotal(context: Context, sheet: SheetBuilder): NameSpec[] {
  const { plan, t, formats } = context;
  const name = (canonical: string) => context.name(canonical);
  sheet.put(firstRow, 0, { value: t('section.total'), style: 'section' });
  const names: NameSpec[] = [];
  let row = firstRow + 1;
  const line = (label: string, put: (row: number) => void, defined?: string) => {
    sheet.put(row, 0, { value: label, style: 'label' });
    put(row);
    if (defined) {
      names.push({
        name: name(defined),
        formula: `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}`,
      });
    }
    row += 1;
  };
  const input =
    (canonical: string, value: number, format: string, path: readonly (string | number)[]) =>
    (at: number) => {
      sheet.putInput(at, 1, canonical, { value, format, style: 'input' }, path);
    };
  const formula =
    (text: string, format: string, style: 'formula' | 'total' = 'formula') =>
    (at: number) => {
      sheet.put(at, 1, { formula: text, format, style });
    };
  const [base, total] = [name('Base_Amount'), name('Total_Target')];
  const { target } = plan;

  line(t('label.year'), input('Plan_Year', plan.fiscalYear, '0', ['fiscalYear']), 'Plan_Year');
  line(t('label.firstMonth'), input('First_Month', plan.firstMonth, '0', ['firstMonth']), 'First_Month');
  line(
    t('label.base'),
    input('Base_Amount', plan.base.amount, formats.amount, ['base', 'amount']),
    'Base_Amount',
  );
  line(
    t('label.growth'),
    target.by === 'growth'
      ? input('Growth_Rate', target.growth, formats.percent, ['target', 'growth'])
      : formula(`=IF(${base}=0,"",${total}/${base}-1)`, formats.fine),
    'Growth_Rate',
  );
  line(
    t('label.total'),
    target.by === 'growth'
      ? formula(
          `=ROUND(${base}*(1+${name('Growth_Rate')}),${name('Amount_Decimals')})`,
          formats.amount,
          'total',
        )
      : input('Total_Target', target.amount, formats.amount, ['target', 'amount']),
    'Total_Target',
  );
  line(t('label.increase'), formula(`=${total}-${base}`, formats.amount));
  line(
    t('label.over'),
    input('Over_Assignment', plan.overAssignment, formats.percent, ['overAssignment']),
    'Over_Assignment',
  );
  line(
    t('label.decimals'),
    input('Amount_Decimals', plan.unit.decimals, '0', ['unit', 'decimals']),
    'Amount_Decimals',
  );
  const day = (text: string) => `DATE(${name('Plan_Year')},${name('First_Month')}${text})`;
  line(t('label.yearStart'), formula(`=${day(',1')}`, formats.day), 'Year_Start');
  line(t('label.yearEnd'), formula(`=${day('+12,0')}`, formats.day), 'Year_End');
  line(
    t('label.asOf'),
    (at) => {
      sheet.putInput(at, 1, 'As_Of', { formula: `=${asOf(context)}`, format: formats.day, style: 'input' });
    },
    'As_Of',
  );
  return names;
}

/** The end of the last month that has actuals, until a day is typed; the year's first day before there are any. */
function asOf({ tables, has, name }: Context): string {
  const start = name('Year_Start');
  if (!has('actuals')) return start;
  const dates = tables.column('tblActual', 'date');
  return `IF(COUNT(${dates})=0,${start},MIN(${name('Year_End')},EOMONTH(MAX(${dates}),0)))`;
}

/** One of target, change and growth is given; the others follow from the base, as far as there is one. */
function indicatorCells(context: Context, indicator: Indicator, index: number): Record<string, ColumnCell> {
  const here = (key: string) => context.tables.here('tblIndicator', key);
  const [base, target, change, growth] = ['base', 'target', 'change', 'growth'].map(here) as [
    string,
    string,
    string,
    string,
  ];
  const format = context.formats[indicator.unit];
  const path = (key: string) => ['indicators', index, key];
  const given = (key: 'target' | 'change' | 'growth', as: string): ColumnCell => ({
    style: 'input',
    format: as,
    value: indicator[key],
    input: true,
    path: path(key),
  });
  const isGrowth = indicator.growth !== undefined;
  const isChange = indicator.change !== undefined;
  return {
    base: { style: 'input', format, value: indicator.base, input: true, path: path('base') },
    target: isGrowth
      ? { style: 'formula', format, formula: `=IF(${base}="","",${base}*(1+${growth}))` }
      : isChange
        ? { style: 'formula', format, formula: `=IF(${base}="","",${base}+${change})` }
        : given('target', format),
    change: isChange
      ? given('change', format)
      : { style: 'formula', format, formula: `=IF(OR(${base}="",${target}=""),"",${target}-${base})` },
    growth: isGrowth
      ? given('growth', context.formats.percent)
      : formula(
          `IF(OR(${base}="",${target}=""),"",${unlessZero(base, `${target}/${base}-1`)})`,
          context.formats.fine,
        ),
  };
}

const unlessZero = (cell: string, formula: string) => `IF(${cell}=0,"",${formula})`;

function putIndicators(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables } = context;
  if (plan.indicators.length === 0) return row;
  sheet.put(row, 0, { value: t('section.indicators'), style: 'section' });
  const rows = plan.indicators.map((indicator, index): TableRow => ({
    code: indicator.code,
    cells: {
      code: label(indicator.code),
      name: textInput(context.text(indicator.name), ['indicators', index, 'name']),
      ...indicatorCells(context, indicator, index),
      unit: {
        style: 'center',
        value: indicator.unit === 'amount' ? context.unit : t(`unit.${indicator.unit}`),
      },
      note: textInput(context.text(indicator.note), ['indicators', index, 'note']),
      check: check(context, `${quote('indicator/')}&${tables.here('tblIndicator', 'code')}`),
    },
  }));
  const table = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblIndicator', name: tables.name('tblIndicator') },
    tables.columnsOf('tblIndicator'),
    rows,
    context.extra('tblIndicator'),
  );
  // A row's number format is its indicator's: rows of one format that stand together share their flags.
  for (const key of ['target', 'change', 'growth'] as const) {
    const formats = plan.indicators.map(({ unit }) => context.formats[key === 'growth' ? 'percent' : unit]);
    for (const { start, length } of runs(formats)) {
      const row = table.firstRow + start;
      const subject = `${quote('indicator/')}&${address(row, 0, 'column')}`;
      putFlags(
        context,
        sheet,
        { ...table.area(key), row, rows: length },
        subject,
        key,
        formats[start] ?? 'General',
      );
    }
  }
  return table.nextRow;
}

function putMilestones(context: Context, sheet: SheetBuilder, row: number): void {
  const { plan, t, tables } = context;
  if (plan.milestones.length === 0) return;
  sheet.put(row, 0, { value: t('section.milestones'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblMilestone', name: tables.name('tblMilestone') },
    tables.columnsOf('tblMilestone'),
    plan.milestones.map((milestone, index) => {
      const path = (key: string) => ['milestones', index, key];
      return {
        code: milestone.code,
        cells: {
          code: label(milestone.code),
          name: textInput(context.text(milestone.name), path('name')),
          due: dueInput(context, milestone.due, path('due')),
          goal: figureInput(milestone.goal, context.formats[milestone.unit ?? 'other'], path('goal')),
          status: stateInput(context, milestone.status, path('status')),
        },
      };
    }),
    context.extra('tblMilestone'),
  );
  putTaskRules(context, sheet, placed);
}
