/**
 * The tracking sheet: what the actuals come to, held against the plan until the day that they are counted to, by member,
 * period, month, customer type, channel, owner and indicator. Formulas only; what is typed stands on the sheet of actuals.
 */
import type { BuiltSheet } from '../built-sheet';
import type { Context } from '../context';
import { SheetBuilder } from '../sheet-builder';
import { dimensionSheet } from '../sheet-list';
import { putHeading } from './heading';
import { putChannels, putCustomers } from './tracking/customers';
import { putHead } from './tracking/head';
import { putIndicators } from './tracking/indicators';
import { putMembers } from './tracking/members';
import { putOwners } from './tracking/owners';
import { putPeriods } from './tracking/periods';

export function buildTrackingSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('tracking', context.sheetName('tracking'), '#548235');
  putHeading(context, sheet, context.t('note.tracking'));
  const { names, next } = putHead(context, sheet);
  let row = putPeriods(context, sheet, next);
  for (const dimension of context.plan.dimensions) {
    if (context.has(dimensionSheet(dimension.code))) row = putMembers(context, sheet, dimension, row);
  }
  row = putCustomers(context, sheet, row);
  row = putChannels(context, sheet, row);
  const owners = putOwners(context, sheet, row);
  putIndicators(context, sheet, owners.next);
  [38, 28, 16, 16, 16, 14, 16, 16, 14, 14, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 2);
  return { sheet: sheet.build(), names: [...names, ...owners.names], paths: sheet.paths, totals: {} };
}
