/**
 * The one way into Excel. `inExcel` opens a single `Excel.run` that waits for the user to leave a cell being edited,
 * and hands out a session whose `sync` counts round trips, turns errors into failures, and gives up on an answer that
 * does not come (Excel on the web can wait for ever). A sync that was given up may still be carried out: such a failure
 * says `unknown` once something was sent that writes, and is never repeated. Operations run one after the other, so
 * that no live check reads a half-written workbook; calling `inExcel` inside `inExcel` would wait for itself.
 */
import { Failure } from './errors';
import { toFailure } from './failure';
import type { Phase } from './types';

export interface Session {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly syncs: number;
  sync(phase: Phase): Promise<void>;
}

/** Excel 2021; the oldest that is still supported. */
const requiredSet = '1.14';

/** Longer than the largest plan takes on a slow machine, shorter than a person waits for nothing. */
const patienceInMilliseconds = 120_000;

let last: Promise<unknown> = Promise.resolve();

export function inExcel<Result>(
  work: (session: Session) => Promise<Result>,
  patience = patienceInMilliseconds,
): Promise<Result> {
  const result = last.then(() => runAlone(work, patience));
  // The caller hears of a failure; the operations behind it go on.
  last = result.catch(() => undefined);
  return result;
}

async function runAlone<Result>(
  work: (session: Session) => Promise<Result>,
  patience: number,
): Promise<Result> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', requiredSet)) {
    throw new Failure('too-old', 'look', 'unchanged', { needed: `ExcelApi ${requiredSet}` });
  }
  let phase: Phase = 'look';
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      let syncs = 0;
      return await work({
        context,
        workbook: context.workbook,
        get syncs() {
          return syncs;
        },
        async sync(now) {
          phase = now;
          syncs += 1;
          try {
            await answered(context.sync(), now, patience);
          } catch (error) {
            throw toFailure(error, now);
          }
        },
      });
    });
  } catch (error) {
    throw toFailure(error, phase);
  }
}

async function answered(sync: Promise<void>, phase: Phase, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const kept = phase === 'look' || phase === 'build' ? 'unchanged' : 'unknown';
      reject(new Failure('no-answer', phase, kept, { seconds: Math.round(patience / 1000) }));
    }, patience);
  });
  try {
    await Promise.race([sync, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets the page paint and take clicks between two pieces of work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
