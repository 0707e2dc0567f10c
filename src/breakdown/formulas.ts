/** Small pieces that formulas are made of. All functions stay within Excel 2010. */

/** A text inside a formula. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

type Fixed = 'none' | 'row' | 'column' | 'both';

/** `A1` from a row and a column that count from 0. */
export function address(row: number, column: number, fixed: Fixed = 'none'): string {
  const beforeColumn = fixed === 'column' || fixed === 'both' ? '$' : '';
  const beforeRow = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${beforeColumn}${letters(column)}${beforeRow}${String(row + 1)}`;
}

/** A sheet's name as formulas write it. */
export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Excel's number of an ISO day (1900 date system, days from March 1900 on). */
export const dateSerial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** The ISO day of Excel's number, without the time of day. */
export const isoDay = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);

/**
 * The part of a whole that falls to a row, rounded so that the rows add up to the whole exactly: what the rows down to
 * here get together, rounded, less what the rows above got (cumulative rounding). The sums of shares are brought to 12
 * digits first: with the noise of binary sums, a row's "above" and the "down to here" of the row before it could fall on
 * different sides of a half.
 */
export const roundedPart = (whole: string, downToHere: string, here: string, decimals: string): string =>
  `ROUND(${whole}*ROUND(${downToHere},12),${decimals})-ROUND(${whole}*ROUND(${downToHere}-${here},12),${decimals})`;

/** Blank stays blank: an empty cell is not zero. */
export const unlessBlank = (cell: string, formula: string): string => `IF(${cell}="","",${formula})`;
