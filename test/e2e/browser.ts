/** Chromium as the system has it, without a network: whatever the page asks of another machine is refused and told. */
import { chromium, type Browser, type Page } from 'playwright-core';

const patience = 60_000;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    timeout: patience,
  });

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page so far, and what it asked of other machines. */
  readonly troubles: readonly string[];
}

export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  context.setDefaultTimeout(patience);
  const troubles: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(address).origin && /^https?:$/.test(url.protocol),
    (route) => {
      troubles.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(address);
  return { page, troubles };
}
