/** The columns of a line that is on its way to a target: by the day that actuals are counted to, and by the year's end. */
import { formula } from '../../cells';
import type { Context } from '../../context';
import type { ColumnCell } from '../../sheet-builder';
import { ratio } from './actual';
import { stateOf } from './lights';

/** `target`, `actual` and `phased` (the share of the year by that day) are formulas without "=". */
export function towards(
  context: Context,
  table: string,
  target: string,
  actual: string,
  phased = context.name('Phased_Share'),
): Record<string, ColumnCell> {
  const { formats, name } = context;
  const here = (key: string) => context.tables.here(table, key);
  return {
    target: formula(target, formats.amount),
    toDate: formula(`ROUND(N(${here('target')})*${phased},${name('Amount_Decimals')})`, formats.amount),
    actual: formula(actual, formats.amount),
    attainment: formula(ratio(here('actual'), here('target')), formats.percent),
    pace: formula(ratio(here('actual'), here('toDate')), formats.percent),
    projection: formula(`IF(${here('pace')}="","",${here('pace')}*${here('target')})`, formats.amount),
    status: { style: 'center', formula: `=${stateOf(context, here('pace'))}` },
  };
}
