/**
 * The way back when a generation fails or is stopped: looks at what was done, undoes it, looks again, and says
 * `unchanged` only if the workbook reads as before. Fails never; where even looking fails the outcome is `unknown`.
 */
import type { BookState } from './book-state';
import type { Change } from './change-steps';
import { Failure } from './errors';
import { look } from './look';
import { restoreSteps } from './restore-steps';
import type { Session } from './run';
import { sameState } from './same-state';
import { sendSteps } from './send';
import type { Step } from './steps';

export async function undo(session: Session, before: BookState, change: Change): Promise<Failure['kept']> {
  try {
    const steps = restoreSteps(before, await look(session, 'undo'), change).flat();
    if (!(await sent(session, steps))) {
      // One thing that can't be put back must not keep the others from it.
      const groups = restoreSteps(before, await look(session, 'undo'), change);
      for (const group of groups) await sent(session, group);
    }
    return sameState(before, await look(session, 'undo')) ? 'unchanged' : 'unknown';
  } catch (error) {
    if (error instanceof Failure) return 'unknown';
    throw error;
  }
}

async function sent(session: Session, steps: readonly Step[]): Promise<boolean> {
  try {
    await sendSteps(session, steps, { phase: 'undo' });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code !== 'no-answer') return false;
    throw error;
  }
}
