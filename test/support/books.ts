/**
 * Workbooks that many tests start from: each is generated the real way once, and kept under node_modules/.cache by the
 * state of the sources, so that no change can leave an old one behind. `bookOf` gives a copy with its formulas' results,
 * which a test may do anything to. `readingOf` gives what the product reads of the same workbook before it works on it,
 * for tests of what follows from a reading alone: made without the engine, it has 0 for every formula's result
 * (test/excel/readings.test.ts holds the two together). Workers that need one at the same moment may each make it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Book, Engine } from '../../src/embedded/book';
import { connectClient } from '../../src/embedded/client';
import { createHost, type Host } from '../../src/embedded/host';
import { generate } from '../../src/excel';
import type { BookState } from '../../src/excel/book-state';
import type { Evidence } from '../../src/excel/guard/finding';
import { examine } from '../../src/excel/guard/inspect';
import { inExcel, type Session } from '../../src/excel/run';
import { loadTemplate, type Language } from '../../src/plan';
import { coreSheets } from './core-sheets';

const plan = loadTemplate('sales-2024');
const core = (language: Language) => generate({ plan, language, sheets: coreSheets(plan) });

/** A sheet of the user's own: figures, a text, a flag of their making, a name, a formula on a sheet of ours. */
export async function ownSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const data = workbook.worksheets.add('My data');
    data.getRange('A1:B4').values = [
      ['what', 'share'],
      ['x', 0.2],
      ['y', 0.3],
      ['z', 'much'],
    ];
    data.getRange('B2:B4').numberFormat = '0.0%' as unknown as string[][];
    data.getRange('B2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=$B2>0.9';
    data.getRange('D1').formulas = [['=Count_Violations']];
    workbook.names.add('My_Share', "='My data'!$B$2");
    await context.sync();
  });
}

/** Inputs as a person leaves them: a number, words and a formula of their own. */
async function typedInputs(): Promise<void> {
  await Excel.run(async (context) => {
    const { tables, names } = context.workbook;
    const first = (table: string, column: string) =>
      tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(0, 0);
    first('tblProduct', 'Target share').values = [[0.41]];
    first('tblRegion', 'Key strategy').values = [['typed by hand']];
    names.getItem('Growth_Rate').getRange().formulas = [['=0.1+0.02']];
    await context.sync();
  });
}

/** The built-in plan, with the sheets of the breakdown alone or with those that run the year. */
const recipes = {
  'core-en': () => core('en-US'),
  'core-zh': () => core('zh-CN'),
  'own-sheet': async () => {
    await ownSheet();
    await core('en-US');
  },
  'core-en-used': async () => {
    await core('en-US');
    await typedInputs();
  },
  'whole-en': () => generate({ plan, language: 'en-US' }),
  'whole-zh': () => generate({ plan, language: 'zh-CN' }),
} satisfies Record<string, () => Promise<unknown>>;

export type BookName = keyof typeof recipes;

export interface WorkbookReading {
  readonly state: BookState;
  /** Conditional formats by the sheet's id. */
  readonly flags: Evidence['flags'];
}

export const bookOf = (name: BookName): Promise<Book> =>
  kept(name, async () => {
    const { createNodeEngine } = await import('../../src/embedded/engine/node');
    return made(name, await createNodeEngine(), ({ book }) => Promise.resolve(book));
  });

export const readingOf = (name: BookName): Promise<WorkbookReading> =>
  kept(`${name}-reading`, () => made(name, withoutResults, () => inExcel(readingIn)));

export async function readingIn(session: Session): Promise<WorkbookReading> {
  const { actual, evidence } = await examine(session);
  return { state: actual, flags: evidence.flags };
}

/** Leaves every formula as it is. */
export const withoutResults: Engine = { calculate: () => Promise.resolve(), dispose: () => undefined };

async function made<Result>(
  name: BookName,
  engine: Engine,
  result: (host: Host) => Promise<Result>,
): Promise<Result> {
  const host = createHost({ engine });
  const client = await connectClient(host);
  try {
    await recipes[name]();
    await host.calculate();
    return await result(host);
  } finally {
    client.close();
    engine.dispose();
  }
}

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/target-cascade');
const loaded = new Map<string, Promise<Buffer>>();

/** A copy of its own for each caller. */
async function kept<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const bytes = loaded.get(name) ?? load(name, make);
  loaded.set(name, bytes);
  return deserialize(await bytes) as Made;
}

async function load(name: string, make: () => Promise<unknown>): Promise<Buffer> {
  const folder = path.join(cache, `books-${stateOfSources()}`);
  const file = path.join(folder, name);
  if (existsSync(file)) return readFileSync(file);
  const bytes = serialize(await make());
  mkdirSync(folder, { recursive: true });
  removeOthers(folder);
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return bytes;
}

/** Everything that a book may depend on: the sources, the packages, and what is here. */
function stateOfSources(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => path.join('src', file));
  for (const file of [...sources, 'package-lock.json', path.relative(root, __filename)].sort()) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOthers(folder: string): void {
  for (const name of readdirSync(cache)) {
    if (name.startsWith('books-') && name !== path.basename(folder)) {
      rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
}
