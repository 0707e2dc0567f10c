/** A reporter of Jest's: prints the suites that took longest at the end of a run of many. */
const most = 10;

module.exports = class SlowestSuites {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= most) return;
    const slowest = testResults
      .map(({ testFilePath, perfStats }) => ({ file: testFilePath, seconds: perfStats.runtime / 1000 }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, most);
    console.log(`\nThe ${most} slowest suites`);
    for (const { file, seconds } of slowest) {
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${require('node:path').relative('.', file)}`);
    }
  }
};
