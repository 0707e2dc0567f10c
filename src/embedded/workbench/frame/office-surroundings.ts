/**
 * Runs in the pane's frame after Microsoft's client and supplies what Office's loader would: `Office.onReady`, the
 * context with the workbench's language and theme, the ribbon's commands and the pane's visibility.
 */
import { officeParts } from '../../office-parts';
import type { FrameMessage, WorkbenchMessage } from '../messages';
import { pageSettings } from '../settings';

/** As the manifest asks for. */
const requirement = '1.14';

const tell = (message: FrameMessage) => parent.postMessage(message, location.origin);

const { language, theme } = pageSettings();
const parts = officeParts(requirement, {
  displayLanguage: language,
  contentLanguage: language,
  isDarkTheme: theme === 'dark',
});
const addin = {
  showAsTaskpane: () => {
    tell({ kind: 'show-pane' });
    return Promise.resolve();
  },
};

// The client's own Office has a context that it can't fill without its loader.
Object.assign(globalThis, {
  Office: Object.create(Office, Object.getOwnPropertyDescriptors({ ...parts, addin })) as typeof Office,
});

addEventListener('message', ({ source, data }: MessageEvent<WorkbenchMessage>) => {
  if (source !== parent || data.kind !== 'run') return;
  const { command } = data;
  const run = parts.commands.get(command);
  if (run === undefined) throw new Error(`No command is associated with ${command}.`);
  run({ completed: () => tell({ kind: 'completed', command }) });
});
