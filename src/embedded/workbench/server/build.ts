/** Builds the workbench's pages; rejects with what the compiler has to say. */
import { promisify } from 'node:util';
import webpack from 'webpack';
import { outputDirectory, workbenchConfiguration } from './configuration';

/** Gives the directory with the pages. */
export async function buildWorkbench(): Promise<string> {
  const compiler = webpack(workbenchConfiguration());
  const stats = await promisify(compiler.run.bind(compiler))();
  // Closing is what writes the cache for the next start.
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors() !== false) throw new Error(stats?.toString({ preset: 'errors-only' }));
  return outputDirectory;
}
