/**
 * Runs what needs the solver in a worker, so that the pane stays alive while it is solved: repairs, and the joint matrix.
 * The worker, and the 3.5 MB of its solver, are fetched on first use and kept for a minute after the last; calls are
 * answered one after the other. A worker that can't be had is `NotLoaded`, what fails in it is thrown with its message, and
 * either way the next call starts afresh.
 */
import type { Plan } from '../plan';
import type { RepairRequest, RepairResult } from '../rules/repair/problem';
import type { JointOrder, PlanJoint } from '../spread';
import { NotLoaded } from './fault';

export type WorkerRequest =
  | { readonly kind: 'repair'; readonly plan: Plan; readonly request: RepairRequest }
  | { readonly kind: 'joint'; readonly plan: Plan; readonly order: JointOrder };

export type WorkerAnswer =
  | { readonly kind: 'repair'; readonly result: RepairResult }
  | { readonly kind: 'joint'; readonly result: PlanJoint }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'failed'; readonly message: string };

const keptFor = 60_000;

let worker: Worker | undefined;
let expiry: ReturnType<typeof setTimeout> | undefined;
let last: Promise<unknown> = Promise.resolve();

export async function repairInWorker(plan: Plan, request: RepairRequest): Promise<RepairResult> {
  const answer = await inTurn({ kind: 'repair', plan, request });
  if (answer.kind !== 'repair') throw failureOf(answer);
  return answer.result;
}

export async function fitJointInWorker(plan: Plan, order: JointOrder): Promise<PlanJoint> {
  const answer = await inTurn({ kind: 'joint', plan, order });
  if (answer.kind !== 'joint') throw failureOf(answer);
  return answer.result;
}

const failureOf = (answer: WorkerAnswer): Error =>
  answer.kind === 'failed' ? new Error(answer.message) : new NotLoaded({ cause: 'solver' });

function inTurn(request: WorkerRequest): Promise<WorkerAnswer> {
  const next = last.then(() => ask(request));
  last = next.catch(() => undefined);
  return next;
}

async function ask(request: WorkerRequest): Promise<WorkerAnswer> {
  clearTimeout(expiry);
  try {
    const answer = await answerOf((worker ??= start()), request);
    if (answer.kind === request.kind) expiry = setTimeout(end, keptFor);
    else end();
    return answer;
  } catch (error) {
    end();
    throw error;
  }
}

function start(): Worker {
  try {
    return new Worker(new URL('./solve.worker.ts', import.meta.url));
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
