/**
 * Runs Microsoft's office.js client, unmodified, in Node against a host: afterwards `Excel`, `Office` and
 * `OfficeExtension` are global, and code written for an add-in runs as it is. The client finds the host through the
 * bridge that it looks for when its script is evaluated. `Office.onReady` and `Office.actions` belong to a loader
 * that only pages have, so the little that add-ins use of them is supplied here.
 *
 * One client at a time; `close()` takes the globals away again. The script fails to load when the package
 * @microsoft/office-js is not installed.
 */
import { readFile } from 'node:fs/promises';
import { createContext, Script } from 'node:vm';
import type { Host } from './host';
import { checkRequirements, officeParts } from './office-parts';

export interface ConnectedClient {
  close(): void;
}

const globalNames = ['Excel', 'Office', 'OfficeExtension'] as const;

let script: Promise<Script> | undefined;

async function loadScript(): Promise<Script> {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  return new Script(await readFile(file, 'utf8'), { filename: file });
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export async function connectClient(host: Host): Promise<ConnectedClient> {
  script ??= loadScript();
  const compiled = await script;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void host.send(text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
    onMessageFromHost: null,
  };
  const page = pageGlobals(bridge);
  compiled.runInContext(createContext(page));
  // The script's own Office has a context that it can't fill without its loader.
  page['Office'] = Object.create(
    page['Office'] as object,
    Object.getOwnPropertyDescriptors(officeParts(host.requirement)),
  );
  checkRequirements(page['OfficeExtension']);
  const endEvents = host.onEvent((message) => bridge.onMessageFromHost?.(message));

  for (const name of globalNames) {
    Object.defineProperty(globalThis, name, { value: page[name], configurable: true, writable: true });
  }
  return {
    close() {
      endEvents();
      for (const name of globalNames) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/** The few globals of a page that the script touches, and ours of those that leave it again as errors. */
function pageGlobals(bridge: Bridge): Record<string, unknown> {
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    Error,
    Promise,
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  page['window'] = page;
  page['self'] = page;
  return page;
}
