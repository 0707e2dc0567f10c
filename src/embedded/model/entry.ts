/**
 * What an entry becomes, as when it is typed into a cell of an English (US) Excel: "45%" is 0.45 and formats the
 * cell as a percentage, "2024-06-30" is a date, "=A1" and "+A1" are formulas, a leading apostrophe makes a text of
 * anything. Formulas are not checked here.
 */
import { parseValue } from 'numfmt';
import type { Value } from '../book';
import { invalidArgument } from '../protocol/errors';
import type { Content } from './cells';

const longestText = 32_767;

const errorValues = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

export interface Entry {
  readonly content: Content;
  /** The format that the entry brings along, where the cell has none of its own. */
  readonly format?: string;
}

export function parseEntry(entry: Value, format: string | undefined): Entry {
  if (typeof entry !== 'string') return { content: { value: entry } };
  if (entry.length > longestText) throw invalidArgument(`A cell holds at most ${longestText} characters.`);
  if (entry === '') return { content: undefined };
  if (entry.startsWith("'")) return { content: { value: entry.slice(1), quoted: true } };
  if (format === '@') return { content: { value: entry } };
  if (errorValues.has(entry)) return { content: { formula: `=${entry}` } };
  return parseFormula(entry) ?? parseLiteral(entry);
}

/** Most texts begin with a letter, and then they are no figure and need no closer look. */
const maybeNoText = /^\s*([-+(.\d\p{Sc}]|(true|false)\s*$)/iu;

function parseLiteral(entry: string): Entry {
  const parsed = maybeNoText.test(entry) ? parseValue(entry) : null;
  if (parsed === null || typeof parsed.v === 'string') return { content: { value: entry } };
  const content = { value: parsed.v };
  return parsed.z === undefined ? { content } : { content, format: excelFormat(parsed.z) };
}

/** "+A1" and "-A1" are formulas too, and so are "- a note" and "@home", which then do not parse. */
function parseFormula(entry: string): Entry | undefined {
  if (entry.startsWith('=')) return { content: { formula: entry } };
  if (!/^[+\-@]./s.test(entry) || parseValue(entry) !== null) return undefined;
  return { content: { formula: entry.startsWith('@') ? `=${entry.slice(1)}` : `=${entry}` } };
}

/** Excel knows a date however it is written, but shows it in its own way. */
function excelFormat(typed: string): string {
  const [year, month, day] = ['y', 'm', 'd'].map((part) => typed.includes(part));
  if (!month || typed.includes('h')) return typed;
  if (!year) return 'd-mmm';
  if (!day) return 'mmm-yy';
  return typed.includes('mmm') ? 'd-mmm-yy' : 'm/d/yyyy';
}

/** A bare number typed into a cell that shows percentages is one: "45" and "45%" are the same there. */
export function typedByHand(entry: Value, format: string | undefined): Value {
  if (typeof entry !== 'string' || format?.includes('%') !== true || !/^\s*\d*\.?\d+\s*$/.test(entry))
    return entry;
  return Number(entry) >= 1 ? `${entry.trim()}%` : entry;
}
