/**
 * What the last ribbon command came to, for the pane: commands and pane share one page, but a command has no place of
 * its own to say anything. `current` and `subscribe` fit React's useSyncExternalStore; the outcome stays until the next
 * one, so a pane that opens late still learns of it. Nothing here fails; a subscriber that throws ends `publish`.
 */
import type { CheckResult } from '../excel/types';
import type { CommandName } from './command-names';

export type CommandOutcome =
  | { readonly command: CommandName; readonly ok: true; readonly result?: CheckResult }
  /** `error` is a `Failure` unless the code itself could not be loaded. */
  | { readonly command: CommandName; readonly ok: false; readonly error: unknown };

export interface Outcomes {
  current(): CommandOutcome | undefined;
  subscribe(listener: () => void): () => void;
  publish(outcome: CommandOutcome): void;
}

export function createOutcomes(): Outcomes {
  let latest: CommandOutcome | undefined;
  const listeners = new Set<() => void>();
  return {
    current: () => latest,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish(outcome) {
      latest = outcome;
      for (const listener of listeners) listener();
    },
  };
}

export const outcomes = createOutcomes();
