/** The pool of commission, and what it would be with another mix of the same total. */
import { dimensionTable, finalColumn, levels } from '../../../rules/rule-model';
import { amountFormat } from '../../amount-format';
import { figureInput, formula, label, putSums } from '../../cells';
import { trackTable } from '../../columns/tracking';
import type { Context } from '../../context';
import { address, quote, sheetReference } from '../../formulas';
import { dimensionSheet } from '../../sheet-list';
import type { SheetBuilder } from '../../sheet-builder';
import type { NameSpec } from '../../workbook-spec';

interface Rated {
  readonly code: string;
  readonly rate: number;
  readonly index: number;
  /** The member's table, the tracking table, and its code as a formula. */
  readonly table: string;
  readonly tracked: string;
  readonly member: string;
  readonly final: string;
}

function rated({ plan, has }: Context): Rated[] {
  return plan.incentives.commission.flatMap(({ dimension: code, member, rate }, index): Rated[] => {
    const dimension = plan.dimensions.find((one) => one.code === code);
    if (!dimension || !has(dimensionSheet(code))) return [];
    const level =
      levels(dimension).findIndex((entries) => entries.some((one) => one.member.code === member)) + 1;
    return [
      {
        code: `${code}:${member}`,
        rate,
        index,
        table: dimensionTable(code, level),
        tracked: trackTable(code, level),
        member: quote(member),
        final: finalColumn(dimension.by),
      },
    ];
  });
}

export function putCommission(
  context: Context,
  sheet: SheetBuilder,
  row: number,
): { names: NameSpec[]; next: number } {
  const { t, tables, formats, name } = context;
  const table = 'tblCommission';
  const here = (key: string) => tables.here(table, key);
  const rows = rated(context);
  if (rows.length === 0) return { names: [], next: row };
  sheet.put(row, 0, { value: t('section.commission'), style: 'section' });
  const fine = twoMore(context);
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    rows.map((one) => {
      const at = (key: string) => tables.at(one.table, key, one.member);
      return {
        code: one.code,
        cells: {
          code: label(one.code),
          name: { style: 'formulaText' as const, formula: `=${at('name')}` },
          rate: figureInput(one.rate, formats.fine, ['incentives', 'commission', one.index, 'rate']),
          baseAmount: formula(at('baseAmount'), formats.amount),
          onBase: formula(`N(${here('baseAmount')})*${here('rate')}`, fine),
          target: formula(at(one.final), formats.amount),
          onTarget: formula(`N(${here('target')})*${here('rate')}`, fine),
          actual: context.has('tracking')
            ? formula(tables.at(one.tracked, 'actual', one.member), formats.amount)
            : { style: 'formula' as const, value: '' },
          onActual: formula(`IF(${here('actual')}="","",${here('actual')}*${here('rate')})`, fine),
        },
      };
    }),
  );
  const sums = putSums(context, sheet, table, placed, {
    formats: {
      baseAmount: formats.amount,
      onBase: fine,
      target: formats.amount,
      onTarget: fine,
      actual: formats.amount,
      onActual: fine,
    },
  });
  const total = (key: string) => sums.totals[`${table}|${key}`] ?? '0';
  sheet.put(sums.row + 1, 0, { value: t('label.averageRate'), style: 'label' });
  (
    [
      ['onBase', 'baseAmount'],
      ['onTarget', 'target'],
      ['onActual', 'actual'],
    ] as const
  ).forEach(([pool, sales]) => {
    sheet.put(sums.row + 1, placed.area(pool).column, {
      formula: `=IF(${total(sales)}=0,"",${total(pool)}/${total(sales)})`,
      format: '0.0000%',
      style: 'formula',
    });
  });
  sheet.put(sums.row + 2, 0, { value: t('label.poolGrowth'), style: 'label' });
  sheet.put(sums.row + 2, placed.area('onTarget').column, {
    formula: `=IF(${total('onBase')}=0,"",${total('onTarget')}/${total('onBase')}-1)`,
    format: formats.fine,
    style: 'formula',
  });
  return {
    names: [{ name: name('Commission_Pool'), formula: `=${total('onTarget')}` }],
    next: sums.row + 5,
  };
}

/** Commission is a small part of an amount. */
const twoMore = ({ plan }: Context): string =>
  amountFormat({ ...plan.unit, decimals: plan.unit.decimals + 2 });

/** The shares may be typed over; the total stays what it is. */
export function putMix(context: Context, sheet: SheetBuilder, row: number): number {
  const { t, tables, formats, name } = context;
  const table = 'tblMix';
  const here = (key: string) => tables.here(table, key);
  const rows = rated(context);
  if (rows.length === 0) return row;
  const total = name('Total_Target');
  sheet.put(row, 0, { value: t('section.mix'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    rows.map(({ code }) => {
      const at = (key: string) => tables.at('tblCommission', key, here('code'));
      return {
        code,
        cells: {
          code: label(code),
          name: { style: 'formulaText' as const, formula: `=${at('name')}` },
          rate: formula(at('rate'), formats.fine),
          share: formula(`IF(${total}=0,0,${at('target')}/${total})`, formats.fine),
          whatIf: {
            style: 'input' as const,
            format: formats.fine,
            formula: `=${here('share')}`,
            input: true,
          },
          amount: formula(`${total}*${here('whatIf')}`, formats.amount),
          commission: formula(`${here('amount')}*${here('rate')}`, twoMore(context)),
        },
      };
    }),
  );
  const sums = putSums(context, sheet, table, placed, {
    formats: {
      share: formats.fine,
      whatIf: formats.fine,
      amount: formats.amount,
      commission: twoMore(context),
    },
  });
  const sum = (key: string) => sums.totals[`${table}|${key}`] ?? '0';
  const whatIf = address(sums.row, placed.area('whatIf').column);
  sheet.flag(
    { ...placed.area('whatIf'), row: sums.row, rows: 1 },
    `=ABS(${whatIf}-${address(sums.row, placed.area('share').column)})>0.00001`,
    'violation',
    `"✖ "${formats.fine}`,
  );
  const lines = [
    ['label.averageRate', `IF(${sum('amount')}=0,"",${sum('commission')}/${sum('amount')})`, '0.0000%'],
    ['label.poolDifference', `${sum('commission')}-${name('Commission_Pool')}`, twoMore(context)],
  ] as const;
  lines.forEach(([key, text, format], index) => {
    sheet.put(sums.row + 1 + index, 0, { value: t(key), style: 'label' });
    sheet.put(sums.row + 1 + index, placed.area('commission').column, {
      formula: `=${text}`,
      format,
      style: 'formula',
    });
  });
  return sums.row + 5;
}

export const onSheet = (sheet: SheetBuilder, row: number, column: number): string =>
  `${sheetReference(sheet.name)}!${address(row, column, 'both')}`;
