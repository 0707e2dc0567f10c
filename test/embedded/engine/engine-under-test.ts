/**
 * One engine for a test file, and books in it: set cells, calculate, see what they show.
 */
import type { Book, CellError, CellStyle, Value } from '../../../src/embedded/book';
import { createNodeEngine } from '../../../src/embedded/engine/node';
import type { UniverEngine } from '../../../src/embedded/engine/univer-engine';
import { position, setCell, sheetNamed, shown, type Entry } from './book-builder';

let engine: UniverEngine;
beforeAll(async () => {
  engine = await createNodeEngine({ looks: true });
});
afterAll(() => engine.dispose());

/** "Sheet!B2", or "B2" of the first sheet. */
function locate(book: Book, address: string) {
  const [cell = '', name = book.sheets[0]?.name ?? ''] = address.split('!').reverse();
  return { sheet: sheetNamed(book, name), cell };
}

export async function calculate(book: Book): Promise<Book> {
  await engine.calculate(book, { structure: true, cells: [] });
  return book;
}

/** Types into cells and recalculates what depends on them. */
export async function type(book: Book, entries: Record<string, Entry>): Promise<void> {
  const cells = Object.entries(entries).map(([address, entry]) => {
    const { sheet, cell } = locate(book, address);
    setCell(sheet, cell, entry);
    return { sheetId: sheet.id, ...position(cell) };
  });
  await engine.calculate(book, { structure: false, cells });
}

export function show(book: Book, ...addresses: string[]): Record<string, Value | CellError | null> {
  return Object.fromEntries(
    addresses.map((address) => {
      const { sheet, cell } = locate(book, address);
      return [address, shown(sheet, cell)];
    }),
  );
}

export function look(book: Book, address: string): CellStyle | undefined {
  const { sheet, cell } = locate(book, address);
  const { row, column } = position(cell);
  return engine.conditionalStyle(sheet.id, row, column);
}
