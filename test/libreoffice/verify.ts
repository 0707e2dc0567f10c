/**
 * `npm run verify:libreoffice`: has LibreOffice calculate a sampler of formulas and the built-in plan's workbook,
 * in both languages, from scratch, and compares every formula with ours. The plan's pages are rendered to
 * out/pages/<language>/ to be looked at. Exits with 1 on any difference, or if nothing was compared.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeEngine } from '../../src/embedded/engine/node';
import { bookToXlsx } from '../../src/embedded/xlsx/book-to-xlsx';
import type { Difference } from './compare';
import { compareWithLibreOffice, render } from './recalculate';
import { samplerBook } from './sampler';
import { ToolError } from './tool';

const root = path.resolve(__dirname, '../..');
const out = path.join(root, 'out');

/** The command line, as a user runs it; 3 means that the plan has violations, and a file all the same. */
function generate(language: string, file: string): void {
  const command = ['src/embedded/cli/main.ts', 'generate', '--plan', 'sales-2024', '--out', file];
  try {
    execFileSync(process.execPath, ['--import', 'tsx', ...command, '--lang', language], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (cause) {
    if ((cause as { status?: number }).status !== 3) throw cause;
  }
}

function describe({ sheet, cell, formula, ours, theirs }: Difference): string {
  return `  ${sheet}!${cell}: ours ${JSON.stringify(ours)}, LibreOffice ${JSON.stringify(theirs)}\n    =${formula}`;
}

async function agrees(title: string, file: string): Promise<boolean> {
  const { formulas, differences } = await compareWithLibreOffice(file);
  console.log(`${title}: ${formulas} formulas compared, ${differences.length} differ`);
  for (const difference of differences) console.log(describe(difference));
  return formulas > 0 && differences.length === 0;
}

async function verifySampler(): Promise<boolean> {
  const file = path.join(out, 'sampler.xlsx');
  const book = samplerBook();
  const engine = await createNodeEngine();
  await engine.calculate(book, { structure: true, cells: [] });
  engine.dispose();
  await writeFile(file, await bookToXlsx(book));
  return agrees('sampler', file);
}

async function verifyPlan(language: string): Promise<boolean> {
  const file = path.join(out, `sales-2024.${language}.xlsx`);
  const pages = path.join(out, 'pages', language);
  generate(language, file);
  console.log(`${language}: ${(await render(file, pages)).length} pages in ${path.relative(root, pages)}`);
  return agrees(language, file);
}

async function main(): Promise<void> {
  await mkdir(out, { recursive: true });
  const verdicts = [await verifySampler(), await verifyPlan('zh-CN'), await verifyPlan('en-US')];
  process.exitCode = verdicts.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof ToolError ? error.message : error);
  process.exitCode = 1;
});
