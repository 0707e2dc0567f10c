/**
 * An entry is what is written to `Range.formulas` to get a cell's content: a number, a boolean, "" for blank, a text or
 * a formula. Excel reads a text as a person's typing: "1-2" becomes a date, "=x" a formula, "TRUE" a boolean. A leading
 * apostrophe keeps a text a text, so every text that Excel could take for something else gets one.
 */
import type { Cell, CellValue } from '../breakdown/workbook-spec';

export type Entry = string | number | boolean;

export const blank = '';

/** Only a text that begins with a letter and has no digit can't be a number, date, formula or error. */
const plain = /^\p{L}\P{Nd}*$/u;
const booleanWord = /^(true|false)$/i;

export const textEntry = (text: string): string =>
  text === '' || (plain.test(text) && !booleanWord.test(text)) ? text : `'${text}`;

export const literalEntry = (value: CellValue): Entry =>
  typeof value === 'string' ? textEntry(value) : value;

export const isFormula = (entry: Entry): boolean => typeof entry === 'string' && entry.startsWith('=');

export function cellEntry(cell: Cell): Entry {
  if (cell.formula !== undefined) return cell.formula;
  return cell.value === undefined ? blank : literalEntry(cell.value);
}

/**
 * The entry that would put a cell's content there again. `Range.formulas` gives texts without their apostrophe; a text
 * that looks like a formula is told from a formula by its value, which is that same text.
 */
export function entryRead(formula: CellValue, value: CellValue): Entry {
  if (typeof formula !== 'string') return formula;
  return formula.startsWith('=') && formula !== value ? formula : textEntry(formula);
}

/** A literal's value; a formula has none until it is calculated. */
export const entryText = (entry: Entry): Entry =>
  typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
