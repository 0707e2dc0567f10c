/**
 * A workbook on the embedded host, reached through Microsoft's real client with real calculation, for the length of one
 * test. What a test reads it reads as a person would: by sheet and cell, table and header.
 */
import type { Book, CellData, Engine, Sheet } from '../../../src/embedded/book';
import { connectClient } from '../../../src/embedded/client';
import { createNodeEngine } from '../../../src/embedded/engine/node';
import { createHost, type Host, type HostOptions } from '../../../src/embedded/host';
import { bookOf, withoutResults, type BookName } from '../../support/books';

let engine: Promise<Engine> | undefined;

/** One engine serves all tests of a file. */
const sharedEngine = (): Promise<Engine> => (engine ??= createNodeEngine());

export async function closeEngine(): Promise<void> {
  (await engine)?.dispose();
  engine = undefined;
}

export async function atDesk<Result>(
  work: (host: Host) => Promise<Result>,
  options: Partial<HostOptions> = {},
): Promise<Result> {
  const host = createHost({ ...options, engine: options.engine ?? (await sharedEngine()) });
  const client = await connectClient(host);
  try {
    return await work(host);
  } finally {
    client.close();
  }
}

/** At a desk where a workbook lies already, as it was generated. */
export const onBook = async <Result>(
  name: BookName,
  work: (host: Host) => Promise<Result>,
): Promise<Result> => atDesk(work, { book: await bookOf(name), calculated: true });

/** The same where nobody asks what a formula gives: each keeps the result that it came with. */
export const onStillBook = async <Result>(
  name: BookName,
  work: (host: Host) => Promise<Result>,
): Promise<Result> => atDesk(work, { book: await bookOf(name), calculated: true, engine: withoutResults });

export const atStillDesk = <Result>(work: (host: Host) => Promise<Result>): Promise<Result> =>
  atDesk(work, { engine: withoutResults });

export function sheetOf({ book }: Host, name: string): Sheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (!found)
    throw new Error(`no sheet ${name}; there are ${book.sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** `Region!B6` */
export function cell(host: Host, at: string): CellData {
  const split = at.lastIndexOf('!');
  const { row, column } = placeOf(at.slice(split + 1));
  return sheetOf(host, at.slice(0, split)).cells.get(row)?.get(column) ?? {};
}

/** What a cell shows: a formula's result or the literal. */
export function shown(data: CellData): unknown {
  if (data.formula === undefined) return data.value ?? '';
  return typeof data.result === 'object' ? data.result.error : data.result;
}

export async function type(host: Host, at: string, entry: string | number | boolean): Promise<void> {
  const split = at.lastIndexOf('!');
  const { row, column } = placeOf(at.slice(split + 1));
  await host.userEdit(sheetOf(host, at.slice(0, split)).id, row, column, entry);
}

/** The cell of a table by its row's first column and its header. */
export function inTable(host: Host, table: string, code: string, header: string): string {
  for (const sheet of host.book.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    if (!found) continue;
    const { row, column, rows, columns } = found.range;
    const text = (r: number, c: number) => String(shown(sheet.cells.get(r)?.get(c) ?? {}));
    const r = Array.from({ length: rows - 1 }, (_, index) => row + 1 + index).find(
      (at) => text(at, column) === code,
    );
    const c = Array.from({ length: columns }, (_, index) => column + index).find(
      (at) => text(row, at) === header,
    );
    if (r === undefined || c === undefined) throw new Error(`${table} has no ${code} / ${header}`);
    return `${sheet.name}!${letters(c)}${String(r + 1)}`;
  }
  throw new Error(`no table ${table}`);
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Runs one batch as another add-in or a macro would. */
export async function asUser(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

/** The whole book as text, for "is it as before": ids that nobody sees and the order of what has none are left out. */
export function snapshot(book: Book): string[] {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) {
      return [...(value as Map<unknown, unknown>)].sort(byFirst).map(([key, item]) => [key, plain(item)]);
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'result')
        .sort(byFirst)
        .map(([key, item]) => [key, plain(item)]),
    );
  };
  const unordered = (items: readonly object[]) =>
    items.map((item) => JSON.stringify(plain({ ...item, id: '' }))).sort();
  return JSON.stringify(
    plain({
      ...book,
      names: unordered(book.names),
      xmlParts: unordered(book.xmlParts),
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        tables: unordered(sheet.tables),
        validations: unordered(sheet.validations),
        conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
      })),
    }),
    undefined,
    1,
  ).split('\n');
}

const byFirst = (a: readonly unknown[], b: readonly unknown[]): number =>
  typeof a[0] === 'number' && typeof b[0] === 'number'
    ? a[0] - b[0]
    : String(a[0]).localeCompare(String(b[0]));

/** What a failed operation says of itself. */
export async function failureOf(operation: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await operation;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { code, phase, kept, params } = error as Error & Record<string, unknown>;
    return { code, phase, kept, params };
  }
  return { code: 'none' };
}
