/**
 * Sends steps in as few requests as Excel on the web takes: one below its limit, else as many as needed, each complete
 * in itself. A request that is refused for its size was not carried out at all, so it may be halved and sent again.
 */
import { Failure } from './errors';
import { queueSteps } from './queue';
import type { Session } from './run';
import type { Step } from './steps';
import type { Phase } from './types';

/** Excel on the web refuses requests over 5 MB; the rest is for what the client adds. */
const bytesAtOnce = 4_500_000;

/** What the client writes around one step: a few object paths and actions. */
const bytesAround = 1_500;

const encoder = new TextEncoder();

/** The contents travel as JSON inside JSON. */
const sizeOf = (step: Step): number =>
  encoder.encode(JSON.stringify(JSON.stringify(step))).length + bytesAround;

export interface Sending {
  readonly phase: Phase;
  readonly signal?: AbortSignal | undefined;
  readonly onSent?: (share: number) => void;
}

export async function sendSteps(session: Session, steps: readonly Step[], sending: Sending): Promise<void> {
  const waiting = requests(steps);
  let sent = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (sending.signal?.aborted) throw new Failure('cancelled', sending.phase, 'unknown');
    try {
      await quietly(session, sending.phase, () => queueSteps(session.workbook, next));
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'too-large') || next.length < 2) throw error;
      const half = Math.ceil(next.length / 2);
      waiting.unshift(next.slice(0, half), next.slice(half));
      continue;
    }
    sent += next.length;
    sending.onSent?.(sent / steps.length);
  }
}

function requests(steps: readonly Step[]): (readonly Step[])[] {
  const result: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    const size = sizeOf(step);
    if (bytes + size > bytesAtOnce) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(step);
    bytes += size;
  }
  return result;
}

/** Own writes raise no events, and neither screen nor calculation follows while they are under way. */
export async function quietly(session: Session, phase: Phase, queue: () => void): Promise<void> {
  const { context } = session;
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  try {
    queue();
    context.runtime.enableEvents = true;
    await session.sync(phase);
  } catch (error) {
    // The batch stopped before events were switched on again; the next one begins with it.
    context.runtime.enableEvents = true;
    throw error;
  }
}
