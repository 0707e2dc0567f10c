/**
 * Traffic lights: ahead of the plan, below it, below the review's threshold; a sign before the figure, so that colour is
 * not all. `Track_Words` holds the states in words, in this order.
 */
import type { Context } from '../../context';
import { address } from '../../formulas';
import type { PlacedTable, SheetBuilder } from '../../sheet-builder';
import type { Area } from '../../workbook-spec';

export const states = ['ahead', 'watch', 'behind', 'running', 'over', 'review'] as const;
export type State = (typeof states)[number];

export const stateWord = ({ name }: Context, state: State): string =>
  `INDEX(${name('Track_Words')},${String(states.indexOf(state) + 1)})`;

/** The state of what should be at 100 % by now; `figure` is a formula's part. */
export const stateOf = (context: Context, figure: string): string =>
  `IF(${figure}="","",IF(${figure}>=1,${stateWord(context, 'ahead')},` +
  `IF(${figure}>=${context.name('Review_Threshold')},${stateWord(context, 'watch')},${stateWord(context, 'behind')})))`;

export function putLights(context: Context, sheet: SheetBuilder, area: Area): void {
  const cell = address(area.row, area.column);
  const threshold = context.name('Review_Threshold');
  const light = (condition: string, look: 'violation' | 'warning' | 'good', sign: string) => {
    sheet.flag(area, `=AND(ISNUMBER(${cell}),${condition})`, look, `"${sign} "${context.formats.percent}`);
  };
  light(`${cell}<${threshold}`, 'violation', '▼');
  light(`${cell}<1`, 'warning', '●');
  light(`${cell}>=1`, 'good', '▲');
}

export function lightColumns(
  context: Context,
  sheet: SheetBuilder,
  placed: PlacedTable,
  keys: readonly string[],
): void {
  for (const key of keys) if (placed.spec.rows > 0) putLights(context, sheet, placed.area(key));
}
