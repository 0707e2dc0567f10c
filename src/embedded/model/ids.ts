/** Ids of sheets, tables and the like: in the form of Excel's own, and never given twice in a book. */
import type { Book } from '../book';

const last = new WeakMap<Book, number>();

/** A counter a book that goes on from the highest number in the ids that the book came with. */
export function newNumber(book: Book): number {
  const next = (last.get(book) ?? highestNumber(book)) + 1;
  last.set(book, next);
  return next;
}

/** `{00000000-0000-0000-0000-000000000007}` */
export const newGuid = (book: Book) =>
  `{00000000-0000-0000-0000-${String(newNumber(book)).padStart(12, '0')}}`;

function highestNumber(book: Book): number {
  const things = [
    ...book.sheets,
    ...book.sheets.flatMap(({ tables, conditionalFormats }) => [...tables, ...conditionalFormats]),
    ...book.xmlParts,
  ];
  return Math.max(0, ...things.map(({ id }) => Number(/(\d+)\}?$/.exec(id)?.[1] ?? 0)));
}
