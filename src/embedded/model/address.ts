/**
 * Addresses in A1 notation, read and written as Excel does: `'Sales 2024'!B2:C5`, `B:C`, `2:5`. What is no address,
 * or lies outside a sheet, is InvalidArgument; a sheet that does not exist is ItemNotFound.
 */
import { toCol, parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import type { Book, RangeRef, Sheet } from '../book';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { bottom, isUnbounded, maxColumns, maxRows, right } from './geometry';

interface Bounds {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

/** Dimensions that an address leaves open, such as the rows of `B:C`, run from edge to edge. */
export function toRangeRef({ top, left, bottom, right }: Bounds): RangeRef {
  const row = top ?? 0;
  const column = left ?? 0;
  return {
    row,
    column,
    rows: (bottom ?? maxRows - 1) - row + 1,
    columns: (right ?? maxColumns - 1) - column + 1,
  };
}

export function parseAddress(text: string): { sheetName: string | undefined; range: RangeRef } {
  const reference = parseA1Ref(text, { allowNamed: false });
  const range = reference && 'range' in reference ? reference.range : undefined;
  const context = reference?.context ?? [];
  if (range === undefined || context.length > 1)
    throw invalidArgument(`${text} is not the address of a range.`);
  return { sheetName: context[0], range: toRangeRef(range) };
}

export function findSheet(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** An address that may name its sheet; without one it lies on `sheet`. */
export function locate(book: Book, text: string, sheet: Sheet): { sheet: Sheet; range: RangeRef } {
  const { sheetName, range } = parseAddress(text);
  if (sheetName === undefined) return { sheet, range };
  const found = findSheet(book, sheetName);
  if (found === undefined) throw itemNotFound(`The worksheet ${sheetName}`);
  return { sheet: found, range };
}

export function localAddress(range: RangeRef): string {
  const lastRow = bottom(range) + 1;
  const columnNames = `${toCol(range.column)}:${toCol(right(range))}`;
  if (isUnbounded(range)) {
    if (range.rows === maxRows && range.columns < maxColumns) return columnNames;
    return range.columns === maxColumns && range.rows < maxRows
      ? `${range.row + 1}:${lastRow}`
      : `A1:${toCol(maxColumns - 1)}${maxRows}`;
  }
  const first = `${toCol(range.column)}${range.row + 1}`;
  return range.rows * range.columns === 1 ? first : `${first}:${toCol(right(range))}${lastRow}`;
}

/** As a formula names it: `='Sales 2024'!$B$2:$C$5`. */
export function absoluteFormula(sheetName: string, range: RangeRef): string {
  const fixed = { $top: true, $left: true, $bottom: true, $right: true };
  const edges = { top: range.row, left: range.column, bottom: bottom(range), right: right(range) };
  return `=${stringifyA1Ref({ context: [sheetName], range: { ...edges, ...fixed } })}`;
}

export function fullAddress(sheetName: string, range: RangeRef): string {
  return `${quoteSheetName(sheetName)}!${localAddress(range)}`;
}

/** Quotes where Excel does. */
export function quoteSheetName(name: string): string {
  const sample = stringifyA1Ref({ context: [name], range: { top: 0, left: 0, bottom: 0, right: 0 } });
  return sample.slice(0, sample.lastIndexOf('!'));
}
