/**
 * What the tests prove: each patch in this folder is a fault that somebody could make, and the suites that it names must
 * each notice it. `npx tsx test/mutants/run.ts [part of a name …] [--shard 1/2] [--json out.json]` puts one fault at a
 * time into a copy of the working tree, runs each of its suites until the first test fails, and prints a line for each;
 * without a fault the suites are taken to pass. Exits with 1 where a fault is not caught: a suite passes, is not there or
 * can't be loaded, or the patch does not apply to the sources any more.
 *
 * A patch begins with a line that says what is wrong, and `suites:` with paths of test files or folders.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(__dirname, '../..');
const copies = path.join(realpathSync(tmpdir()), 'target-cascade-mutants');
const copy = path.join(copies, String(process.pid));
/** Of one suite; a fault may keep a test from ever ending. */
const patience = 15 * 60_000;
const maxBuffer = 2 ** 26;

interface Patch {
  readonly name: string;
  readonly fault: string;
  readonly suites: readonly string[];
}

interface Outcome {
  readonly suite: string;
  readonly outcome:
    'caught' | 'survived' | 'does not apply' | 'does not load' | 'does not run' | 'never ends';
  /** The first test that failed. */
  readonly test?: string | undefined;
  readonly why?: string | undefined;
  readonly seconds: number;
}

function patches(parts: readonly string[], shard: string): Patch[] {
  const [number = 1, of = 1] = shard.split('/').map(Number);
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.patch'))
    .map((file): Patch => {
      const [fault = '', suites = ''] = readFileSync(path.join(__dirname, file), 'utf8').split('\n');
      if (!suites.startsWith('suites: ')) throw new Error(`${file} names no suites`);
      return { name: file.replace(/\.patch$/, ''), fault, suites: suites.slice(8).trim().split(/\s+/) };
    })
    .filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .filter((_, index) => index % of === number - 1);
}

/** Of another run only if its process is still there. */
function isStale(name: string): boolean {
  try {
    process.kill(Number(name), 0);
    return false;
  } catch {
    return true;
  }
}

/** All that Git knows or would add, as it is in the working tree; packages are linked, what is built for them is not. */
function copyTree(): void {
  mkdirSync(copies, { recursive: true });
  for (const name of readdirSync(copies).filter(isStale))
    rmSync(path.join(copies, name), { recursive: true });
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8', maxBuffer }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(path.join(root, name))))
    cpSync(path.join(root, file), path.join(copy, file));
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => entry !== '.cache'))
    symlinkSync(path.join(packages, name), path.join(copy, 'node_modules', name));
}

function applied(name: string, ...options: readonly string[]): boolean {
  const patch = path.join(__dirname, `${name}.patch`);
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(copies) };
  return spawnSync('git', ['apply', ...options, patch], { cwd: copy, env }).status === 0;
}

function outcomeOf(suite: string): Outcome {
  const failure = path.join(copy, 'first-failure.json');
  rmSync(failure, { force: true });
  const begun = Date.now();
  const { status, signal, error, stderr } = spawnSync(
    process.execPath,
    [
      ...['node_modules/jest/bin/jest.js', suite, '--runInBand', '--ci', '--cacheDirectory', '.jest-cache'],
      ...['--reporters', './test/mutants/first-failure.js'],
    ],
    { cwd: copy, encoding: 'utf8', maxBuffer, timeout: patience, killSignal: 'SIGKILL' },
  );
  const seconds = Math.round((Date.now() - begun) / 1000);
  if (error) return { suite, outcome: 'never ends', seconds };
  if (status === 0) return { suite, outcome: 'survived', seconds };
  if (!existsSync(failure))
    return { suite, outcome: 'does not run', why: signal ?? stderr.slice(0, 1000), seconds };
  const found = JSON.parse(readFileSync(failure, 'utf8')) as { test?: string; why: string };
  return { suite, outcome: found.test === undefined ? 'does not load' : 'caught', ...found, seconds };
}

function outcomesOf({ name, suites }: Patch): readonly Outcome[] {
  if (!applied(name)) return [{ suite: suites.join(' '), outcome: 'does not apply', seconds: 0 }];
  try {
    return suites.map(outcomeOf);
  } finally {
    if (!applied(name, '--reverse')) throw new Error(`${name} can not be taken back`);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shard: { type: 'string', default: '1/1' }, json: { type: 'string' } },
});
const chosen = patches(positionals, values.shard);
const isCaught = ({ outcome }: Outcome) => outcome === 'caught';
copyTree();
try {
  const results = chosen.map((patch) => {
    const outcomes = outcomesOf(patch);
    for (const { suite, outcome, test, seconds } of outcomes)
      console.log(`${patch.name}: ${[outcome, `${seconds} s`, suite, test ?? ''].join('  ').trimEnd()}`);
    return { ...patch, outcomes };
  });
  const caught = results.filter(({ outcomes }) => outcomes.every(isCaught));
  console.log(`${caught.length} of ${results.length} caught`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  process.exitCode = results.length > 0 && caught.length === results.length ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
