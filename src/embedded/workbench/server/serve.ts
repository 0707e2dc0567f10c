/**
 * Serves the workbench's files to this machine and to no other: the built pages, the add-in's icons, and Microsoft's
 * client as its package has it. Anything else is not found.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Where the files of an address's beginning are; the first that fits counts. */
type Directories = readonly (readonly [start: string, directory: string])[];

export interface WorkbenchServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Takes `port` or, with `orNext`, the first free one from there; 0 is any. */
export async function serveWorkbench(pages: string, port: number, orNext = false): Promise<WorkbenchServer> {
  const directories: Directories = [
    ['/assets/icons/', path.join(root, 'assets/icons')],
    ['/office-js/', path.dirname(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'))],
    ['/', pages],
  ];
  const server = createServer((request, response) => {
    void answer(response, directories, request.url ?? '/');
  });
  const taken = await listen(server, port, orNext);
  return {
    address: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(response: ServerResponse, directories: Directories, address: string): Promise<void> {
  const file = fileOf(directories, address);
  const type = types[path.extname(file)];
  if (type === undefined || !(await isFile(file))) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

function fileOf(directories: Directories, address: string): string {
  // Absolute, so no ".." is left; what stays encoded names no file of ours.
  const pathname = path.posix.resolve('/', address.replace(/[?#].*/s, ''));
  const [prefix, directory] = directories.find(([start]) => pathname.startsWith(start)) ?? ['/', ''];
  return path.join(directory, pathname === '/' ? 'index.html' : pathname.slice(prefix.length));
}

async function listen(server: Server, port: number, orNext: boolean): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (isTaken && orNext && port < 65_535) return listen(server, port + 1, orNext);
    throw error;
  }
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}
