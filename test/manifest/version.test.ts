/** The product has one version: what Excel is told, what the package says and what the changelog describes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile } from './add-in';

const read = (file: string) => readFileSync(join(__dirname, '..', '..', file), 'utf8');
const versionIn = (file: string) => (JSON.parse(read(file)) as { version: string }).version;

test('manifest, package and changelog are of one version', () => {
  const version = versionIn('package.json');
  expect(versionIn('package-lock.json')).toBe(version);
  expect(readFileSync(manifestFile, 'utf8')).toContain(`<Version>${version}.0</Version>`);
  expect(/^## (\d.*)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
