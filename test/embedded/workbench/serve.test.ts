import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveWorkbench, type WorkbenchServer } from '../../../src/embedded/workbench/server/serve';

let pages: string;
let server: WorkbenchServer;
beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'pages-'));
  writeFileSync(path.join(pages, 'index.html'), '<p>here</p>');
  writeFileSync(path.join(pages, 'notes.txt'), 'private');
  server = await serveWorkbench(pages, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(pages, { recursive: true });
});

/** As it stands; a browser would resolve the dots before it asks. */
const ask = (address: string) =>
  new Promise<{ status: number | undefined; type: string | undefined }>((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port: new URL(server.address).port, path: address },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, type: answer.headers['content-type'] });
      },
    );
    asked.on('error', reject).end();
  });

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/?lang=zh-CN', 200, 'text/html; charset=utf-8'],
  ['/assets/icons/product-32.png', 200, 'image/png'],
  ['/office-js/excel-web-16.00.js', 200, 'text/javascript; charset=utf-8'],
  ['/missing.html', 404, 'text/plain'],
  ['/notes.txt', 404, 'text/plain'],
  ['/assets/', 404, 'text/plain'],
  ['/../package.json', 404, 'text/plain'],
  ['/assets/icons/../../../etc/hostname.js', 404, 'text/plain'],
  ['/%2e%2e/%2e%2e/index.js', 404, 'text/plain'],
  ['//', 200, 'text/html; charset=utf-8'],
  ['/assets/icons/%', 404, 'text/plain'],
])('%s is answered with %i', async (address, status, type) => {
  expect(await ask(address)).toEqual({ status, type });
});

test('the next port is taken where the wanted one is in use', async () => {
  const { port } = new URL(server.address);
  await expect(serveWorkbench(pages, Number(port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const other = await serveWorkbench(pages, Number(port), true);
  expect(Number(new URL(other.address).port)).toBeGreaterThan(Number(port));
  await other.close();
});
