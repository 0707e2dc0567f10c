/**
 * `npm run test:e2e`: builds and serves the workbench as `npm start` does and plays the stories in Chromium, in both
 * languages, light, with a look at the dark theme; with names (`-- own list`) those chapters only. Needs Chromium
 * (CHROMIUM_PATH or /usr/bin/chromium) and no network. Pictures go to out/e2e. A step that can't be done fails its story and no other; the exit code tells.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildWorkbench } from '../../src/embedded/workbench/server/build';
import { serveWorkbench } from '../../src/embedded/workbench/server/serve';
import { languages, type Language } from '../../src/plan';
import { accessibilityFindings } from './accessibility';
import { launch, openPage } from './browser';
import { Checks } from './checks';
import { playList } from './list-story';
import { Pane } from './pane';
import { playOwnPlan } from './own-plan-story';
import { playRepair } from './repair-story';
import { playStory } from './story';
import { playYear } from './year-story';

const pictures = path.resolve(__dirname, '../../out/e2e');
const wholePatience = 900_000;

type Theme = 'light' | 'dark';

/** Chapters that are named on the command line; all without. */
const wanted = process.argv.slice(2);

async function main(): Promise<void> {
  const checks = new Checks();
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const server = await serveWorkbench(await buildWorkbench(), 0);
  const browser = await launch();
  const giveUp = setTimeout(() => {
    checks.fail('the whole run', `no end after ${String(wholePatience / 1000)} s`);
    void browser.close();
  }, wholePatience);
  try {
    for (const language of languages) {
      for (const [chapter, play] of stories)
        if (wanted.length === 0 || wanted.includes(chapter))
          await visit(
            browser,
            server.address,
            language,
            chapter === 'dark' ? 'dark' : 'light',
            checks,
            play,
            chapter,
          );
    }
  } finally {
    clearTimeout(giveUp);
    await browser.close();
    await server.close();
  }
  console.log(`${String(checks.passed)} passed, ${String(checks.failed)} failed`);
  if (checks.failed > 0) process.exitCode = 1;
}

type Visit = (
  page: Page,
  language: Language,
  checks: Checks,
  takePicture: (name: string) => Promise<void>,
) => Promise<void>;

async function visit(
  browser: Browser,
  address: string,
  language: Language,
  theme: Theme,
  checks: Checks,
  play: Visit,
  chapter: string,
): Promise<void> {
  const name = chapter === theme ? [language, theme] : [language, theme, chapter];
  console.log(name.join(', '));
  const { page, troubles } = await openPage(browser, `${address}?lang=${language}&theme=${theme}`);
  const takePicture = async (moment: string) => {
    await page.screenshot({ path: path.join(pictures, `${[...name, moment].join('-')}.png`) });
  };
  try {
    await play(page, language, checks, takePicture);
  } catch (error) {
    checks.fail('the story goes on', error instanceof Error ? error.message : String(error));
    await takePicture('failed').catch(() => undefined);
  }
  checks.equal('the page has no trouble and asks no other machine', troubles, []);
  await page.context().close();
}

const lookAtDark: Visit = async (page, language, checks, takePicture) => {
  const pane = new Pane(page, language);
  const accessible = async (state: string) => {
    const findings = await accessibilityFindings(pane.frame);
    checks.equal(`axe finds nothing in the dark pane: ${state}`, findings, []);
  };
  await pane.heading('plan.heading').waitFor();
  await accessible('plan');
  checks.equal('nor in the strip', await accessibilityFindings(page.mainFrame(), '#bar'), []);
  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  await accessible('one violation');
  await takePicture('1-generated');
};

/** On a busy machine what waits for an idle moment comes late, when its workbook may have been replaced by another. */
const regenerateBusily: Visit = async (page, language) => {
  const pane = new Pane(page, language);
  const late = 2_000;
  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  await page.evaluate(`window.requestIdleCallback = (work) => setTimeout(work, ${String(late)})`);
  for (let round = 0; round < 3; round += 1) {
    await pane.button('check.regenerate').click();
    await pane.button('plan.generate').click();
    await pane.heading('check.heading').waitFor();
  }
  await page.waitForTimeout(2 * late);
};

const stories: readonly (readonly [string, Visit])[] = [
  ['story', playStory],
  ['repair', playRepair],
  ['year', playYear],
  ['list', playList],
  ['own', playOwnPlan],
  ['busy', regenerateBusily],
  ['dark', lookAtDark],
];

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
