/**
 * References as people and Excel write them, read and written: `Region!F5`, `='Product line'!$F$6:$F$7`, `B9`. What is
 * no single rectangle of cells (a whole column, a union, a name) gives undefined.
 */
import { address, sheetReference } from './formulas';
import type { Area } from './workbook-spec';

export interface Reference {
  /** The sheet's name, where the reference names one. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

const most = { rows: 1_048_576, columns: 16_384 } as const;
const reference =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!=]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function readReference(text: string): Reference | undefined {
  const match = reference.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, bare, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match;
  const rows = [Number(digits) - 1, Number(lastDigits) - 1] as const;
  const columns = [columnNumber(letters), columnNumber(lastLetters)] as const;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  if (row < 0 || row + area.rows > most.rows || column + area.columns > most.columns) return undefined;
  return { sheet: quoted?.replaceAll("''", "'") ?? bare, area };
}

/** `F5` or `F5:F6`; with `fixed`, `$F$5:$F$6`. */
export function areaAddress({ row, column, rows, columns }: Area, fixed = false): string {
  const corner = (r: number, c: number) => address(r, c, fixed ? 'both' : 'none');
  const first = corner(row, column);
  return rows * columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** `'Region'!F5:F6` */
export const cellText = (sheet: string, area: Area): string =>
  `${sheetReference(sheet)}!${areaAddress(area)}`;

/** As a defined name points there: `='Region'!$F$5:$F$6`. */
export const pointing = (sheet: string, area: Area): string =>
  `=${sheetReference(sheet)}!${areaAddress(area, true)}`;
