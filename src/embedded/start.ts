/**
 * `npm start`: builds the workbench, serves it on this machine, says where, and opens it. The port is PORT or 3000, or
 * the next free one. Ctrl-C ends it.
 */
import { languageOfEnvironment } from './environment';
import { workbenchText } from '../locales/workbench';
import { buildWorkbench } from './workbench/server/build';
import { openBrowser } from './workbench/server/open-browser';
import { serveWorkbench } from './workbench/server/serve';

async function start(): Promise<void> {
  const language = languageOfEnvironment(process.env);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const began = performance.now();
  say(workbenchText(language, 'start.building'));
  const server = await serveWorkbench(await buildWorkbench(), Number(process.env['PORT'] ?? 3000), true);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  say(workbenchText(language, 'start.ready', { seconds, address: server.address }));
  openBrowser(server.address);

  const end = () => void server.close();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
