/**
 * Opens an address in the user's browser where there is one. It never fails: whoever has no browser here, or wants none
 * (NO_OPEN=1, CI=true), has been told the address.
 */
import { spawn } from 'node:child_process';

function opener(address: string): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['cmd', '/c', 'start', '', address];
    default:
      return ['xdg-open', address];
  }
}

const isSet = (value: string | undefined) =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';

export function openBrowser(address: string): void {
  if (isSet(process.env['NO_OPEN']) || isSet(process.env['CI'])) return;
  const [command, ...parameters] = opener(address);
  const browser = spawn(command, parameters, { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}
