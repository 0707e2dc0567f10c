/**
 * The story of a person without Excel, in one language: open the page, generate, look at the one violation, go to it,
 * type a share that breaks two rules, see sheet and pane follow, take it back, take the flags off and on, download the
 * workbook. Sheet names and words are the language's; addresses are those of the example plan.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { breakdown } from '../../src/breakdown';
import { looks } from '../../src/breakdown/styles';
import { workbenchText, type WorkbenchText } from '../../src/locales/workbench';
import { loadTemplate, type Language } from '../../src/plan';
import { accessibilityFindings } from './accessibility';
import type { Checks } from './checks';
import { eventually } from '../support/eventually';
import { Grid } from './grid';
import { Pane } from './pane';
import { WorkbookFile } from './workbook-file';

const { fill: violationFill = '' } = looks.violation;
/** More points of a colour than a screen has by chance. */
const aCellFull = 500;

export async function playStory(
  page: Page,
  language: Language,
  checks: Checks,
  takePicture: (name: string) => Promise<void>,
): Promise<void> {
  const grid = new Grid(page);
  const pane = new Pane(page, language);
  const { sheets } = breakdown(loadTemplate('sales-2024'), { language });
  const sheetName = (key: string) => sheets.find((sheet) => sheet.key === key)?.name ?? key;
  const products = sheetName('dimension:product');
  const shareOfA = `'${products}'!E5`;
  const sumOfShares = `'${products}'!E9`;
  const sumOfRegions = `'${sheetName('dimension:region')}'!F10`;

  const ribbon = (key: WorkbenchText) =>
    page.getByRole('button', { name: workbenchText(language, key), exact: true });
  const accessible = async (state: string) => {
    const findings = await accessibilityFindings(pane.frame);
    checks.equal(`axe finds nothing in the pane: ${state}`, findings, []);
  };
  const lists = async (what: string, cells: readonly string[]) => {
    const wanted = [...cells].sort();
    const seen = await eventually(
      async () => (await pane.listedCells()).sort(),
      (listed) => isDeepStrictEqual(listed, wanted),
    );
    checks.equal(what, seen, wanted);
  };
  const flagged = async (what: string, isFlagged: boolean) => {
    const wanted = (points: number) => (isFlagged ? points > aCellFull : points === 0);
    const points = await eventually(() => grid.pointsOf(violationFill), wanted);
    checks.holds(what, wanted(points), `${String(points)} points have the violation's colour`);
  };

  await pane.heading('plan.heading').waitFor();
  await accessible('plan');
  checks.equal('axe finds nothing in the strip', await accessibilityFindings(page.mainFrame(), '#bar'), []);
  await takePicture('1-plan');

  await pane.openPlanFile('bad.json', JSON.stringify({ version: 1, colour: 'red' }));
  await pane.frame.getByText(pane.words('plan.rejected-kept')).waitFor();
  await accessible('a plan file that can’t be used');
  await takePicture('2-bad-plan');

  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  const names = ['Sheet1', ...sheets.map(({ name }) => name)];
  checks.equal(
    'the sheets appear',
    await eventually(
      () => grid.sheetNames(),
      (seen) => seen.length > 1,
    ),
    names,
  );
  await lists('the region gap is the only violation', [sumOfRegions]);
  checks.holds('the gap is 230', (await pane.text()).includes('+230.00'), await pane.text());
  await accessible('one violation');
  await takePicture('3-generated');

  await pane.goTo(sumOfRegions).click();
  const gap = [sheetName('dimension:region'), 'F10'];
  const selected = await eventually(
    async () => [await grid.activeSheet(), await grid.selectedAddress()],
    (place) => isDeepStrictEqual(place, gap),
  );
  checks.equal('go to selects the cell', selected, gap);
  await flagged('the cell wears its flag', true);
  await takePicture('4-gone-to');

  await grid.openSheet(products);
  await flagged('no flag on the products yet', false);
  await grid.select('E5');
  await grid.type('45%');
  await lists('the pane lists A and the sum without a click', [shareOfA, sumOfShares, sumOfRegions]);
  checks.holds('the sum is 110 %', (await pane.text()).includes('110.0%'), await pane.text());
  await flagged('the sheet flags them', true);
  await accessible('several violations');
  await takePicture('5-typed');

  await grid.undo();
  await lists('undo takes them off the pane', [sumOfRegions]);
  await flagged('and off the sheet', false);
  await grid.select('E5');
  await grid.type('0.45');
  await lists('typed again', [shareOfA, sumOfShares, sumOfRegions]);

  await ribbon('ribbon.clearHighlights').click();
  await flagged('the ribbon clears the highlights', false);
  await lists('which the pane still lists', [shareOfA, sumOfShares, sumOfRegions]);
  await ribbon('ribbon.checkAndHighlight').click();
  await flagged('and brings them back', true);
  await pane.button('check.hide-flags').click();
  await flagged('the pane hides them too', false);
  await pane.button('check.show-flags').waitFor();
  await accessible('flags hidden');
  await pane.button('check.show-flags').click();
  await flagged('and shows them', true);

  // The pane tells the time of a check to the second: a later one reads differently.
  const before = await pane.text();
  await page.waitForTimeout(1000);
  await ribbon('ribbon.generateWorkbook').click();
  const after = await eventually(
    () => pane.text(),
    (text) => text !== before,
  );
  checks.holds('generating again checks again', after !== before, after);
  checks.equal('and leaves the user where they were', await grid.activeSheet(), products);
  await flagged('and keeps what was typed', true);
  await lists('with its violations', [shareOfA, sumOfShares, sumOfRegions]);

  const directory = mkdtempSync(path.join(tmpdir(), 'e2e-'));
  try {
    const [download] = await Promise.all([page.waitForEvent('download'), ribbon('bar.download').click()]);
    const file = path.join(directory, download.suggestedFilename());
    await download.saveAs(file);
    const workbook = new WorkbookFile(file);
    checks.equal('the downloaded workbook has the sheets', workbook.sheetNames(), names);
    checks.equal('and the typed share', workbook.cell(products, 'E5'), '0.45');
    checks.equal('and its sum', Number(workbook.cell(products, 'E9')).toFixed(6), '1.100000');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
