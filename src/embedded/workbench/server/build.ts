/**
 * Builds the workbench's pages, both at the same time: the pane with webpack like the add-in, the page around it with
 * esbuild, which takes two seconds for the spreadsheet where webpack takes eight, or a cache of 290 MB. Rejects with
 * what the compiler has to say.
 */
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import webpack from 'webpack';
import { paneConfiguration } from './pane-configuration';

const source = path.resolve(__dirname, '..');
const output = path.resolve(source, '../../../out/workbench');

/** Gives the directory with the pages. */
export async function buildWorkbench(): Promise<string> {
  await rm(output, { recursive: true, force: true });
  await Promise.all([buildPane(), buildPage()]);
  return output;
}

async function buildPane(): Promise<void> {
  const compiler = webpack(paneConfiguration(output));
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors() !== false) throw new Error(stats?.toString({ preset: 'errors-only' }));
}

async function buildPage(): Promise<void> {
  await build({
    entryPoints: { workbench: path.join(source, 'main.ts') },
    outdir: output,
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    target: 'es2022',
    logLevel: 'error',
  });
  await copyFile(path.join(source, 'index.html'), path.join(output, 'index.html'));
}
