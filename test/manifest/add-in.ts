/**
 * What a manifest is held against: the project's own files as the build lays them out, or the files of a finished
 * build; the commands and languages are those of the code.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../../src/commands/command-names';
import { languages } from '../../src/plan/schema';
import type { AddIn } from './check-manifest';
import type { ReadFile } from './checks/addresses';

const project = join(__dirname, '..', '..');

const readUnder =
  (folder: string): ReadFile =>
  (path) => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };

const readSource = readUnder(project);

/** The build writes the pane's page at the top; in the sources it stands with the pane. */
export const sources: AddIn = {
  read: (path) => readSource(path === 'taskpane.html' ? 'src/taskpane/taskpane.html' : path),
  functions: commandNames,
  languages,
};

export const builtIn = (folder: string): AddIn => ({
  read: readUnder(folder),
  functions: commandNames,
  languages,
});

export const manifestFile = join(project, 'manifest.xml');
