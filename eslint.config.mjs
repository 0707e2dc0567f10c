/**
 * Lint rules: TypeScript strict with types, what Microsoft knows to go wrong with Office.js, and the project's own three:
 * who may import whom, no import circles, and no text for people outside src/locales. Run as `npm run lint`; a warning
 * fails it too.
 */
import boundaries from 'eslint-plugin-boundaries';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * The parts of src/ and what each may import: other parts, the types alone of other parts, packages. What is not listed
 * is forbidden, so the core stays free of Office, React, the page and Node.
 */
const parts = [
  { part: 'plan', folder: 'src/plan', packages: ['zod'] },
  { part: 'rules', folder: 'src/rules', parts: ['plan'], packages: ['fraction.js'] },
  // The one behind the rules' port for a solver; it is heavy, so only what runs it aside may load it.
  { part: 'solver', folder: 'src/solver', types: ['rules'], packages: ['highs'] },
  { part: 'spread', folder: 'src/spread', parts: ['plan', 'rules'] },
  { part: 'breakdown', folder: 'src/breakdown', parts: ['plan', 'rules', 'locales'] },
  { part: 'locales', folder: 'src/locales', parts: ['plan'], types: ['rules', 'import', 'excel'] },
  {
    part: 'import',
    folder: 'src/import',
    parts: ['plan', 'spread', 'locales'],
    types: ['rules'],
    packages: ['papaparse', 'date-fns'],
  },
  {
    part: 'excel',
    folder: 'src/excel',
    parts: ['plan', 'rules', 'breakdown', 'locales'],
    packages: ['zod'],
  },
  {
    part: 'commands',
    folder: 'src/commands',
    parts: ['plan', 'rules', 'breakdown', 'locales', 'excel'],
  },
  {
    part: 'taskpane',
    folder: 'src/taskpane',
    parts: ['plan', 'rules', 'spread', 'import', 'solver', 'breakdown', 'locales', 'excel', 'commands'],
    packages: ['react', 'react-dom', '@fluentui'],
  },
  // The stand-in for Excel knows workbooks, not plans; only what people start knows both.
  {
    part: 'embedded-shell',
    folder: 'src/embedded/{cli,workbench}',
    files: 'src/embedded/{start,environment}.ts',
    parts: [
      'plan',
      'rules',
      'import',
      'solver',
      'breakdown',
      'locales',
      'excel',
      'commands',
      'taskpane',
      'embedded',
    ],
    packages: ['*'],
    node: true,
  },
  { part: 'embedded', folder: 'src/embedded', packages: ['*'], node: true },
];

const policies = parts.flatMap(
  ({ part, files, parts: others = [], types = [], packages = [], node = false }) => {
    const sources = [{ element: { type: part } }, ...(files ? [{ file: { categories: part } }] : [])];
    const allow = [
      { to: { element: { types: { anyOf: [part, ...others] } } } },
      ...types.map((type) => ({ to: { element: { type } }, dependency: { kind: 'type' } })),
      ...packages.map((name) => ({ to: { module: { origin: 'external', source: [name, `${name}/**`] } } })),
      ...(node ? [{ to: { module: { origin: 'core' } } }] : []),
    ];
    return sources.flatMap((from) => allow.map((each) => ({ from, allow: each })));
  },
);

const dependencyRule = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': parts.map(({ part, folder }) => ({ type: part, pattern: folder })),
    'boundaries/files': parts.flatMap(({ part, files }) =>
      files ? [{ category: part, pattern: files }] : [],
    ),
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'boundaries/additional-dependency-nodes': [
      { selector: 'TSImportType Literal', kind: 'type', name: 'import' },
    ],
    'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
    ],
  },
};

/**
 * No file imports, by whatever way round, one that imports it. Imports of types alone don't count: nothing of them is left
 * when the code runs.
 */
const noCircles = {
  files: ['{src,test}/**/*.{ts,tsx}'],
  // Office.js's own graph of objects: a sheet has ranges and tables, and each of them knows its sheet.
  ignores: ['src/embedded/model/**'],
  plugins: { 'import-x': importX },
  settings: {
    'import-x/extensions': ['.ts', '.tsx'],
    'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx'] })],
  },
  rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
};

/** Imports are not the only way out: what the page, Office and Node put in the open is closed to the core too. */
const pureCore = {
  files: ['src/{plan,rules,spread,import,breakdown,locales}/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['Office', 'Excel', 'OfficeExtension', 'window', 'self', 'globalThis', 'document', 'navigator'],
      ...['location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'alert', 'confirm', 'prompt'],
      ...['process', 'Buffer', 'require', 'setTimeout', 'setInterval', 'queueMicrotask', 'console'],
    ],
  },
};

/**
 * The three rules that follow loads and reads are left out: they look at one function at a time and misread code that is
 * split into several. The embedded host refuses a read before load and sync for real, as Excel does.
 */
const officeRules = {
  files: ['src/{excel,commands,taskpane}/**/*.{ts,tsx}'],
  plugins: { 'office-addins': officeAddins },
  rules: {
    'office-addins/no-context-sync-in-loop': 'error',
    'office-addins/no-empty-load': 'error',
    'office-addins/no-navigational-load': 'error',
    'office-addins/no-office-initialize': 'error',
    'office-addins/test-for-null-using-isNullObject': 'error',
  },
};

const spokenAttribute =
  'JSXAttribute[name.name=/^(alt|aria-description|aria-label|hint|label|placeholder|title)$/]';

/** Texts for people live in src/locales, in every language of the product. */
const noTexts = {
  files: ['src/{taskpane,commands,excel,rules,spread,breakdown}/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        'JSXText[value=/\\p{L}/u]',
        ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]',
        `${spokenAttribute} > Literal`,
        `${spokenAttribute} > JSXExpressionContainer > Literal`,
        'Literal[value=/\\p{Script=Han}/u]',
        'TemplateElement[value.raw=/\\p{Script=Han}/u]',
      ].map((selector) => ({ selector, message: 'Texts for people belong in src/locales.' })),
    ],
  },
};

const typescript = {
  files: ['**/*.{ts,tsx}'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // A function may give a value or nothing: `Json | void`.
    '@typescript-eslint/no-invalid-void-type': 'off',
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // Objects here are made of closures; none of their functions wants a `this`.
    '@typescript-eslint/unbound-method': 'off',
  },
};

/** Univer is pinned: its enums stand as numbers to keep it out of Node, and what it deprecates stays. */
const engineParts = {
  files: ['{src,test}/embedded/**/*.ts'],
  rules: {
    '@typescript-eslint/no-deprecated': 'off',
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  },
};

/** What Jest's matchers and Office's cell values give back is `any`, and event handlers of Office must be async. */
const tests = {
  files: ['test/**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/require-await': 'off',
  },
};

const javascript = {
  files: ['**/*.{js,mjs}'],
  extends: [tseslint.configs.strict],
  rules: { '@typescript-eslint/no-require-imports': 'off' },
};

export default tseslint.config(
  { ignores: ['dist/', 'out/'] },
  typescript,
  javascript,
  engineParts,
  tests,
  dependencyRule,
  noCircles,
  pureCore,
  officeRules,
  noTexts,
);
