/**
 * An edit reaches the pane about as fast as the workbook calculates: with 200 rules, the watch may at most double what
 * the calculation takes. Machines and their load differ, so the one is measured against the other.
 */
import { generate, watch } from '../../src/excel';
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import type { Rule } from '../../src/plan/schema';
import { atDesk, closeEngine, inTable, type } from './support/desk';
import { coreSheets } from '../support/core-sheets';

afterAll(closeEngine);

const rounds = 7;
const measures = ['share', 'growth', 'amount'] as const;

function withRules(count: number): Plan {
  const plan = loadTemplate('sales-2024');
  const added = Array.from({ length: count - plan.rules.length }, (_, index): Rule => {
    const { code: dimension, members } = plan.dimensions[index % plan.dimensions.length] ?? {
      code: '',
      members: [],
    };
    const measure = measures[index % measures.length] ?? 'share';
    return {
      id: `more-${String(index)}`,
      left: { of: 'members', dimension, members: [members[index % members.length]?.code ?? ''], measure },
      operator: '<=',
      bound: measure === 'amount' ? 5000 + index : 0.3 + index / 1000,
      severity: 'error',
    };
  });
  const result = readPlan({ ...plan, rules: [...plan.rules, ...added] });
  if (!result.ok) throw new Error(JSON.stringify(result.issues[0]));
  return result.plan;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

async function timed(work: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return median(times);
}

it('an edit among 200 rules', () =>
  atDesk(async (host) => {
    await generate({ plan: withRules(200), language: 'en-US', sheets: coreSheets(withRules(200)) });
    const at = inTable(host, 'tblProduct', 'A', 'Target share');
    const edit = (round: number) => type(host, at, 0.36 + round / 100);
    const calculation = await timed(async (round) => {
      await edit(round);
      await host.calculate();
    });

    let seen: (share: number | undefined) => void = () => undefined;
    const end = await watch(
      ({ violations }) => seen(violations.find(({ rule }) => rule === 'A-max')?.actual),
      (failure) => {
        throw failure;
      },
    );
    const shares: unknown[] = [];
    const untilSeen = await timed(async (round) => {
      const shown = new Promise<number | undefined>((resolve) => (seen = resolve));
      await edit(round + 10);
      // As the workbench does, and Excel.
      const calculated = host.calculate();
      shares.push(await shown);
      await calculated;
    });
    await end();

    expect(shares).toEqual(Array.from({ length: rounds }, (_, round) => 0.36 + (round + 10) / 100));
    expect(untilSeen).toBeLessThan(2 * calculation);
  }));
