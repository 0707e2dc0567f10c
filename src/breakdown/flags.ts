/** Puts the flags of all three severities on an area; the sign stands in the number, not only in the colour. */
import type { Context } from './context';
import { flagFormula } from './context';
import type { SheetBuilder } from './sheet-builder';
import type { Area } from './workbook-spec';

const severities = [
  { level: 3, look: 'violation', sign: '✖' },
  { level: 2, look: 'warning', sign: '▲' },
  { level: 1, look: 'note', sign: '●' },
] as const;

/** `subject` is a formula for the area's first cell, such as `"product/"&$A5`. */
export function putFlags(
  context: Context,
  sheet: SheetBuilder,
  area: Area,
  subject: string,
  column: string,
  format: string,
): void {
  for (const { level, look, sign } of severities) {
    sheet.flag(area, flagFormula(context, subject, column, level), look, `"${sign} "${format}`);
  }
}
