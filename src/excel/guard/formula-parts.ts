/**
 * Takes a formula apart as far as the guard needs it: references of each kind, texts, and everything else as marks.
 * Excel gives a formula back in its own words (`[@Share]` for `tblX[[#This Row],[Share]]`, no quotes around a sheet's
 * name that needs none, an @ for implicit intersection, other spaces and letters' case), so what is compared are these
 * parts. Total: what it can't make out becomes a mark, never an error. Pure.
 */
import { address } from '../../breakdown/formulas';

export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

interface At {
  /** The part's place in the formula's text. */
  readonly start: number;
  readonly end: number;
}

export interface CellsPart extends At {
  readonly kind: 'cells';
  /** Absent where the reference is to the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly first: Corner;
  /** The same as `first` for a single cell. */
  readonly last: Corner;
}

export interface ColumnsPart extends At {
  readonly kind: 'columns';
  /** Empty where the reference is to the formula's own table. */
  readonly table: string;
  /** `#this row`, `#headers` …, in lower case; the rows of the body have none. */
  readonly rows: readonly string[];
  /** One column, or the first and the last; none for all. */
  readonly columns: readonly string[];
}

export interface TextPart extends At {
  readonly kind: 'text';
  /** As written, quotes included. */
  readonly text: string;
}

export interface OtherPart extends At {
  /** `error`: #REF! and its like. `mark`: operators, functions, numbers and the rest. */
  readonly kind: 'name' | 'error' | 'mark';
  /** In upper case. */
  readonly text: string;
}

export type Part = CellsPart | ColumnsPart | TextPart | OtherPart;

const patterns = {
  space: /\s+/y,
  text: /"(?:[^"]|"")*"/y,
  sheet: /(?:'((?:[^']|'')+)'|((?:\[[^[\]]*\])?[\p{L}_][\p{L}\p{N}_.]*))!/uy,
  error: /#(?:REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|N\/A)/iy,
  cell: /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.([!])/iuy,
  number: /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iy,
  function: /(?:_xl\w+\.)*([\p{L}_][\p{L}\p{N}_.]*)\(/uy,
  word: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  comparison: /<=|>=|<>/y,
} as const;

export function formulaParts(formula: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match) return undefined;
    at += match[0].length;
    return match;
  };
  while (at < formula.length) {
    const start = at;
    if (take(patterns.space)) continue;
    const text = take(patterns.text);
    if (text) {
      parts.push({ kind: 'text', text: text[0], start, end: at });
      continue;
    }
    const prefix = take(patterns.sheet);
    const sheet = prefix?.[1]?.replaceAll("''", "'") ?? prefix?.[2];
    const error = take(patterns.error);
    if (error) {
      // Where a sheet was deleted Excel keeps the address: #REF!$B$5.
      if (take(patterns.cell)) at = lastCorner(formula, at)?.end ?? at;
      parts.push({ kind: 'error', text: error[0].toUpperCase(), start, end: at });
      continue;
    }
    const first = take(patterns.cell);
    if (first) {
      const last = lastCorner(formula, at);
      at = last?.end ?? at;
      const corner = cornerOf(first);
      parts.push({ kind: 'cells', sheet, first: corner, last: last?.corner ?? corner, start, end: at });
      continue;
    }
    if (prefix) {
      const word = take(patterns.word);
      parts.push({ kind: word ? 'name' : 'mark', text: (word ?? prefix)[0].toUpperCase(), start, end: at });
      continue;
    }
    const call = take(patterns.function);
    if (call) {
      parts.push({ kind: 'mark', text: `${(call[1] ?? '').toUpperCase()}(`, start, end: at });
      continue;
    }
    const word = take(patterns.word);
    if (formula[at] === '[') {
      const end = bracketEnd(formula, at);
      parts.push({
        kind: 'columns',
        table: word?.[0] ?? '',
        ...columnsIn(formula.slice(at, end)),
        start,
        end,
      });
      at = end;
    } else if (word) {
      const kind = /^(?:TRUE|FALSE)$/i.test(word[0]) ? 'mark' : 'name';
      parts.push({ kind, text: word[0].toUpperCase(), start, end: at });
    } else {
      const number = take(patterns.number);
      const mark = number
        ? String(Number(number[0]))
        : (take(patterns.comparison)?.[0] ?? formula.charAt(at++));
      // Excel's sign of implicit intersection, which it adds and drops as it likes.
      if (mark !== '@') parts.push({ kind: 'mark', text: mark, start, end: at });
    }
  }
  return parts;
}

const cornerOf = ([, beforeColumn, letters = '', beforeRow, digits]: RegExpExecArray): Corner => ({
  row: Number(digits) - 1,
  column: [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  rowFixed: beforeRow === '$',
  columnFixed: beforeColumn === '$',
});

function lastCorner(formula: string, at: number): { corner: Corner; end: number } | undefined {
  if (formula[at] !== ':') return undefined;
  patterns.cell.lastIndex = at + 1;
  const match = patterns.cell.exec(formula);
  return match ? { corner: cornerOf(match), end: at + 1 + match[0].length } : undefined;
}

/** Behind the bracket that closes the one at `at`; an apostrophe takes the next character's meaning. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

/** `[[#This Row],[A]:[B]]`, `[@Share]`, `[@[Target amount]]`, `[Share]`. */
function columnsIn(bracketed: string): Pick<ColumnsPart, 'rows' | 'columns'> {
  let inside = bracketed.slice(1, -1).trim();
  const here = inside.startsWith('@');
  if (here) inside = inside.slice(1).trim();
  const items = inside.startsWith('[') ? innerItems(inside) : inside === '' ? [] : [inside];
  const isRows = (item: string) => item.startsWith('#') && !item.startsWith('#REF!');
  const rows = items.filter(isRows).map((item) => item.toLowerCase().replace(/\s+/g, ' '));
  return {
    rows: here ? ['#this row'] : rows.filter((item) => item !== '#data').sort(),
    columns: items.filter((item) => !isRows(item)).map((item) => item.replace(/'(.)/gsu, '$1')),
  };
}

function innerItems(inside: string): string[] {
  const items: string[] = [];
  for (let at = inside.indexOf('['); at >= 0; at = inside.indexOf('[', at)) {
    const end = bracketEnd(inside, at);
    items.push(inside.slice(at + 1, end - 1).trim());
    at = end;
  }
  return items;
}

/** The corner as an address. */
export function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  if (rowFixed) return address(row, column, columnFixed ? 'both' : 'row');
  return address(row, column, columnFixed ? 'column' : 'none');
}

/** A column's name inside a structured reference. */
export const escapedColumn = (name: string): string =>
  name.replace(/['[\]#@]/g, (character) => `'${character}`);
