/**
 * Reads lists of sales off the pane's thread: takes one request, posts its answer, and on the way how far it is. What
 * goes wrong is posted as its message, because errors do not travel whole. It is stopped by being ended.
 */
import { lookAt, readList } from '../../import';
import type { ListAnswer, ListRequest } from './list-worker-messages';

/** Enough for the header and the first hundreds of rows. */
const beginning = 65_536;

const post = (answer: ListAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ListRequest>) => {
  answer(data).then(post, (error: unknown) =>
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(request: ListRequest): Promise<ListAnswer> {
  const { file, plan } = request;
  if (request.kind === 'look') {
    const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
    return { kind: 'looked', look: await lookAt(bytes, plan) };
  }
  const progress = (bytes: number) => post({ kind: 'progress', bytes });
  return {
    kind: 'read',
    years: await readList(bytesOf(file), request.form, plan, request.mapping, { progress }),
  };
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
