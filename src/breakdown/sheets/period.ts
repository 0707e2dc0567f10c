/**
 * The quarter sheet: how the total falls on the year's periods, and each dimension's members by period. The blocks
 * meet both sides exactly: a cell is what the members down to it get in the periods up to it, less its neighbours
 * (cumulative rounding in both directions).
 */
import { monthsOf } from '../../plan/calendar';
import type { Dimension } from '../../plan/schema';
import type { BuiltSheet } from '../built-sheet';
import { check, figureInput, formula, label, putSums, textInput } from '../cells';
import type { Context } from '../context';
import { dimensionSheet } from '../sheet-list';
import { putFlags } from '../flags';
import { address, quote, roundedPart } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import { Tables } from '../tables';
import { putDimensionBlock } from './block';
import { putHeading, putSpreads } from './heading';

const table = 'tblPeriod';

export function buildPeriodSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('period', context.sheetName('period'), '#BF8F00');
  putHeading(context, sheet, context.t('note.share'));
  putSpreads(context, sheet, ({ dimension, customers, months }) => !dimension && !customers && !months);
  const totals: Record<string, string> = {};
  let row = putPeriods(context, sheet, 3, totals) + 1;
  if (context.plan.periods.some(({ children }) => children && children.length > 0))
    row = putParts(context, sheet, row);
  for (const dimension of context.plan.dimensions) {
    if (context.has(dimensionSheet(dimension.code))) row = putPeriodBlock(context, sheet, dimension, row);
  }
  [16, 24, 16, 16, 16, 16, 16, 16].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(4, 2);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals };
}

function putPeriods(
  context: Context,
  sheet: SheetBuilder,
  row: number,
  totals: Record<string, string>,
): number {
  const { plan, tables, formats, text, name } = context;
  const here = (key: string) => tables.here(table, key);
  const placed = sheet.putTable(
    { row, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.periods.map((period, index) => {
      const path = (key: string) => ['periods', index, key];
      return {
        code: period.code,
        cells: {
          code: label(period.code),
          name: textInput(text(period.name), path('name')),
          share: figureInput(period.share, formats.percent, path('share')),
          amount: formula(
            roundedPart(
              name('Total_Target'),
              tables.running(table, 'share'),
              here('share'),
              name('Amount_Decimals'),
            ),
            formats.amount,
          ),
          cumulative: formula(
            `ROUND(${name('Total_Target')}*${here('cumulativeShare')},${name('Amount_Decimals')})`,
            formats.amount,
          ),
          // As the amounts have it: blocks that go by it must round on the same side of a half.
          cumulativeShare: formula(`ROUND(${tables.running(table, 'share')},12)`, formats.percent),
          agreed: figureInput(period.agreed, formats.amount, path('agreed')),
          tasks: { style: 'inputLine', value: text(period.tasks), input: true, path: path('tasks') },
          check: check(context, `${quote('period/')}&${here('code')}`),
        },
      };
    }),
    context.extra(table),
  );
  const sums = putSums(context, sheet, table, placed, {
    formats: { share: formats.fine, amount: formats.amount },
    others: { check: check(context, quote('period/Σ')) },
  });
  Object.assign(totals, sums.totals);
  const area = { ...placed.area('share'), row: sums.row, rows: 1 };
  putFlags(context, sheet, area, quote('period/Σ'), 'share', formats.percent);
  return sums.row + 1;
}

/** Parts of the periods (months, say), each a share of its period. */
function putParts(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, text, t, name } = context;
  const parts = 'tblPeriod2';
  const here = (key: string) => tables.here(parts, key);
  const siblings = `(${tables.column(parts, 'parent')}=${here('parent')})*`;
  sheet.put(row, 0, { value: t('section.parts'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: parts, name: tables.name(parts) },
    tables.columnsOf(parts),
    plan.periods.flatMap((period, index) =>
      (period.children ?? []).map((part, at) => {
        const path = (key: string) => ['periods', index, 'children', at, key];
        return {
          code: part.code,
          cells: {
            code: label(part.code),
            name: textInput(text(part.name), path('name')),
            parent: label(period.code),
            share: figureInput(part.share, formats.percent, path('share')),
            amount: formula(
              roundedPart(
                tables.at(table, 'amount', here('parent')),
                tables.running(parts, 'share', siblings),
                here('share'),
                name('Amount_Decimals'),
              ),
              formats.amount,
            ),
            siblings: formula(
              `SUMIFS(${tables.column(parts, 'share')},${tables.column(parts, 'parent')},${here('parent')})`,
              formats.fine,
            ),
            tasks: textInput(text(part.tasks), path('tasks')),
            check: check(context, `${quote('period/')}&${here('parent')}&"/Σ"`),
          },
        };
      }),
    ),
    context.extra(parts),
  );
  const subject = `${quote('period/')}&${address(placed.firstRow, 2, 'column')}&"/Σ"`;
  putFlags(context, sheet, placed.area('siblings'), subject, 'siblings', formats.percent);
  return placed.nextRow + 1;
}

/** A dimension's members (first level) by period. */
function putPeriodBlock(context: Context, sheet: SheetBuilder, dimension: Dimension, start: number): number {
  const months = monthsOf(context.plan);
  const { next } = putDimensionBlock(context, sheet, dimension, {
    start,
    table: Tables.block(dimension.code),
    title: 'section.block',
    columns: context.plan.periods.map(({ code }, index) => ({
      key: `period:${code}`,
      share: context.tables.at(table, 'share', quote(code)),
      upTo: context.tables.at(table, 'cumulativeShare', quote(code)),
      until: months.filter(({ period }) => period === index).at(-1)?.code ?? '',
    })),
  });
  return next + 1;
}
