/**
 * What LibreOffice calculates from a workbook, and what it looks like there.
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare, type Comparison } from './compare';
import { readCells, type RawCells } from './read-cells';
import { convert } from './soffice';
import { runTool } from './tool';

async function inScratch<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(path.join(tmpdir(), 'recalculate-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** All cells of the workbook after a calculation from scratch. */
export function recalculate(file: string): Promise<RawCells> {
  return inScratch(async (directory) => readCells(await readFile(await convert(file, 'xlsx', directory))));
}

/** The results that the file holds against LibreOffice's own. */
export async function compareWithLibreOffice(file: string): Promise<Comparison> {
  return compare(readCells(await readFile(file)), await recalculate(file));
}

/** Prints the workbook to pictures, one a page, in `directory`; returns their paths in order. */
export async function render(file: string, directory: string): Promise<string[]> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await inScratch(async (scratch) => {
    const pdf = await convert(file, 'pdf', scratch);
    await runTool('pdftoppm', ['-r', '80', '-png', pdf, path.join(directory, 'page')]);
  });
  const pages = (await readdir(directory)).filter((name) => name.endsWith('.png'));
  return pages.sort().map((name) => path.join(directory, name));
}

/** What can be read on the workbook's pages, without the spaces between. */
export const pageText = (file: string): Promise<string> =>
  inScratch(async (scratch) => {
    const text = path.join(scratch, 'pages.txt');
    await runTool('pdftotext', [await convert(file, 'pdf', scratch), text]);
    return (await readFile(text, 'utf8')).replace(/\s/g, '');
  });
