/**
 * Periods and months. A period that has ended is held against its target of then, where a re-plan has changed it since;
 * its months follow in proportion. One that ended below the threshold is up for review.
 */
import { monthsOf } from '../../../plan/calendar';
import { formula, label } from '../../cells';
import type { Context } from '../../context';
import { quote } from '../../formulas';
import type { SheetBuilder } from '../../sheet-builder';
import { actualsOf, ratio } from './actual';
import { lightColumns, stateWord } from './lights';

export function putPeriods(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, t, name, text } = context;
  const table = 'tblTrackPeriod';
  const here = (key: string) => tables.here(table, key);
  const period = (key: string) => tables.at('tblPeriod', key, here('code'));
  const actuals = actualsOf(context);
  const months = monthsOf(plan);
  sheet.put(row, 0, { value: t('section.trackPeriods'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.periods.map(({ code, name: given }, index) => {
      const own = months.filter((month) => month.period === index).map((month) => month.code);
      const day = (key: string, month: string | undefined) => tables.at('tblMonth', key, quote(month ?? ''));
      const begins = day('start', own[0]);
      const closed = `${name('As_Of')}>=${here('end')}`;
      return {
        code,
        cells: {
          code: label(code),
          name: { style: 'text' as const, value: text(given) },
          end: { style: 'center' as const, format: formats.day, formula: `=${day('end', own.at(-1))}` },
          target: formula(
            `IF(${period('agreed')}="",${period('amount')},${period('agreed')})`,
            formats.amount,
          ),
          actual: formula(
            actuals.total(actuals.counted(actuals.within(begins, here('end')))),
            formats.amount,
          ),
          attainment: formula(ratio(here('actual'), here('target')), formats.percent),
          status: {
            style: 'center' as const,
            formula:
              `=IF(OR(${name('As_Of')}<${begins},${name('Phased_Share')}=0),"",IF(${closed},IF(${here('attainment')}="","",` +
              `IF(${here('attainment')}<${name('Review_Threshold')},${stateWord(context, 'review')},${stateWord(context, 'over')})),` +
              `${stateWord(context, 'running')}))`,
          },
        },
      };
    }),
  );
  lightColumns(context, sheet, placed, ['attainment']);
  return putMonths(context, sheet, placed.nextRow + 1);
}

function putMonths(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, t } = context;
  const table = 'tblTrackMonth';
  const here = (key: string) => tables.here(table, key);
  const month = (key: string) => tables.at('tblMonth', key, here('code'));
  const actuals = actualsOf(context);
  sheet.put(row, 0, { value: t('section.trackMonths'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    monthsOf(plan).map(({ code, period }) => {
      const ofPeriod = (key: string) => tables.at('tblPeriod', key, quote(plan.periods[period]?.code ?? ''));
      const scale = `IF(OR(${ofPeriod('agreed')}="",${ofPeriod('amount')}=0),1,${ofPeriod('agreed')}/${ofPeriod('amount')})`;
      return {
        code,
        cells: {
          code: label(code),
          name: { style: 'center' as const, formula: `=${month('name')}` },
          target: formula(
            `ROUND(${month('amount')}*${scale},${context.name('Amount_Decimals')})`,
            formats.amount,
          ),
          actual: formula(
            actuals.total(actuals.counted(actuals.within(month('start'), month('end')))),
            formats.amount,
          ),
          attainment: formula(ratio(here('actual'), here('target')), formats.percent),
          // The path of the year as it is planned now.
          cumulativeTarget: formula(month('cumulative'), formats.amount),
          cumulativeActual: formula(
            `IF(${here('actual')}="","",${actuals.sum(actuals.counted(`(${tables.column('tblActual', 'date')}<${month('end')}+1)`))})`,
            formats.amount,
          ),
          cumulativeAttainment: formula(
            ratio(here('cumulativeActual'), here('cumulativeTarget')),
            formats.percent,
          ),
        },
      };
    }),
  );
  lightColumns(context, sheet, placed, ['attainment', 'cumulativeAttainment']);
  return placed.nextRow + 1;
}
