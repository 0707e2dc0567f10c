/**
 * `npm run verify:libreoffice`: has LibreOffice calculate a sampler of formulas, the workbook of a plan with three
 * levels, months, a joint matrix and a year from July in crore, and the built-in plan's, in both languages, from scratch, and
 * again after a first quarter with actuals, and compares every formula with ours. The pages are rendered to out/pages/ to be looked at, and the charts' titles must be on them. Exits with 1 on any difference,
 * or if nothing was compared.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { breakdown } from '../../src/breakdown';
import { connectClient } from '../../src/embedded/client';
import { createNodeEngine } from '../../src/embedded/engine/node';
import { createHost } from '../../src/embedded/host';
import { bookToXlsx } from '../../src/embedded/xlsx/book-to-xlsx';
import { languages, loadTemplate, readPlanText, type Language } from '../../src/plan';
import type { Axis } from '../../src/plan/schema';
import { loadSolver } from '../../src/solver/highs';
import { planJoint } from '../../src/spread';
import { playYear } from '../support/year';
import type { Difference } from './compare';
import { compareWithLibreOffice, pageText, render } from './recalculate';
import { samplerBook } from './sampler';
import { ToolError } from './tool';

const root = path.resolve(__dirname, '../..');
const out = path.join(root, 'out');

/** The command line, as a user runs it; 3 means that the plan has violations, and a file all the same. */
function generate(plan: string, language: string, file: string): void {
  const command = ['src/embedded/cli/main.ts', 'generate', '--plan', plan, '--out', file];
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

async function verifyPlan(plan: string, language: string, title = language): Promise<boolean> {
  const file = path.join(out, `${path.basename(plan, '.json')}.${language}.xlsx`);
  const pages = path.join(out, 'pages', title);
  generate(plan, language, file);
  console.log(`${title}: ${(await render(file, pages)).length} pages in ${path.relative(root, pages)}`);
  return agrees(title, file);
}

/** The plan with its products and lowest regions broken down by month all at once, as a file of its own. */
async function withMatrix(file: string): Promise<string> {
  const read = readPlanText(await readFile(path.join(root, file), 'utf8'));
  if (!read.ok) throw new Error(`${file} is not a plan`);
  const axes: Axis[] = [
    { of: 'dimension', dimension: 'product' },
    { of: 'dimension', dimension: 'region', lowest: true },
    { of: 'month' },
  ];
  const filled = await planJoint(read.plan, { axes, by: 'target', conditions: [] }, loadSolver);
  if (!filled.ok) throw new Error(`${file}: the matrix: ${filled.problem.code}`);
  const made = path.join(out, path.basename(file));
  await writeFile(made, JSON.stringify(filled.plan));
  return made;
}

/** The book after a first quarter that fell short: re-planned, with a revision applied and a comparison on. */
async function verifyYear(language: Language): Promise<boolean> {
  const file = path.join(out, `year.${language}.xlsx`);
  const pages = path.join(out, 'pages', `year-${language}`);
  const plan = loadTemplate('sales-2024');
  const engine = await createNodeEngine();
  const host = createHost({ engine });
  const client = await connectClient(host);
  try {
    await playYear(host, plan, language);
    await writeFile(file, await bookToXlsx(host.book));
  } finally {
    client.close();
    engine.dispose();
  }
  const rendered = await render(file, pages);
  console.log(`year, ${language}: ${rendered.length} pages in ${path.relative(root, pages)}`);
  const [dashboard] = breakdown(plan, { language }).sheets;
  const text = await pageText(file);
  const unseen = (dashboard?.charts ?? []).filter(({ title }) => !text.includes(title.replace(/\s/g, '')));
  for (const { title } of unseen) console.log(`  the chart "${title}" is not on the pages`);
  return (await agrees(`year, ${language}`, file)) && unseen.length === 0;
}

async function main(): Promise<void> {
  await mkdir(out, { recursive: true });
  const verdicts = [
    await verifySampler(),
    await verifyPlan('sales-2024', 'zh-CN'),
    await verifyPlan('sales-2024', 'en-US'),
    await verifyPlan(await withMatrix('test/support/plans/july-crore.json'), 'en-US', 'july-crore'),
  ];
  for (const language of languages) verdicts.push(await verifyYear(language));
  process.exitCode = verdicts.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof ToolError ? error.message : error);
  process.exitCode = 1;
});
