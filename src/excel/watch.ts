/**
 * Checks again whenever somebody changes the workbook: changes that come close together make one check, changes during
 * a check make one more after it. What this add-in writes itself raises no events. The function that `watch` gives ends
 * it; a check still under way then reports nothing. Failures go to `onError`, and watching goes on.
 */
import { checkIn } from './check';
import type { Failure } from './errors';
import { toFailure } from './failure';
import { inExcel } from './run';
import type { CheckResult } from './types';

/** Not felt, and long enough for entries that a macro or a fill makes one by one to arrive together. */
const settleInMilliseconds = 50;

export async function watch(
  onChange: (result: CheckResult) => void,
  onError: (failure: Failure) => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checking = false;
  let again = false;
  let ended = false;

  const recheck = async () => {
    if (checking) {
      again = true;
      return;
    }
    checking = true;
    try {
      const result = await inExcel((session) => checkIn(session, false));
      if (!ended) onChange(result);
    } catch (error) {
      if (!ended) onError(toFailure(error, 'check'));
    } finally {
      checking = false;
      if (again && !ended) schedule();
      again = false;
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void recheck(), settleInMilliseconds);
  };

  const handler = await inExcel(async (session) => {
    const added = session.workbook.worksheets.onChanged.add(() => {
      schedule();
      return Promise.resolve();
    });
    await session.sync('look');
    return added;
  });
  return async () => {
    ended = true;
    clearTimeout(timer);
    try {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw toFailure(error, 'look');
    }
  };
}
