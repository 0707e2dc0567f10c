/**
 * A reporter for Jest that ends the run with the first failure: `--bail` waits for the end of the file, which takes
 * minutes where many tests fail. Leaves `first-failure.json` in Jest's root: `test` and `why` of a test that failed,
 * `why` alone of a file that could not be loaded; nothing where everything passed.
 */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = class FirstFailure {
  constructor({ rootDir }) {
    this.file = join(rootDir, 'first-failure.json');
  }

  onTestCaseResult(_file, { status, ancestorTitles, title, failureMessages }) {
    if (status === 'failed')
      this.end({ test: [...ancestorTitles, title].join(' › '), why: failureMessages[0] });
  }

  onTestResult(_file, { numFailingTests, failureMessage }) {
    if (failureMessage && numFailingTests === 0) this.end({ why: failureMessage });
  }

  end({ test, why }) {
    writeFileSync(this.file, JSON.stringify({ test, why: why?.slice(0, 1000) }));
    process.exit(1);
  }
};
