/**
 * Univer 0.25.1 waits 100 ms after every change for more to come before it calculates. The engine knows when all cells
 * are set: this does then what Univer's timer would do, so that an edit shows that much earlier. While a calculation is
 * under way the timer is left to it. Univer keeps all this private, and its version is pinned.
 */
import type { ICommandInfo } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { TriggerCalculationController } from '@univerjs/sheets-formula';

export const startCommand = 'formula.mutation.set-formula-calculation-start';

/** What to calculate; only Univer knows what is in it. */
type Dirty = object;

interface Waiting {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: Dirty;
  readonly _executionInProgressParams: object | null;
  _generateDirty(commands: readonly ICommandInfo[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
}

/** Univer takes in a formula that was set or removed one turn later: to be awaited before the other two. */
export const takenIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Whether a calculation waits for its timer. */
export const isToCome = (controller: TriggerCalculationController): boolean =>
  (controller as unknown as Waiting)._waitingCommandQueue.length > 0;

export function startAtOnce(api: FUniver, controller: TriggerCalculationController): void {
  const waiting = controller as unknown as Waiting;
  if (waiting._executionInProgressParams !== null || waiting._waitingCommandQueue.length === 0) return;
  clearTimeout(waiting._setTimeoutKey);
  const dirty = waiting._generateDirty(waiting._waitingCommandQueue);
  waiting._waitingCommandQueue = [];
  waiting._executingDirtyData = waiting._mergeDirty(waiting._executingDirtyData, dirty);
  api.syncExecuteCommand(startCommand, { ...waiting._executingDirtyData }, { onlyLocal: true });
}
