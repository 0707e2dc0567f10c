/**
 * `npm run validate:manifest`: checks manifest.xml offline, or with a folder as argument (`npm run validate:manifest --
 * dist`) the manifest of that build. Prints every problem with its line and ends with exit code 1 if there is one.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { builtIn, manifestFile, sources } from './add-in';
import { checkManifest } from './check-manifest';
import { describe } from './problem';

async function main(folder: string | undefined): Promise<void> {
  const file = folder === undefined ? manifestFile : join(resolve(folder), 'manifest.xml');
  const addIn = folder === undefined ? sources : builtIn(resolve(folder));
  const problems = checkManifest(readFileSync(file, 'utf8'), addIn);
  for (const problem of problems) console.error(describe(problem));
  if (problems.length > 0) {
    process.exitCode = 1;
    return;
  }
  // Microsoft's own reader must make the same of it.
  const info = await OfficeAddinManifest.readManifestFile(file);
  console.log(`${info.displayName ?? ''} ${info.version ?? ''} (${info.id ?? ''}): the manifest is valid`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
