/**
 * Measures one size of plan in a process of its own, so that its peak memory is its own: the generation against the
 * other ways to the same workbook, taken in turn and repeated. Prints one JSON object; `run.ts` starts it.
 */
import { breakdown } from '../../src/breakdown';
import { generate, type GenerateResult } from '../../src/excel';
import type { Plan } from '../../src/plan';
import { connectClient } from '../../src/embedded/client';
import type { Engine } from '../../src/embedded/book';
import { createHost, type Host } from '../../src/embedded/host';
import { scaledPlan } from './scaled-plan';
import { bareWrite, cellByCell, withExcelJs } from './ways';

export interface SizeResult {
  readonly times: number;
  readonly members: number;
  readonly cells: number;
  readonly formulas: number;
  readonly syncs: number;
  readonly requestBytes: number;
  /** Milliseconds, the median of the rounds. */
  readonly generate: number;
  readonly breakdown: number;
  readonly bareWrite: number;
  readonly cellByCell: number;
  readonly excelJs: number;
  /** Megabytes, after the first generation. */
  readonly peakMemory: number;
}

/** Calculation is Excel's work, not the add-in's: the bench leaves it out. */
const noCalculation: Engine = {
  calculate: () => Promise.resolve(),
  dispose: () => undefined,
};

/** Generates on a fresh host, then runs each of `after` on the workbook that this made; milliseconds of each. */
async function onFreshHost(
  plan: Plan,
  ...after: readonly (() => Promise<void>)[]
): Promise<{ host: Host; result: GenerateResult; ms: number[] }> {
  const host = createHost({ engine: noCalculation, payloadLimit: 1024 ** 3 });
  const client = await connectClient(host);
  try {
    const start = performance.now();
    const result = await generate({ plan, language: 'en-US' });
    const ms = [performance.now() - start];
    for (const task of after) {
      const from = performance.now();
      await task();
      ms.push(performance.now() - from);
    }
    return { host, result, ms };
  } finally {
    client.close();
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function measure(times: number, rounds: number): Promise<SizeResult> {
  const plan = scaledPlan(times);
  const spec = breakdown(plan, { language: 'en-US' });
  const { host, result } = await onFreshHost(plan);
  const { syncs, requestBytes } = host.counters;
  const peakMemory = process.resourceUsage().maxRSS / 1024;
  const taken = {
    generate: [] as number[],
    breakdown: [] as number[],
    bareWrite: [] as number[],
    cellByCell: [] as number[],
    excelJs: [] as number[],
  };
  const timed = (task: () => unknown) => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  for (let round = 0; round < rounds; round += 1) {
    const { ms } = await onFreshHost(
      plan,
      () => bareWrite(spec),
      () => cellByCell(spec),
    );
    const [whole = NaN, bare = NaN, single = NaN] = ms;
    taken.generate.push(whole);
    taken.bareWrite.push(bare);
    taken.cellByCell.push(single);
    taken.excelJs.push(timed(() => withExcelJs(spec)));
    taken.breakdown.push(timed(() => breakdown(plan, { language: 'en-US' })));
  }
  return {
    times,
    members: plan.dimensions.reduce((sum, { members }) => sum + members.length, 0),
    cells: result.cells,
    formulas: result.formulas,
    syncs,
    requestBytes,
    generate: median(taken.generate),
    breakdown: median(taken.breakdown),
    bareWrite: median(taken.bareWrite),
    cellByCell: median(taken.cellByCell),
    excelJs: median(taken.excelJs),
    peakMemory,
  };
}

const [times = '1', rounds = '5'] = process.argv.slice(2);
void measure(Number(times), Number(rounds)).then((result) => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
});
