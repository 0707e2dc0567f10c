/**
 * The add-in as `npm run build` left it in dist/, with webpack's report in out/build.json (`.ci/run` says how): what the
 * pane loads before its first paint stays small, the work behind it comes later, and dist/ holds all that its manifest
 * promises.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { StatsCompilation, StatsModule } from 'webpack';
import { builtIn } from '../manifest/add-in';
import { checkManifest } from '../manifest/check-manifest';

const host = 'https://plans.example.com/cascade';
const project = resolve(__dirname, '..', '..');
const folder = join(project, 'dist');

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** webpack's own report of what went where. */
const { children = [] } = JSON.parse(
  readFileSync(join(project, 'out/build.json'), 'utf8'),
) as StatsCompilation;
const chunks = children.flatMap((child) => child.chunks ?? []);

/** Paths of the modules and of those that webpack merged into them. */
const pathsOf = (modules: readonly StatsModule[]): string[] =>
  modules.flatMap(({ name, modules: merged = [] }) => [name ?? '', ...pathsOf(merged)]);

describe('the built add-in', () => {
  const pathsIn = (some: typeof chunks) => some.flatMap(({ modules }) => pathsOf(modules ?? []));
  /** Paths of the modules that the page loads at first. */
  const atFirst = pathsIn(chunks.filter(({ initial }) => initial));
  const inAll = pathsIn(chunks);

  test('the scripts of the first paint take at most 110 kB compressed', () => {
    const scripts = [...read('taskpane.html').matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    const bytes = scripts.map((file) => gzipSync(read(file), { level: 9 }).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(110_000);
  });

  test('the first paint is the pane and the commands', () => {
    expect(atFirst).toEqual(
      expect.arrayContaining([
        './src/taskpane/index.tsx',
        './src/commands/commands.ts',
        './src/taskpane/app.tsx',
      ]),
    );
  });

  test.each([
    ['the plan schema', /\/zod\/|src\/plan\/schema/],
    ['plan templates', /src\/plan\/templates/],
    ['the breakdown and its rules', /src\/(breakdown|rules)\//],
    ['the writer', /src\/excel\/(?!errors\.ts)/],
    ['texts of the sheets', /src\/locales\/.*\/sheets/],
    ['the embedded host', /src\/embedded\//],
    ['its spreadsheet engine', /univer/],
    ['its .xlsx export', /excelts|fflate/],
    ['the solver', /highs|src\/solver/],
    ['office.js', /office-js/],
  ])('the first paint does not load %s', (_, path) => {
    expect(atFirst.filter((module) => path.test(module))).toEqual([]);
  });

  test('the solver is one file of its own, named by what is in it', () => {
    const binaries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.wasm'),
    );
    expect(binaries).toEqual([expect.stringMatching(/^highs\.[0-9a-f]{10}\.wasm$/)]);
  });

  test('names every package that is in it, with its licence', () => {
    const notices = read('THIRD-PARTY-NOTICES.txt').split(/\n-{78}\n\n/);
    const named = notices.map(
      (notice) => /^(\S+) \d\S* \((?:MIT|ISC|Apache-2\.0|BSD-\d-Clause)\)\n/.exec(notice)?.[1],
    );
    // What a loader made of a style sheet is named by the loader as well.
    const bundled = inAll
      .filter((module) => !module.includes('!'))
      .flatMap((module) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? []);
    expect(named).toEqual([...new Set([...bundled, 'webpack'])].sort());
    expect(named).toEqual(
      expect.arrayContaining([
        '@fluentui/react-button',
        '@fluentui/react-icons',
        '@fluentui/tokens',
        'date-fns',
        'fraction.js',
        'highs',
        'papaparse',
        'react',
        'react-dom',
        'zod',
      ]),
    );
    for (const notice of notices) expect(notice).toMatch(/copyright[^]*permission/i);
  });

  test('office.js comes from Microsoft', () => {
    expect(read('taskpane.html')).toContain(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
  });

  test('the page runs no script but its own and office.js, and none made of text', () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read('taskpane.html'))?.[1] ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' https://appsforoffice.microsoft.com",
        "connect-src 'self'",
        "worker-src 'self'",
      ]),
    );
  });

  test('the manifest is for the given host and finds every file there', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain(`${host}/taskpane.html`);
    expect(checkManifest(manifest, builtIn(folder))).toEqual([]);
  });

  test('no file names a folder of the machine that built it', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const telling = files.filter((entry) =>
      readFileSync(join(entry.parentPath, entry.name)).includes(project),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(telling.map(({ name }) => name)).toEqual([]);
  });
});

test('the build refuses an address that Office would refuse', () => {
  process.env['TARGET_CASCADE_URL'] = 'http://plans.example.com';
  expect(() => jest.requireActual<object>('../../webpack.config.js')).toThrow('must be an https address');
  delete process.env['TARGET_CASCADE_URL'];
});
