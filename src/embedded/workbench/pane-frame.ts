/**
 * The pane in its frame, seen from the workbench: carries the client's messages to the host and back, and runs the
 * ribbon's commands, which live in the pane's page. A message from anywhere else is ignored.
 */
import type { CommandName } from '../../commands/command-names';
import type { Host } from '../host';
import type { FrameMessage, WorkbenchMessage } from './messages';

export interface PaneFrame {
  /** Resolves when the command says that it has ended. */
  run(command: CommandName): Promise<void>;
}

export interface PaneEvents {
  /** A request was answered, so the book may have changed. */
  onAnswered(): void;
  onShowPane(): void;
}

export function connectPane(
  frame: HTMLIFrameElement,
  host: Host,
  { onAnswered, onShowPane }: PaneEvents,
): PaneFrame {
  const running = new Map<CommandName, () => void>();
  const tell = (message: WorkbenchMessage) => frame.contentWindow?.postMessage(message, location.origin);

  async function answer(request: string): Promise<void> {
    tell({ kind: 'from-host', text: await host.send(request) });
    onAnswered();
  }

  addEventListener('message', ({ source, data }: MessageEvent<FrameMessage>) => {
    if (source !== frame.contentWindow) return;
    switch (data.kind) {
      case 'request':
        void answer(data.text);
        break;
      case 'show-pane':
        onShowPane();
        break;
      case 'completed':
        running.get(data.command)?.();
        break;
    }
  });
  host.onEvent((text) => tell({ kind: 'from-host', text }));

  return {
    run: (command) =>
      new Promise((resolve) => {
        running.set(command, resolve);
        tell({ kind: 'run', command });
      }),
  };
}
