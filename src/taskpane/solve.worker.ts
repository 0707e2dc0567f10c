/**
 * Repairs and joint matrices off the pane's thread: takes one request, posts one answer. The solver is loaded when it is
 * first needed and stays with the worker. What goes wrong is posted as its message, because errors do not travel whole.
 */
import { repair } from '../rules/repair';
import type { Solve } from '../rules/repair/linear';
import { loadSolver } from '../solver/highs';
import { planJoint } from '../spread';
import type { WorkerAnswer, WorkerRequest } from './solve-in-worker';

class NoSolver extends Error {}

let loading: Promise<Solve> | undefined;

const solver = (): Promise<Solve> =>
  (loading ??= loadSolver(new URL('highs/runtime', import.meta.url).href).catch((cause: unknown) => {
    throw new NoSolver('solver', { cause });
  }));

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});

async function answer(asked: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return asked.kind === 'repair'
      ? { kind: 'repair', result: await repair(asked.plan, asked.request, await solver()) }
      : { kind: 'joint', result: await planJoint(asked.plan, asked.order, solver) };
  } catch (error) {
    if (error instanceof NoSolver) return { kind: 'not-loaded' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
