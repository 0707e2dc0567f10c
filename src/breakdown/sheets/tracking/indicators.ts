/**
 * Indicators with what was attained: from the actuals where they say it (counts of new customers, shares of members and
 * channels, the order value), else typed.
 */
import type { Indicator } from '../../../plan/schema';
import { formula, label } from '../../cells';
import { trackTable } from '../../columns/tracking';
import type { Context } from '../../context';
import { quote } from '../../formulas';
import { runs } from '../../runs';
import { levels } from '../../../rules/rule-model';
import type { ColumnCell, SheetBuilder } from '../../sheet-builder';
import { actualsOf, ratio } from './actual';
import { putLights, stateOf } from './lights';

const table = 'tblTrackIndicator';

export function putIndicators(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, t } = context;
  if (plan.indicators.length === 0) return row;
  const here = (key: string) => tables.here(table, key);
  const of = (key: string) => tables.at('tblIndicator', key, here('code'));
  const blankOr = (text: string) => `IF(${text}="","",${text})`;
  sheet.put(row, 0, { value: t('section.trackIndicators'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.indicators.map((indicator) => {
      const format = formats[indicator.unit];
      const actual = attained(context, indicator);
      // A count grows with the year; a rate is held against its target at any time.
      const pace = grows(context, indicator)
        ? ratio(here('attainment'), context.name('Phased_Share'))
        : here('attainment');
      return {
        code: indicator.code,
        cells: {
          code: label(indicator.code),
          name: { style: 'formulaText' as const, formula: `=${of('name')}` },
          base: formula(blankOr(of('base')), format),
          target: formula(blankOr(of('target')), format),
          actual:
            actual === undefined
              ? ({ style: 'input', format, input: true } satisfies ColumnCell)
              : formula(actual, format),
          attainment: formula(ratio(here('actual'), here('target')), formats.percent),
          status: { style: 'center' as const, formula: `=${stateOf(context, pace)}` },
        },
      };
    }),
  );
  for (const { start, length } of runs(plan.indicators.map((one) => String(grows(context, one))))) {
    const area = placed.area('attainment');
    const [first] = plan.indicators.slice(start);
    if (first && !grows(context, first))
      putLights(context, sheet, { ...area, row: area.row + start, rows: length });
  }
  return placed.nextRow + 1;
}

const grows = ({ plan }: Context, { code }: Indicator): boolean => plan.customers?.total === code;

/** Undefined where the actuals don't say it. */
function attained(context: Context, { code, base, measure }: Indicator): string | undefined {
  const { plan, tables, name } = context;
  const actuals = actualsOf(context);
  const total = name('Actual_Total');
  if (plan.customers?.total === code) return actuals.total(actuals.counted(), 'newCustomers');
  const channel = plan.channels?.find(({ indicator }) => indicator === code);
  if (channel) return ratio(tables.at('tblChannelTrack', 'actual', quote(channel.code)), total);
  const existing = plan.customers?.existing;
  if (existing?.orderValue === code && existing.averageOrder !== undefined) {
    const orders = actuals.sum(actuals.counted(), 'orders');
    return `IF(OR(${orders}=0,${total}=""),"",${total}/${orders}/${String(existing.averageOrder)}*${String(base ?? 1)})`;
  }
  if (measure?.of === 'members' && measure.measure === 'share') {
    const dimension = plan.dimensions.find((one) => one.code === measure.dimension);
    if (!dimension) return undefined;
    const all = levels(dimension);
    const parts = measure.members.map((member) => {
      const level = all.findIndex((entries) => entries.some((one) => one.member.code === member));
      return `N(${tables.at(trackTable(dimension.code, level + 1), 'actual', quote(member))})`;
    });
    return `IF(N(${total})=0,"",(${parts.join('+')})/${total})`;
  }
  return undefined;
}
