/**
 * Formulas follow what they name: when a sheet, a table or a column is renamed, every formula in the book that names
 * it is rewritten, wherever formulas live (cells, defined names, conditional formats, validation); when it is
 * deleted, the reference becomes #REF!, as in Excel.
 */
import { parseA1Ref, parseStructRef, stringifyStructRef, stringifyTokens, tokenTypes } from '@borgar/fx';
import type { Book, RangeRef, Sheet, Table } from '../book';
import { absoluteFormula, quoteSheetName } from './address';
import { containsCell, intersection } from './geometry';
import { tokensOf, type Place } from './formulas';
import { bodyRange, columnIndex, headerRow } from './tables';

/** The new text of one reference, or undefined to leave it. A defined name's formula has no place. */
type Rewrite = (reference: string, structured: boolean, place: Place | undefined) => string | undefined;

const rewritable: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_NAMED,
  tokenTypes.REF_STRUCT,
]);

function rewriteFormula(formula: string, place: Place | undefined, rewrite: Rewrite): string {
  const tokens = tokensOf(formula);
  let changed = false;
  for (const token of tokens) {
    if (!rewritable.has(token.type)) continue;
    const value = rewrite(token.value, token.type === tokenTypes.REF_STRUCT, place);
    if (value === undefined) continue;
    token.value = value;
    changed = true;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/** `word` is what a formula must contain to be concerned at all; it saves reading the others. */
export function rewriteBook(book: Book, word: string, rewrite: Rewrite): void {
  const needle = word.toLowerCase();
  const follow = (formula: string, place: Place | undefined) =>
    formula.toLowerCase().includes(needle) ? rewriteFormula(formula, place, rewrite) : formula;

  for (const name of book.names) name.formula = follow(name.formula, undefined);
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.formula !== undefined) cell.formula = follow(cell.formula, { sheet, row, column });
      }
    }
    const at = ({ row, column }: RangeRef) => ({ sheet, row, column });
    for (const format of sheet.conditionalFormats) format.formula = follow(format.formula, at(format.range));
    for (const validation of sheet.validations) {
      const place = at(validation.range);
      if (validation.kind === 'list') {
        if (validation.source.startsWith('=')) validation.source = follow(validation.source, place);
      } else {
        validation.formula1 = follow(validation.formula1, place);
        if (validation.formula2 !== undefined) validation.formula2 = follow(validation.formula2, place);
      }
    }
  }
}

function sheetNameOf(reference: string): string | undefined {
  return reference.includes('!') ? parseA1Ref(reference)?.context?.[0] : undefined;
}

/** A formula spells an apostrophe in a sheet's name twice. */
const spelled = (sheetName: string) => sheetName.replaceAll("'", "''");

export function renameSheetInFormulas(book: Book, from: string, to: string): void {
  const wanted = from.toLowerCase();
  rewriteBook(book, spelled(from), (reference) => {
    if (sheetNameOf(reference)?.toLowerCase() !== wanted) return undefined;
    return quoteSheetName(to) + reference.slice(reference.lastIndexOf('!'));
  });
}

/** After the sheet, with its tables, has left the book. */
export function dropSheetFromFormulas(book: Book, sheet: Sheet): void {
  const wanted = sheet.name.toLowerCase();
  rewriteBook(book, spelled(sheet.name), (reference, structured) =>
    !structured && sheetNameOf(reference)?.toLowerCase() === wanted ? '#REF!' : undefined,
  );
  for (const table of sheet.tables) dropTableFromFormulas(book, table);
}

export function dropTableFromFormulas(book: Book, { name }: Table): void {
  rewriteTable(book, name, () => '#REF!');
}

export function renameTableInFormulas(book: Book, from: string, to: string): void {
  rewriteTable(book, from, (reference) => {
    const parsed = parseStructRef(reference);
    return parsed === undefined ? to : stringifyStructRef({ ...parsed, table: to }, { thisRow: true });
  });
}

/** `renamed` leads from names in lower case to new names; all at once, as two columns may swap theirs. */
export function renameColumnsInFormulas(
  book: Book,
  { name }: Table,
  renamed: ReadonlyMap<string, string>,
): void {
  rewriteTable(book, name, (reference) => {
    const parsed = parseStructRef(reference);
    if (parsed?.columns?.some((column) => renamed.has(column.toLowerCase())) !== true) return undefined;
    const columns = parsed.columns.map((column) => renamed.get(column.toLowerCase()) ?? column);
    return stringifyStructRef({ ...parsed, columns }, { thisRow: true });
  });
}

/** Of a table whose column is about to be deleted. */
export function dropColumnFromFormulas(book: Book, sheet: Sheet, table: Table, index: number): void {
  rewriteTable(book, table.name, (reference) => {
    const columns = parseStructRef(reference)?.columns ?? [];
    return columns.some((column) => columnIndex(sheet, table, column) === index) ? '#REF!' : undefined;
  });
}

/** A table that becomes a plain range leaves plain addresses behind. */
export function replaceTableInFormulas(book: Book, sheet: Sheet, table: Table): void {
  rewriteTable(book, table.name, (reference, place) => {
    const range = structuredRange(reference, sheet, table, place);
    return range === undefined ? '#REF!' : absoluteFormula(sheet.name, range).slice(1);
  });
}

function rewriteTable(
  book: Book,
  name: string,
  rewrite: (reference: string, place: Place | undefined) => string | undefined,
): void {
  const wanted = name.toLowerCase();
  rewriteBook(book, name, (reference, structured, place) => {
    const table = structured ? parseStructRef(reference)?.table : reference;
    return table?.toLowerCase() === wanted ? rewrite(reference, place) : undefined;
  });
}

function structuredRange(
  reference: string,
  sheet: Sheet,
  table: Table,
  place: Place | undefined,
): RangeRef | undefined {
  const { columns = [], sections = [] } = parseStructRef(reference) ?? {};
  const indexes = columns.map((column) => columnIndex(sheet, table, column));
  const first = Math.min(...indexes, table.range.columns);
  const rows = rowsOf(sections, sheet, table, place);
  if (rows === undefined || indexes.length === 0) return rows;
  const width = Math.max(...indexes) - first + 1;
  return intersection(rows, { ...table.range, column: table.range.column + first, columns: width });
}

function rowsOf(
  sections: readonly string[],
  sheet: Sheet,
  table: Table,
  place: Place | undefined,
): RangeRef | undefined {
  if (sections.includes('this row')) {
    const inTable = place?.sheet === sheet && containsCell(table.range, place.row, table.range.column);
    return inTable ? { ...table.range, row: place.row, rows: 1 } : undefined;
  }
  if (sections.includes('all')) return table.range;
  return sections.includes('headers') ? headerRow(table) : bodyRange(table);
}
