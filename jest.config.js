/**
 * Three projects by the name of a suite: `*.test.ts` needs neither the engine nor a page (`npm run test:unit`),
 * `*.desk.test.ts` works on a calculating workbook, `*.test.tsx` on a page of the pane. `*.long.ts` are long runs
 * (`npm run test:long`), `*.built.ts` look at what the build and the lint made (`npm run test:built`).
 */
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
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

const apart = {
  'test:long': project('long', String.raw`\.long\.ts$`),
  'test:built': project('built', String.raw`\.built\.ts$`),
};

const asked = apart[process.env.npm_lifecycle_event];

module.exports = {
  projects: asked ? [asked] : everyDay,
  testTimeout: 180_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB',
  reporters: ['default', '<rootDir>/test/support/slowest-suites.js'],
};
