/** What Excel allows as the name of a sheet, a table or a defined name. Anything else is InvalidArgument. */
import { parseA1Ref } from '@borgar/fx';
import type { Book } from '../book';
import { invalidArgument, itemAlreadyExists } from '../protocol/errors';
import { findSheet } from './address';

const longestSheetName = 31;
const longestName = 255;

export function checkSheetName(book: Book, name: string, renamedId?: string): void {
  if (name === '') throw invalidArgument('A worksheet needs a name.');
  if (name.length > longestSheetName) {
    throw invalidArgument(`${name} has more than ${longestSheetName} characters.`);
  }
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument(String.raw`${name} has one of : \ / ? * [ ]`);
  if (name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`${name} begins or ends with an apostrophe.`);
  }
  if (name.toLowerCase() === 'history') throw invalidArgument('Excel keeps the name History for itself.');
  const namesake = findSheet(book, name);
  if (namesake !== undefined && namesake.id !== renamedId) throw itemAlreadyExists(`The worksheet ${name}`);
}

/** Tables and defined names share one space of names. */
export function checkDefinedName(book: Book, name: string, renamedFrom?: string): void {
  if (name.length > longestName || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*$/u.test(name)) {
    throw invalidArgument(`${name} is not a valid name.`);
  }
  if (looksLikeReference(name)) throw invalidArgument(`${name} could be mistaken for a cell.`);
  const wanted = name.toLowerCase();
  if (wanted === renamedFrom?.toLowerCase()) return;
  const taken = [...book.names, ...book.sheets.flatMap(({ tables }) => tables)];
  if (taken.some((other) => other.name.toLowerCase() === wanted)) throw itemAlreadyExists(`The name ${name}`);
}

function looksLikeReference(name: string): boolean {
  const a1 = parseA1Ref(name);
  return (
    (a1 !== undefined && 'range' in a1) ||
    /^(r\d*c\d*|r\d*|c\d*)$/i.test(name) ||
    /^(true|false)$/i.test(name)
  );
}
