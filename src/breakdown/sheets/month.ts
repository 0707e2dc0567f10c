/**
 * The month sheet: how the periods fall on the year's months, and each dimension's members and each owner by month. The
 * months of a period add up to it exactly: they are rounded along the year, at the period's own end as the period is.
 */
import { monthsOf } from '../../plan/calendar';
import type { BuiltSheet } from '../built-sheet';
import { figureInput, formula, label } from '../cells';
import { monthBlock, monthKey } from '../columns/months';
import type { Context } from '../context';
import { address, quote, sheetReference } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import { dimensionSheet } from '../sheet-list';
import type { NameSpec } from '../workbook-spec';
import { putBlock, putDimensionBlock, type BlockColumn, type PlacedBlock } from './block';
import { putHeading, putSpreads } from './heading';
import { phasedMember, putLateMembers } from './late';

const table = 'tblMonth';
const ways = ['even', 'seasonality', 'typed'] as const;
const firstRow = 5;

export function buildMonthSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('month', context.sheetName('month'), '#BF8F00');
  putHeading(context, sheet, context.t('note.month'));
  // What was typed counts only while it does.
  if (context.plan.months?.by === 'typed')
    putSpreads(context, sheet, ({ months }) => months === true, firstRow - 1);
  const names = putPhasing(context, sheet);
  let row = putMonths(context, sheet, firstRow) + 2;
  const columns = monthsOf(context.plan).map(({ code }): BlockColumn => {
    const at = (key: string) => context.tables.at(table, key, quote(code));
    return { key: monthKey(code), share: at('shareOfYear'), upTo: at('cumulativeShare'), until: code };
  });
  const shared = new Map<string, PlacedBlock['upTo']>();
  for (const dimension of context.plan.dimensions) {
    if (!context.has(dimensionSheet(dimension.code))) continue;
    const block = putDimensionBlock(context, sheet, dimension, {
      start: row,
      table: monthBlock(dimension.code),
      title: 'section.months',
      columns,
    });
    shared.set(dimension.code, block.upTo);
    row = putLateMembers(context, sheet, dimension, block.next + 1, untilDay(context));
  }
  if (context.has('matrix')) putOwners(context, sheet, row, columns, shared);
  sheet.widen(0, 28);
  sheet.freeze(2, 2);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}

/** The share of the year before a month. */
function before({ plan, tables }: Context, code: string): string {
  const months = monthsOf(plan);
  const previous = months[months.findIndex((month) => month.code === code) - 1];
  return previous ? tables.at(table, 'cumulativeShare', quote(previous.code)) : '0';
}

/** Which part of each month is over by the day that actuals are counted to: an array. */
function untilDay({ tables, name }: Context): string {
  const days = (from: string, to: string) => `(${tables.column(table, from)}-${tables.column(table, to)}+1)`;
  const over = `((${name('As_Of')}-${tables.column(table, 'start')}+1)/${days('end', 'start')})`;
  const begun = `(${tables.column(table, 'start')}<=${name('As_Of')})`;
  return `${begun}*((${over}<1)*${over}+(${over}>=1))`;
}

/** How the months share their period, the words to choose from, and the share of the year until today. */
function putPhasing(context: Context, sheet: SheetBuilder): NameSpec[] {
  const { plan, t, name, tables, formats } = context;
  const at = (column: number, row: number) => `${sheetReference(sheet.name)}!${address(row, column, 'both')}`;
  const listColumn = tables.columnsOf(table).length + 1;
  sheet.put(2, 0, { value: t('label.phasing'), style: 'label' });
  sheet.putInput(
    2,
    1,
    'Month_Phasing',
    { value: t(`phasing.${plan.months?.by ?? 'even'}`), style: 'inputCenter' },
    plan.months ? ['months', 'by'] : undefined,
  );
  sheet.put(3, 0, { value: t('label.phased'), style: 'label' });
  sheet.put(3, 1, {
    formula: `=IF(${dated(context)},ROUND(SUMPRODUCT(${untilDay(context)}*${tables.column(table, 'shareOfYear')}),12),0)`,
    format: formats.fine,
    style: 'formula',
  });
  sheet.put(firstRow, listColumn, { value: t('label.phasing'), style: 'header' });
  ways.forEach((way, index) => {
    sheet.put(firstRow + 1 + index, listColumn, { value: t(`phasing.${way}`), style: 'label' });
  });
  sheet.widen(listColumn, 20);
  sheet.validate({
    kind: 'list',
    area: { row: 2, column: 1, rows: 1, columns: 1 },
    source: `=${name('Phasing_List')}`,
  });
  return [
    { name: name('Month_Phasing'), formula: `=${at(1, 2)}` },
    { name: name('Phased_Share'), formula: `=${at(1, 3)}` },
    {
      name: name('Phasing_List'),
      formula: `=${at(listColumn, firstRow + 1)}:${address(firstRow + ways.length, listColumn, 'both')}`,
    },
  ];
}

/** Something is counted to a day: there are actuals, or the day was typed. */
const dated = ({ name, has, tables }: Context): string =>
  has('actuals')
    ? `OR(COUNT(${tables.column('tblActual', 'date')})>0,${name('As_Of')}>${name('Year_Start')})`
    : `${name('As_Of')}>${name('Year_Start')}`;

function putMonths(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, name } = context;
  const here = (key: string) => tables.here(table, key);
  const ofPeriod = (key: string) =>
    `SUMIFS(${tables.column(table, key)},${tables.column(table, 'period')},${here('period')})`;
  const period = (key: string) => tables.at('tblPeriod', key, here('period'));
  const way = (index: number) => `${name('Month_Phasing')}=INDEX(${name('Phasing_List')},${String(index)})`;
  const even = `1/COUNTIFS(${tables.column(table, 'period')},${here('period')})`;
  const within = tables.running(table, 'share', `(${tables.column(table, 'period')}=${here('period')})*`);
  const total = name('Total_Target');
  const round = (share: string) => `ROUND(${total}*${share},${name('Amount_Decimals')})`;
  const start = (index: number) => `DATE(${name('Plan_Year')},${name('First_Month')}+${String(index)},1)`;
  const months = monthsOf(plan);
  const placed = sheet.putTable(
    { row, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    months.map(({ code, period: ofPlan }, index) => {
      const path = (key: string) => (plan.months ? ['months', 'each', index, key] : undefined);
      const each = plan.months?.each[index];
      return {
        code,
        cells: {
          code: label(code),
          name: {
            style: 'center',
            formula: `=YEAR(${here('start')})&"-"&RIGHT("0"&MONTH(${here('start')}),2)`,
          },
          start: { style: 'center', format: formats.day, formula: `=${start(index)}` },
          end: { style: 'center', format: formats.day, formula: `=${start(index + 1)}-1` },
          period: label(plan.periods[ofPlan]?.code ?? ''),
          base: figureInput(each?.base, formats.amount, path('base')),
          typed: figureInput(each?.share, formats.percent, path('share')),
          share: formula(
            `IF(AND(${way(3)},${ofPeriod('typed')}>0),N(${here('typed')}),IF(AND(${way(2)},${ofPeriod('base')}>0),` +
              `N(${here('base')})/${ofPeriod('base')},${even}))`,
            formats.fine,
          ),
          shareOfYear: formula(`${here('cumulativeShare')}-${before(context, code)}`, formats.fine),
          amount: formula(
            `${round(here('cumulativeShare'))}-${round(before(context, code))}`,
            formats.amount,
          ),
          cumulative: formula(round(here('cumulativeShare')), formats.amount),
          cumulativeShare: formula(
            `${period('cumulativeShare')}-${period('share')}*(1-ROUND(${within},12))`,
            formats.percent,
          ),
          check: {
            style: 'check',
            formula: `=IF(ROUND(${ofPeriod('share')},6)=1,${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
          },
        },
      };
    }),
  );
  const ofColumn = (key: string) => {
    const { row: top, column, rows } = placed.area(key);
    return `${address(top, column, 'both')}:${address(top + rows - 1, column, 'both')}`;
  };
  const thisPeriod = address(placed.firstRow, placed.area('period').column, 'column');
  const typedSum = `SUMIFS(${ofColumn('typed')},${ofColumn('period')},${thisPeriod})`;
  sheet.flag(
    placed.area('typed'),
    `=AND(${way(3)},${typedSum}>0,ROUND(${typedSum},6)<>1)`,
    'violation',
    `"✖ "${formats.percent}`,
  );
  return placed.nextRow;
}

/**
 * Every owner who carries an amount. Owners of products and of regions carry the same total: their sum says nothing. An
 * owner follows the phasing of the scope's member; `shared` has that of members beside which others start late.
 */
function putOwners(
  context: Context,
  sheet: SheetBuilder,
  start: number,
  columns: readonly BlockColumn[],
  shared: ReadonlyMap<string, PlacedBlock['upTo']>,
): void {
  const { plan, tables, formats, t } = context;
  const owners = plan.responsibilities.filter(({ carries }) => carries !== undefined);
  if (owners.length === 0) return;
  const scopes = new Map(
    owners.map(({ code, scope }) => [
      code,
      scope.of === 'member' ? phasedMember(context, scope.dimension, scope.member) : undefined,
    ]),
  );
  const upTo = (owner: string, index: number): string | undefined => {
    const phased = scopes.get(owner);
    if (!phased) return undefined;
    const [target, until] = [phased.at('memberTarget'), monthKey(columns[index]?.until ?? '')];
    const others = shared.get(phased.dimension.code)?.(index) ?? '0';
    return `IF(OR(${phased.at('starts')}="",${target}=0),${others},N(${phased.at(until)})/${target})`;
  };
  putBlock(context, sheet, {
    start,
    table: 'tblOwnerMonth',
    title: t('section.ownerMonths'),
    columns,
    upTo,
    rows: owners.map(({ code, items: [first] }) => {
      const linked = (key: string) => tables.at('tblMatrix', key, quote(`${code}:${first?.code ?? ''}`));
      return {
        code,
        cells: {
          code: label(code),
          name: { style: 'formulaText' as const, formula: `=${linked('owner')}` },
          scope: { style: 'formulaText' as const, formula: `=${linked('scope')}` },
          memberTarget: formula(`N(${linked('linked')})`, formats.amount),
        },
      };
    }),
  });
}
