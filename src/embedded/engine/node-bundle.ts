/**
 * Makes Univer loadable in Node: its packages are ES modules that import each other without file extensions,
 * which Node refuses, so esbuild joins them into one CommonJS file. The file is built once for each state of
 * Univer and of our sources and kept in node_modules/.cache. Processes that need it at the same moment may each
 * build it; each moves its own finished file into place, so none ever loads half a file. Rejects with esbuild's
 * error if Univer is not installed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = path.resolve(__dirname, '../../..');
const cache = path.join(root, 'node_modules/.cache/target-cascade');

async function stateHash(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await readdir(__dirname)).filter((name) => name.endsWith('.ts')).sort();
  const univer = path.join(root, 'node_modules/@univerjs/core/package.json');
  for (const file of [univer, ...sources.map((name) => path.join(__dirname, name))]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Bundles of earlier states, some 12 MB each. */
async function removeOthers(file: string): Promise<void> {
  const bundles = (await readdir(cache)).filter((name) => /^univer-[0-9a-f]{16}\.cjs$/.test(name));
  const others = bundles.filter((name) => name !== path.basename(file));
  await Promise.all(others.map((name) => rm(path.join(cache, name), { force: true })));
}

/**
 * Univer is published with a helper that defines each field of each object, which takes a third of a calculation's time;
 * plain assignments do the same, as no field there hides an accessor.
 */
const assignedFields: Plugin = {
  name: 'assigned-fields',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@univerjs.+\.js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(/_defineProperty\(this, "([\w$]+)", /g, '(this.$1 = '),
    }));
  },
};

/** The path of the bundle of `univer-parts.ts`. */
export async function univerBundle(): Promise<string> {
  const file = path.join(cache, `univer-${await stateHash()}.cjs`);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await build({
    entryPoints: [path.join(__dirname, 'univer-parts.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [assignedFields],
  });
  await rename(unfinished, file);
  await removeOthers(file);
  return file;
}
