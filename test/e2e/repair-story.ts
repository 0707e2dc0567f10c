/**
 * The story of a plan put right, in one language: break a rule, see it, ask for the smallest fix, look at it, apply it,
 * take it back; overwrite a formula, see the guard name it, restore it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { breakdown } from '../../src/breakdown';
import { linkText } from '../../src/locales/links';
import { repairText } from '../../src/locales/repair';
import { violationText } from '../../src/locales/violations';
import { workbenchText } from '../../src/locales/workbench';
import { loadTemplate, type Language } from '../../src/plan';
import { accessibilityFindings } from './accessibility';
import type { Checks } from './checks';
import { eventually } from '../support/eventually';
import { Grid } from './grid';
import { Pane } from './pane';
import { WorkbookFile } from './workbook-file';

export async function playRepair(
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

  const button = (name: string) => pane.frame.getByRole('button', { name, exact: true });
  const tab = (key: 'violations' | 'findings' | 'rules' | 'links') =>
    pane.frame.getByRole('tab', { name: violationText(language, `tab.${key}`) });
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
  const says = async (what: string, words: string) => {
    const seen = await eventually(
      () => pane.text(),
      (text) => text.includes(words),
    );
    checks.holds(what, seen.includes(words), seen);
  };
  /** What a downloaded copy of the workbook has in a cell. */
  const standsIn = async (sheet: string, address: string): Promise<string> => {
    const directory = mkdtempSync(path.join(tmpdir(), 'e2e-'));
    try {
      const button = page.getByRole('button', { name: workbenchText(language, 'bar.download'), exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const file = path.join(directory, 'book.xlsx');
      await download.saveAs(file);
      return new WorkbookFile(file).cell(sheet, address) ?? '';
    } finally {
      rmSync(directory, { recursive: true });
    }
  };

  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  await grid.openSheet(products);
  await grid.select('E5');
  await grid.type('45%');
  await lists('a share of 45 % breaks two rules', [shareOfA, sumOfShares, sumOfRegions]);

  await button(repairText(language, 'propose')).click();
  await button(repairText(language, 'preview.apply')).waitFor();
  await says('the smallest fix is shown before it is made', repairText(language, 'propose.repaired'));
  await accessible('a proposed fix');
  await takePicture('1-proposed');
  await button(repairText(language, 'preview.apply')).click();
  await lists('applied, nothing is violated', []);
  checks.equal('the share is as the fix says', Number(await standsIn(products, 'E5')).toFixed(6), '0.350000');
  await accessible('an applied fix');
  await takePicture('2-applied');
  await button(repairText(language, 'applied.revert')).click();
  await lists('reverted, it is as before', [shareOfA, sumOfShares, sumOfRegions]);
  checks.equal(
    'with the share that was typed',
    Number(await standsIn(products, 'E5')).toFixed(6),
    '0.450000',
  );

  await tab('findings').click();
  await says('the findings name the contradiction of the regions', '14.3');
  await accessible('findings');
  await takePicture('3-findings');
  await tab('rules').click();
  await accessible('rules');
  await takePicture('4-rules');

  const formulaResult = Number(await standsIn(products, 'F6'));
  await grid.openSheet(products);
  await grid.select('F6');
  await grid.type('999');
  await tab('links').click();
  await says('the guard names the cell', `'${products}'!F6`);
  await says('and what was typed over the formula', '999');
  await accessible('a damaged link');
  await takePicture('5-damaged');
  await button(linkText(language, 'restore.all')).click();
  await says('restored, all links are as generated', linkText(language, 'intact'));
  checks.equal('the amount follows its share again', Number(await standsIn(products, 'F6')), formulaResult);
  await accessible('restored links');
  await takePicture('6-restored');
}
