/**
 * What Univer calculated, as the book keeps it: raw values, never their formatted text.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellError, Value } from '../book';
import { cellType } from './snapshot-cells';

const errors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** Where a formula reaches beyond the grid, Univer leaves nothing. */
const beyond: CellError = { error: '#REF!' };

/** Univer's own errors beyond Excel's (#ERROR!, #CONNECT!) mean that it failed to evaluate. */
const asError = (text: string): CellError | undefined =>
  errors.has(text) ? { error: text } : /^#[A-Z]+!$/.test(text) ? { error: '#VALUE!' } : undefined;

/** `formulaCell` is the cell that holds the formula. */
export function toResult(formulaCell: Nullable<ICellData>): Value | CellError {
  // HYPERLINK() yields rich text; its text ends with a paragraph mark.
  const richText = formulaCell?.p?.body?.dataStream;
  if (richText !== undefined) return richText.replace(/\r\n$/, '');
  const value = formulaCell?.v;
  if (value === undefined || value === null) return beyond;
  if (formulaCell?.t === cellType.boolean) return Boolean(value);
  if (typeof value === 'string') return asError(value) ?? value;
  return value;
}
