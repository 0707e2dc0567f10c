/**
 * The quarter sheet: how the total falls on the year's periods, and each dimension's members by period. The blocks
 * meet both sides exactly: a cell is what the members down to it get in the periods up to it, less its neighbours
 * (cumulative rounding in both directions).
 */
import type { Dimension } from '../../plan/schema';
import { dimensionTable, finalColumn } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { check, figureInput, formula, label, putSums, textInput } from '../cells';
import { dimensionSheet, type Context } from '../context';
import { putFlags } from '../flags';
import { address, quote, roundedPart } from '../formulas';
import { SheetBuilder, type ColumnCell } from '../sheet-builder';
import { Tables } from '../tables';
import { putHeading } from './heading';

const table = 'tblPeriod';

export function buildPeriodSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('period', context.sheetName('period'), '#BF8F00');
  putHeading(context, sheet, context.t('note.share'));
  const totals: Record<string, string> = {};
  let row = putPeriods(context, sheet, 3, totals) + 1;
  if (context.plan.periods.some(({ children }) => children && children.length > 0))
    row = putParts(context, sheet, row);
  for (const dimension of context.plan.dimensions) {
    if (context.has(dimensionSheet(dimension.code))) row = putBlock(context, sheet, dimension, row) + 1;
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
          cumulativeShare: formula(tables.running(table, 'share'), formats.percent),
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
function putBlock(context: Context, sheet: SheetBuilder, dimension: Dimension, start: number): number {
  const { plan, tables, formats, t, text, name } = context;
  const members = dimensionTable(dimension.code);
  const block = Tables.block(dimension.code);
  const columns = tables.columnsOf(block);
  const here = (key: string) => tables.here(block, key);
  const decimals = name('Amount_Decimals');
  const [shareRow, cumulativeRow] = [start + 1, start + 2];
  const first = columns.findIndex(({ key }) => key.startsWith('period:'));

  sheet.put(start, 0, { value: t('section.block', { dimension: text(dimension.name) }), style: 'section' });
  sheet.put(shareRow, 0, { value: t('label.share'), style: 'label' });
  sheet.put(cumulativeRow, 0, { value: t('label.cumulative'), style: 'label' });
  plan.periods.forEach(({ code }, index) => {
    const of = (key: string) => `=${tables.at(table, key, quote(code))}`;
    sheet.put(shareRow, first + index, { formula: of('share'), format: formats.percent, style: 'formula' });
    sheet.put(cumulativeRow, first + index, {
      formula: of('cumulativeShare'),
      format: formats.percent,
      style: 'formula',
    });
  });

  /** What this row gets in this column's period. */
  const cell = (column: number): ColumnCell => {
    const upTo = address(cumulativeRow, column, 'row');
    const before = `(${upTo}-${address(shareRow, column, 'row')})`;
    const above = `(${here('memberCumulative')}-${here('memberTarget')})`;
    const round = (members_: string, share: string) => `ROUND(${members_}*${share},${decimals})`;
    const [down, up] = [here('memberCumulative'), above];
    return formula(
      `${round(down, upTo)}-${round(up, upTo)}-${round(down, before)}+${round(up, before)}`,
      formats.amount,
    );
  };
  const from = tables.columnsOf(block)[first]?.header ?? '';
  const to = tables.columnsOf(block)[first + plan.periods.length - 1]?.header ?? '';
  const placed = sheet.putTable(
    { row: start + 3, column: 0, canonical: block, name: tables.name(block) },
    columns,
    dimension.members.map((member) => ({
      code: member.code,
      cells: {
        code: label(member.code),
        name: { style: 'formulaText', formula: `=${tables.at(members, 'name', here('code'))}` },
        memberTarget: formula(tables.at(members, finalColumn(dimension.by), here('code')), formats.amount),
        memberCumulative: formula(tables.running(block, 'memberTarget'), formats.amount),
        ...Object.fromEntries(plan.periods.map(({ code }, index) => [`period:${code}`, cell(first + index)])),
        total: formula(`SUM(${tables.name(block)}[[#This Row],[${from}]:[${to}]])`, formats.amount),
        check: {
          style: 'check',
          formula: `=IF(ROUND(${here('total')}-${here('memberTarget')},${decimals})=0,${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
        },
      },
    })),
  );
  const summed = columns.filter(
    ({ key }) => key === 'memberTarget' || key === 'total' || key.startsWith('period:'),
  );
  const { row } = putSums(context, sheet, block, placed, {
    formats: Object.fromEntries(summed.map(({ key }) => [key, formats.amount])),
  });
  columns.forEach(({ key }, column) => {
    sheet.widen(column, key === 'code' ? 14 : key === 'name' ? 24 : 16);
  });
  return row + 1;
}
