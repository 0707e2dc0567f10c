/**
 * What the user sets off in the track view: one thing at a time, busy while it lasts, then the workbook is read again and
 * the part where it was asked for says what came of it. Failures are shown by the pane.
 */
import { useState } from 'react';
import type { Commands } from '../pane';
import type { Message } from './use-track-text';

/** The part of the view that speaks. */
export type Place = 'tracking' | 'replan' | 'revisions' | 'versions';

export interface Work {
  readonly busy: boolean;
  readonly said: { readonly place: Place; readonly message: Message } | undefined;
  /** Does nothing while it is busy. Resolves to whether the work succeeded; `done` is asked for what to say then. */
  readonly run: (place: Place, work: () => Promise<void>, done: () => Message) => Promise<boolean>;
}

export function useWork(commands: Commands): Work {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Work['said']>();
  return {
    busy,
    said,
    async run(place, work, done) {
      if (busy) return false;
      setBusy(true);
      setSaid({ place, message: { key: 'said.busy' } });
      const worked = await commands.attempt(work);
      if (worked) await commands.refresh();
      setSaid({ place, message: worked ? done() : { key: 'said.failed' } });
      setBusy(false);
      return worked;
    },
  };
}
