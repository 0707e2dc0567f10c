/**
 * Generates the workbook without Excel: the add-in's own writer, through Microsoft's client, into a book in memory. The
 * book is complete and calculated when this resolves; a failure of the writer is thrown as it is. One at a time, because
 * the client is global.
 */
import type { Book } from '../book';
import { connectClient } from '../client';
import { createNodeEngine } from '../engine/node';
import { generate, type GenerateResult } from '../../excel';
import type { Language, Plan } from '../../plan';
import { createHost, newBook } from '../host';

export interface Generation {
  readonly book: Book;
  readonly result: GenerateResult;
  readonly syncs: number;
  readonly requestBytes: number;
  /** Of the generation alone, without starting up. */
  readonly milliseconds: number;
}

export async function generateBook(plan: Plan, language: Language): Promise<Generation> {
  const engine = await createNodeEngine();
  const book = newBook();
  const blank = book.activeSheetId;
  try {
    const host = createHost({ engine, book });
    const client = await connectClient(host);
    try {
      const began = performance.now();
      const result = await generate({ plan, language });
      const milliseconds = performance.now() - began;
      await host.calculate();
      const { syncs, requestBytes } = host.counters;
      return { book: without(book, blank), result, syncs, requestBytes, milliseconds };
    } finally {
      client.close();
    }
  } finally {
    engine.dispose();
  }
}

/** A book must have a sheet before there are ours; in the file nobody needs it. */
const without = (book: Book, sheetId: string): Book => ({
  ...book,
  sheets: book.sheets.filter(({ id }) => id !== sheetId),
});
