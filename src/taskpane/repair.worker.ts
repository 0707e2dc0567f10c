/**
 * The repair off the pane's thread: takes one plan and request, posts one answer. The solver is loaded with the worker
 * and stays with it. What goes wrong is posted as its message, because errors do not travel whole.
 */
import { repair } from '../rules/repair';
import { loadSolver } from '../solver/highs';
import type { WorkerAnswer, WorkerRequest } from './repair-in-worker';

const solver = loadSolver(new URL('highs/runtime', import.meta.url).href);

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});

async function answer({ plan, request }: WorkerRequest): Promise<WorkerAnswer> {
  const solve = await solver.catch(() => undefined);
  if (!solve) return { kind: 'not-loaded' };
  try {
    return { kind: 'result', result: await repair(plan, request, solve) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
