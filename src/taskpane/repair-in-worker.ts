/**
 * Runs a repair in a worker, so that the pane stays alive while it is solved. The worker, and the 3.5 MB of its solver,
 * are fetched on first use and kept for a minute after the last; calls are answered one after the other. A worker that
 * can't be had is `NotLoaded`, what fails in it is thrown with its message, and either way the next call starts afresh.
 */
import type { Plan } from '../plan';
import type { RepairRequest, RepairResult } from '../rules/repair/problem';
import { NotLoaded } from './fault';

export interface WorkerRequest {
  readonly plan: Plan;
  readonly request: RepairRequest;
}

export type WorkerAnswer =
  | { readonly kind: 'result'; readonly result: RepairResult }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'failed'; readonly message: string };

const keptFor = 60_000;

let worker: Worker | undefined;
let expiry: ReturnType<typeof setTimeout> | undefined;
let last: Promise<unknown> = Promise.resolve();

export function repairInWorker(plan: Plan, request: RepairRequest): Promise<RepairResult> {
  const next = last.then(() => ask({ plan, request }));
  last = next.catch(() => undefined);
  return next;
}

async function ask(request: WorkerRequest): Promise<RepairResult> {
  clearTimeout(expiry);
  try {
    const answer = await answerOf((worker ??= start()), request);
    if (answer.kind === 'result') {
      expiry = setTimeout(end, keptFor);
      return answer.result;
    }
    throw answer.kind === 'failed' ? new Error(answer.message) : new NotLoaded({ cause: 'solver' });
  } catch (error) {
    end();
    throw error;
  }
}

function start(): Worker {
  try {
    return new Worker(new URL('./repair.worker.ts', import.meta.url));
  } catch (cause) {
    throw new NotLoaded({ cause });
  }
}

function end(): void {
  worker?.terminate();
  worker = undefined;
}

const answerOf = (asked: Worker, request: WorkerRequest): Promise<WorkerAnswer> =>
  new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
    asked.onerror = (event) => reject(new NotLoaded({ cause: event.message }));
    asked.postMessage(request);
  });
