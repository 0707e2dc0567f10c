/**
 * Runs in the pane's frame before Microsoft's client, which takes the bridge that it finds for that of a native Excel:
 * requests go to the workbench around the frame, answers and events come from there.
 */
import type { FrameMessage, WorkbenchMessage } from '../messages';

interface Bridge {
  sendMessageToHost(text: string): void;
  /** The client puts its own here. */
  onMessageFromHost: ((text: string) => void) | null;
}

const bridge: Bridge = {
  sendMessageToHost(text) {
    const message: FrameMessage = { kind: 'request', text };
    parent.postMessage(message, location.origin);
  },
  onMessageFromHost: null,
};

addEventListener('message', ({ source, data }: MessageEvent<WorkbenchMessage>) => {
  if (source === parent && data.kind === 'from-host') bridge.onMessageFromHost?.(data.text);
});

Object.assign(globalThis, { _richApiNativeBridge: bridge });
