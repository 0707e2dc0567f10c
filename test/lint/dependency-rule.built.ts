/**
 * The lint configuration holds the project's own three rules: who may import whom, no import circles, and no text for
 * people outside src/locales. Each row is one line in one place, and the rules that it breaks.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Source {
  readonly file: string;
  readonly text: string;
}

/** One run for all: starting ESLint takes longer than linting. */
function lint(sources: readonly Source[]): string[][] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'lint-sources.mjs')], {
    cwd: join(__dirname, '../..'),
    input: JSON.stringify(sources),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

type Row = readonly [folder: string, line: string];

function broken(rows: readonly Row[], extension = 'ts'): unknown[] {
  const rules = lint(rows.map(([folder, text]) => ({ file: `src/${folder}/in-memory.${extension}`, text })));
  return rows.map(([folder, line], index) => [folder, line, ...(rules[index] ?? [])]);
}

const withRule = (rows: readonly Row[], rule: string): unknown[] => rows.map((row) => [...row, rule]);

test('what a part may not import', () => {
  const rows: Row[] = [
    ['plan', `export * from '../excel/errors';`],
    ['plan', `export * from '../rules/rule-model';`],
    ['plan', `export const later = import('../breakdown');`],
    ['plan', `export * from 'react';`],
    ['plan', `export * from 'node:fs';`],
    ['plan', `export type { Book } from '../embedded/book';`],
    ['plan', `export type Book = import('../embedded/book').Book;`],
    ['rules', `export * from '../breakdown';`],
    ['rules', `export * from '../locales/sheets';`],
    ['rules', `export * from '../solver/highs';`],
    ['rules', `export * from 'highs';`],
    ['breakdown', `export * from '../excel';`],
    ['breakdown', `export * from '../taskpane/app';`],
    ['locales', `export { Failure } from '../excel/errors';`],
    ['locales', `export * from '../breakdown';`],
    ['excel', `export * from '../taskpane/app';`],
    ['excel', `export * from '../embedded/host';`],
    ['excel', `export * from '@microsoft/office-js';`],
    ['commands', `export * from '../taskpane/app';`],
    ['commands', `export * from '../embedded/host';`],
    ['taskpane', `export const later = import('../embedded/host');`],
    ['taskpane', `export * from 'zod';`],
    ['taskpane', `export * from 'highs';`],
    ['taskpane', `export * from '../../test/manifest/xml';`],
    ['embedded/model', `export type { Plan } from '../../plan/schema';`],
    ['embedded/protocol', `export * from '../../excel';`],
    ['embedded/engine', `export * from '../../breakdown';`],
    ['embedded/xlsx', `export * from '../../locales/sheets';`],
    ['embedded', `export * from '../plan';`],
  ];
  expect(broken(rows)).toEqual(withRule(rows, 'boundaries/dependencies'));
});

test('what a part may import', () => {
  const rows: Row[] = [
    ['plan', `export * from 'zod';`],
    ['rules', `export * from '../plan';`],
    ['solver', `export * from 'highs'; export type { Solve } from '../rules/repair/linear';`],
    [
      'breakdown',
      `export * from '../rules/rule-model'; export * from '../plan'; export * from '../locales/sheets';`,
    ],
    ['locales', `export type { Failure } from '../excel/errors'; export type { Plan } from '../plan';`],
    ['excel', `export * from '../breakdown'; export * from '../plan'; export * from '../rules/rule-model';`],
    ['commands', `export const later = import('../excel');`],
    [
      'taskpane',
      `export * from 'react'; export * from 'react-dom/client'; export * from '../commands/outcomes';`,
    ],
    ['taskpane', `export * from '@fluentui/react-components'; export const later = import('../excel');`],
    ['embedded/model', `export * from '../book'; export * from 'node:path'; export * from '@borgar/fx';`],
    [
      'embedded/workbench',
      `export * from '../../plan'; export * from '../host'; export * from '../../excel';`,
    ],
  ];
  expect(broken(rows)).toEqual(rows);
});

/** Each text stands in place of a file that is imported by what it imports, at once or by way of others. */
test('a circle of imports is refused, but for types', () => {
  const circles: Source[] = [
    { file: 'src/plan/schema/values.ts', text: `export * from '../templates';` },
    { file: 'src/rules/exact.ts', text: `export * from './rounding';` },
    { file: 'src/spread/weights.ts', text: `export * from './plan-spread';` },
    { file: 'src/taskpane/fault.ts', text: `export const later = import('./views');` },
  ];
  const ofTypes = {
    file: 'src/rules/exact.ts',
    text: `import type { rounded } from './rounding'; export type Rounded = typeof rounded;`,
  };
  expect(lint([...circles, ofTypes])).toEqual([...circles.map(() => ['import-x/no-cycle']), []]);
});

test('the core reaches for nothing that the page, Office or Node put in the open', () => {
  const rows: Row[] = [
    ['plan', `export const title = document.title;`],
    ['rules', `export const run = Excel.run;`],
    ['breakdown', `export const language = Office.context.displayLanguage;`],
    ['breakdown', `export const home = process.env;`],
    ['locales', `export const languages = navigator.languages;`],
  ];
  expect(broken(rows)).toEqual(withRule(rows, 'no-restricted-globals'));
  expect(broken([['excel', `export const run = Excel.run;`]])).toEqual([
    ['excel', `export const run = Excel.run;`],
  ]);
});

test('no text for people outside src/locales', () => {
  const rows: Row[] = [
    ['taskpane', `export const view = <p>Total target</p>;`],
    ['taskpane', `export const view = <p>{'Total target'}</p>;`],
    ['taskpane', `export const view = <p>总目标</p>;`],
    ['taskpane', `export const view = <input aria-label="Growth" />;`],
    ['taskpane', `export const view = <input placeholder={'Growth'} />;`],
    ['taskpane', `export const total = '总目标';`],
    ['breakdown', 'export const total = (name: string) => `${name}合计`;'],
  ];
  expect(broken(rows, 'tsx')).toEqual(withRule(rows, 'no-restricted-syntax'));
});

test('what looks like a text but is none', () => {
  const rows: Row[] = [
    [
      'taskpane',
      `export const view = (text: (key: string) => string) => <p title={text('total')}>{text('total')} %</p>;`,
    ],
    ['taskpane', `export const view = <p className="figure" role="status" />;`],
    ['locales', `export const total = '总目标';`],
  ];
  expect(broken(rows, 'tsx')).toEqual(rows);
});
