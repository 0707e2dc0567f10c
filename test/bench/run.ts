/**
 * `npm run bench`: how the generation grows from the example plan to plans with 10 and 100 times its members, and how
 * it stands against other ways to the same workbook. Figures are ratios within one run, because machines differ;
 * prints a table and keeps out/bench.json. With `-- --smallest` it measures the example plan alone, once: seconds that
 * tell whether the bench still runs, not how fast anything is. The largest plan takes ten minutes and more, most of them
 * cell by cell.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SizeResult } from './size';

const { smallest } = parseArgs({ options: { smallest: { type: 'boolean' } } }).values;

const sizes = smallest
  ? [{ times: 1, rounds: 1 }]
  : [
      { times: 1, rounds: 15 },
      { times: 10, rounds: 7 },
      { times: 100, rounds: 3 },
    ];

const measureSize = ({ times, rounds }: (typeof sizes)[number]): SizeResult =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'size.ts'), String(times), String(rounds)],
      {
        encoding: 'utf8',
      },
    ),
  ) as SizeResult;

const results = sizes.map(measureSize);

/** How time grows with the cells: 1 is in proportion. */
const exponent = (from: SizeResult | undefined, to: SizeResult) =>
  from ? Math.log(to.generate / from.generate) / Math.log(to.cells / from.cells) : undefined;

const rows = results.map((result, index) => ({
  'plan ×': result.times,
  members: result.members,
  cells: result.cells,
  formulas: result.formulas,
  syncs: result.syncs,
  'bytes/cell': round(result.requestBytes / result.cells, 1),
  'generate ms': round(result.generate, 0),
  'of it breakdown ms': round(result.breakdown, 0),
  '÷ bare write': round(result.generate / result.bareWrite, 2),
  '÷ ExcelJS': round(result.generate / result.excelJs, 2),
  '÷ cell by cell': round(result.generate / result.cellByCell, 2),
  exponent: round(exponent(results[index - 1], result), 2),
  'peak MB': round(result.peakMemory, 0),
}));

function round(value: number | undefined, digits: number): number | string {
  return value === undefined ? '' : Number(value.toFixed(digits));
}

console.table(rows);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
