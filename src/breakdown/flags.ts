/** The flags of all three severities on an area; the sign stands in the number, not only in the colour. */
import { before } from './amount-format';
import type { Context } from './context';
import { flagFormula } from './context';
import type { SheetBuilder } from './sheet-builder';
import type { Area, FlagSpec } from './workbook-spec';

const severities = [
  { level: 3, look: 'violation', sign: '✖' },
  { level: 2, look: 'warning', sign: '▲' },
  { level: 1, look: 'note', sign: '●' },
] as const;

/** `subject` is a formula for the area's first cell, such as `"product/"&$A5`. */
export const severityFlags = (
  context: Context,
  subject: string,
  column: string,
  format: string,
): Omit<FlagSpec, 'area'>[] =>
  severities.map(({ level, look, sign }) => ({
    formula: flagFormula(context, subject, column, level),
    look,
    format: before(`"${sign} "`, format),
  }));

export function putFlags(
  context: Context,
  sheet: SheetBuilder,
  area: Area,
  subject: string,
  column: string,
  format: string,
): void {
  for (const { formula, look, format: flagged } of severityFlags(context, subject, column, format))
    sheet.flag(area, formula, look, flagged);
}
