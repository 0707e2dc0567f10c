/**
 * Reads a list from its bytes: `lookAt` its beginning to show and map the columns, then `readList` all of it. Both take
 * bytes as they stream in; memory depends on how many members and customers there are, not on how many rows. Reading
 * stops when the signal says so, by throwing its reason.
 */
import type { Plan } from '../plan/schema';
import { BaseYearReader } from './base-year';
import type { BaseYears } from './figures';
import { guessMapping, type Guess } from './guess';
import type { Mapping } from './mapping';
import { delimiterOf, isEmpty, recordsOf, type Delimiter } from './records';
import { encodingOf, textOf, type Encoding } from './text-stream';
import { recordsAbove } from './title-rows';

export interface ListForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Records above the header: a report's name, a blank line. */
  readonly above: number;
}

export interface ListLook extends Guess {
  readonly form: ListForm;
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

const mostSamples = 200;

/** `beginning` is the first of the file's bytes, some ten thousand; undefined where there is no header in them. */
export async function lookAt(beginning: Uint8Array, plan: Plan): Promise<ListLook | undefined> {
  const encoding = encodingOf(beginning);
  const text = new TextDecoder(encoding).decode(beginning, { stream: true });
  const delimiter = delimiterOf(text);
  const records: (readonly string[])[] = [];
  for await (const batch of recordsOf(once(text), delimiter)) {
    records.push(...batch);
    // What comes last has no line end, and may be cut off: it is looked at where there is nothing else.
    if (records.length > recordsAbove(records) + 1) break;
  }
  const above = recordsAbove(records);
  const [header, ...rows] = records.slice(above);
  if (!header) return undefined;
  const samples = rows.filter((row) => !isEmpty(row)).slice(0, mostSamples);
  return { form: { encoding, delimiter, above }, header, samples, ...guessMapping(plan, header, samples) };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value);
}

export interface Reading {
  /** Called after every chunk with the bytes read so far. */
  readonly progress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export async function readList(
  bytes: AsyncIterable<Uint8Array>,
  form: ListForm,
  plan: Plan,
  mapping: Mapping,
  { progress, signal }: Reading = {},
): Promise<BaseYears> {
  const reader = new BaseYearReader(plan, mapping, form.above + 1);
  let read = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      if (signal?.aborted) throw signal.reason;
      yield chunk;
      read += chunk.length;
      progress?.(read);
    }
  }
  let skipped = form.above + 1;
  for await (const rows of recordsOf(textOf(counted(), form.encoding), form.delimiter)) {
    for (const row of skipped < rows.length ? rows.slice(skipped) : []) reader.add(row);
    skipped = Math.max(0, skipped - rows.length);
  }
  return reader.figures();
}
