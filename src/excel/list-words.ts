/**
 * A choice from one of the sheets' lists (a rule's severity, a task's status) is a word in the sheets' language and a
 * code in the plan: `listCode` leads from the word to the code, `listWords` to the other language's word, which the
 * formulas that look it up there need. Pure.
 */
import { sheetText } from '../locales/sheets';
import { languages, type Language } from '../plan';
import { entryText, textEntry, type Entry } from './entry';

const lists = {
  Month_Phasing: ['phasing.even', 'phasing.seasonality', 'phasing.typed'],
  severity: ['severity.info', 'severity.warning', 'severity.error', 'severity.off'],
  likelihood: ['grade.low', 'grade.medium', 'grade.high'],
  effect: ['grade.low', 'grade.medium', 'grade.high'],
  state: ['state.requested', 'state.approved', 'state.rejected', 'state.applied'],
  status: ['status.open', 'status.running', 'status.done'],
} as const;

export type ListColumn = keyof typeof lists;

export const isList = (column: string): column is ListColumn => column in lists;

/** The input's column: `severity` of `tblRules/A-max/severity`. */
export const columnOf = (input: string): string => input.slice(input.lastIndexOf('/') + 1);

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

/** `error` for a word of the list, or for a code; in one language or in any. Undefined for other words. */
export function listCode(column: ListColumn, word: string, language?: Language): string | undefined {
  const tongues = language === undefined ? languages : [language];
  const key = lists[column].find(
    (one) =>
      tongues.some((tongue) => sameWord(sheetText(tongue, one), word)) ||
      (language === undefined && sameWord(one.slice(one.indexOf('.') + 1), word)),
  );
  return key?.slice(key.indexOf('.') + 1);
}

/** Gives the entry to write for what stands in an input; no `from` is the same language. */
export const listWords =
  (from: Language | undefined, to: Language) =>
  (input: string, entry: Entry): Entry => {
    const column = columnOf(input);
    if (from === undefined || !isList(column)) return entry;
    const word = lists[column].find((key) => sheetText(from, key) === entryText(entry));
    return word === undefined ? entry : textEntry(sheetText(to, word));
  };
