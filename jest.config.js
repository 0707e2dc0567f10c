/**
 * Three projects by the name of a suite: `*.test.ts` needs neither the engine nor a page (`npm run test:unit`),
 * `*.desk.test.ts` works on a calculating workbook, `*.test.tsx` on a page of the pane. `*.built.ts` look at what the
 * build and the lint do (`npm run test:built`, after `npm run build`). `npm run test:long` runs what has a share in it for
 * as long as it is given (test/support/property-runs.ts).
 */
const { npm_lifecycle_event: script } = process.env;

const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // Fluent's own indexes load every component and thousands of icons, in every suite anew.
  moduleNameMapper: {
    '^@fluentui/react-components$': '<rootDir>/test/taskpane/support/fluent.ts',
    '^@fluentui/react-icons$': '<rootDir>/test/taskpane/support/fluent-icons.ts',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

const project = (displayName, ...testRegex) => ({ ...shared, displayName, testRegex });

const everyDay = [
  project('unit', String.raw`(?<!\.desk)\.test\.ts$`),
  project('desk', String.raw`\.desk\.test\.ts$`),
  project('page', String.raw`\.test\.tsx$`),
];

module.exports = {
  projects: script === 'test:built' ? [project('built', String.raw`\.built\.ts$`)] : everyDay,
  // Long runs end by themselves.
  testTimeout: script === 'test:long' ? 24 * 3_600_000 : 240_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB',
  reporters: ['default', '<rootDir>/test/support/slowest-suites.js'],
};
