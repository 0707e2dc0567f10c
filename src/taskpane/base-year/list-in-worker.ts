/**
 * Looks at and reads lists of sales in a worker, one for each call, so that the pane stays alive over a million rows. A
 * worker that can't be had is `NotLoaded`; what fails in it is thrown with its message; a stopped reading ends the worker
 * and throws the signal's reason.
 */
import type { BaseYears, ListForm, ListLook, Mapping, Reading } from '../../import';
import type { Plan } from '../../plan';
import { NotLoaded } from '../fault';
import type { ListAnswer, ListRequest } from './list-worker-messages';

export async function lookInWorker(file: File, plan: Plan): Promise<ListLook | undefined> {
  const answer = await ask({ kind: 'look', file, plan }, {});
  return answer.kind === 'looked' ? answer.look : undefined;
}

export async function readInWorker(
  file: File,
  form: ListForm,
  plan: Plan,
  mapping: Mapping,
  reading: Reading,
): Promise<BaseYears> {
  const answer = await ask({ kind: 'read', file, form, plan, mapping }, reading);
  if (answer.kind !== 'read') throw new Error(`the worker answered ${answer.kind}`);
  return answer.years;
}

async function ask(request: ListRequest, { progress, signal }: Reading): Promise<ListAnswer> {
  const worker = start();
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.onmessage = ({ data }: MessageEvent<ListAnswer>) => {
        if (data.kind === 'progress') progress?.(data.bytes);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
      worker.onerror = (event) => reject(new NotLoaded({ cause: event.message }));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

function start(): Worker {
  try {
    return new Worker(new URL('./list.worker.ts', import.meta.url));
  } catch (cause) {
    throw new NotLoaded({ cause });
  }
}
