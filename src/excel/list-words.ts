/**
 * A choice from one of the sheets' lists (a rule's severity, a task's status) means the same in the other language; the
 * formulas that look it up there need the other language's word. Pure.
 */
import { sheetText } from '../locales/sheets';
import type { Language } from '../plan';
import { entryText, textEntry, type Entry } from './entry';

const lists = {
  severity: ['severity.info', 'severity.warning', 'severity.error', 'severity.off'],
  status: ['status.open', 'status.running', 'status.done'],
} as const;

const isList = (column: string): column is keyof typeof lists => column in lists;

/** Gives the entry to write for what stands in an input; no `from` is the same language. */
export const listWords =
  (from: Language | undefined, to: Language) =>
  (input: string, entry: Entry): Entry => {
    const column = input.slice(input.lastIndexOf('/') + 1);
    if (from === undefined || !isList(column)) return entry;
    const word = lists[column].find((key) => sheetText(from, key) === entryText(entry));
    return word === undefined ? entry : textEntry(sheetText(to, word));
  };
