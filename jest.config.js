/** Tests run in plain Node; a file that needs a page asks for jsdom itself. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testTimeout: 180_000,
  // Fluent's own indexes load every component and thousands of icons, in every file anew.
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
