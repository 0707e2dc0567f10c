/**
 * Incentives: the commission on the base year, the targets and the actuals; what another mix of the same total would pay;
 * who earns which award now; how many periods in a row an owner is on target. Money of awards is in single currency
 * units, commission in the plan's unit.
 */
import type { BuiltSheet } from '../built-sheet';
import type { Context } from '../context';
import { SheetBuilder } from '../sheet-builder';
import { putHeading } from './heading';
import { putAwards } from './incentives/awards';
import { putCommission, putMix } from './incentives/commission';
import { putPromotions } from './incentives/promotions';

export function buildIncentivesSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('incentives', context.sheetName('incentives'), '#BF8F00');
  putHeading(context, sheet, context.t('note.incentives'));
  const { names, next } = putCommission(context, sheet, 3);
  let row = putMix(context, sheet, next);
  row = putAwards(context, sheet, row);
  const promoted = putPromotions(context, sheet, row);
  [26, 30, 20, 18, 18, 18, 18, 18, 18].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 2);
  return { sheet: sheet.build(), names: [...names, ...promoted], paths: sheet.paths, totals: {} };
}
