/**
 * Checks a formula as Excel does on entry: it must parse, be at most 8,192 characters, and every sheet, table and
 * column that it names must exist. A defined name need not: the cell then shows #NAME?. The answer is the formula in
 * the form that a file stores, with `Table[[#This Row],[Column]]` for `[@Column]`.
 */
import { parse, parseA1Ref, parseStructRef, stringifyStructRef, tokenize, tokenTypes } from '@borgar/fx';
import type { ReferenceStruct, Token } from '@borgar/fx';
import type { Book, Sheet, Table } from '../book';
import { invalidArgument } from '../protocol/errors';
import { findSheet } from './address';
import { columnIndex, findTable, tableAt } from './tables';

const longestFormula = 8192;

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function tokensOf(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true, withLocation: false });
}

/** Without a place, as in a defined name, a reference must name its table. */
export function checkFormula(book: Book, formula: string, place?: Place): string {
  if (formula.length > longestFormula) {
    throw invalidArgument(
      `A formula has at most ${longestFormula} characters; this one has ${formula.length}.`,
    );
  }
  const tokens = readable(formula);
  const stored = tokens.map((token) => {
    if (token.type === tokenTypes.REF_STRUCT) return checkStructured(book, token.value, place);
    if (token.value.includes('!') && isReference(token)) checkSheet(book, token.value);
    return token.value;
  });
  return stored.every((text, index) => text === tokens[index]?.value) ? formula : stored.join('');
}

/** Formulas that parse, by their text: a table's column has one for all of its rows. */
const known = new Map<string, readonly Token[]>();
const mostKnown = 5000;

function readable(formula: string): readonly Token[] {
  const before = known.get(formula);
  if (before) return before;
  const tokens = tokensOf(formula);
  try {
    parse(tokens);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`${formula} is not a formula: ${why}.`);
  }
  if (known.size >= mostKnown) known.clear();
  known.set(formula, tokens);
  return tokens;
}

/** Conditional formats and data validation take no structured references. */
export function checkPlainFormula(book: Book, formula: string, place: Place): void {
  checkFormula(book, formula, place);
  if (readable(formula).some(({ type }) => type === tokenTypes.REF_STRUCT)) {
    throw invalidArgument(`${formula} has a structured reference, which is not allowed here.`);
  }
}

function isReference({ type }: Token): boolean {
  return type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM || type === tokenTypes.REF_NAMED;
}

function checkSheet(book: Book, text: string): void {
  const context = parseA1Ref(text)?.context ?? [];
  const name = context[0];
  if (context.length !== 1 || name === undefined || findSheet(book, name) === undefined) {
    throw invalidArgument(`${text} names no worksheet of this workbook.`);
  }
}

function checkStructured(book: Book, text: string, place: Place | undefined): string {
  const reference = parseStructRef(text);
  if (reference === undefined) throw invalidArgument(`${text} is not a structured reference.`);
  const table = tableOf(book, reference, place);
  if (table === undefined) throw invalidArgument(`${text} names no table.`);
  for (const column of reference.columns ?? []) {
    if (columnIndex(table.sheet, table.table, column) < 0) {
      throw invalidArgument(`${table.table.name} has no column ${column}.`);
    }
  }
  if (reference.table && !text.includes('@')) return text;
  return stringifyStructRef({ ...reference, table: table.table.name }, { thisRow: true });
}

function tableOf(
  book: Book,
  { table: name }: ReferenceStruct,
  place: Place | undefined,
): { sheet: Sheet; table: Table } | undefined {
  if (name) return findTable(book, name);
  const table = place && tableAt(place.sheet, place.row, place.column);
  return table && { sheet: place.sheet, table };
}
