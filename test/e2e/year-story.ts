/**
 * The story of a first quarter that falls short, in one language: generate, enter three months of actuals at 80 % of the
 * plan, see the review, re-plan, ask for the revision, approve it, apply it, compare with the version before.
 */
import type { Page } from 'playwright-core';
import { breakdown } from '../../src/breakdown';
import { address, dateSerial } from '../../src/breakdown/formulas';
import { repairText } from '../../src/locales/repair';
import { trackText } from '../../src/locales/track';
import { violationText } from '../../src/locales/violations';
import { loadTemplate, type Language } from '../../src/plan';
import { accessibilityFindings } from './accessibility';
import type { Checks } from './checks';
import { eventually } from '../support/eventually';
import { Grid } from './grid';
import { Pane } from './pane';

/** Together 1,792.00, where 2,240.00 was the target. */
const months = [
  { day: '2024-01-31', amount: 600, product: 'A', region: 'east' },
  { day: '2024-02-29', amount: 600, product: 'B', region: 'south' },
  { day: '2024-03-31', amount: 592, product: 'C', region: 'north' },
];

export async function playYear(
  page: Page,
  language: Language,
  checks: Checks,
  takePicture: (name: string) => Promise<void>,
): Promise<void> {
  const grid = new Grid(page);
  const pane = new Pane(page, language);
  const spec = breakdown(loadTemplate('sales-2024'), { language });
  const actuals = spec.sheets.find(({ key }) => key === 'actuals');
  const table = actuals?.tables[0];
  if (!table) throw new Error('no table of actuals');
  const word = (key: Parameters<typeof trackText>[1], parameters = {}) =>
    trackText(language, key, parameters);
  const button = (name: string) => pane.frame.getByRole('button', { name, exact: true });
  const accessible = async (state: string) => {
    const findings = await accessibilityFindings(pane.frame);
    checks.equal(`axe finds nothing in the pane: ${state}`, findings, []);
  };
  const says = async (what: string, words: string) => {
    const seen = await eventually(
      () => pane.text(),
      (text) => text.includes(words),
    );
    checks.holds(what, seen.includes(words), seen);
  };

  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  await takePicture('1-dashboard');
  await grid.openSheet(actuals.name);
  const enter = async (row: number, key: string, entry: string) => {
    const column = table.column + table.columns.findIndex((one) => one.key === key);
    await grid.select(address(table.row + 1 + row, column));
    await grid.type(entry);
  };
  for (const [row, { day, amount, product, region }] of months.entries()) {
    await enter(row, 'date', String(dateSerial(day)));
    await enter(row, 'dimension:product', product);
    await enter(row, 'dimension:region', region);
    await enter(row, 'amount', String(amount));
  }
  await pane.frame.getByRole('tab', { name: violationText(language, 'tab.track') }).click();
  await says('a quarter under the threshold asks for a review', word('review.heading'));
  await says('with what it brought', '80');
  await accessible('a review');
  await takePicture('2-review');

  await button(word('replan')).click();
  await says('the re-plan says what is missing', '448');
  await says('and what the next quarter would have to bring', '3,528');
  await accessible('a re-plan');
  await takePicture('3-replan');
  await pane.frame.getByLabel(word('request.reason')).fill('Q1');
  await button(word('request.send')).click();
  await button(word('approve.one', { revision: 'R1' })).waitFor();
  checks.equal(
    'what is not approved can’t be applied',
    await button(word('apply.one', { revision: 'R1' })).count(),
    0,
  );
  await accessible('a request');
  await button(word('approve.one', { revision: 'R1' })).click();
  await button(word('apply.one', { revision: 'R1' })).click();
  await button(repairText(language, 'preview.apply')).click();
  await says('applied, the plan before is a version', word('version', { version: '1' }));
  await takePicture('4-applied');

  await button(word('compare.one', { version: '1' })).click();
  await says('the comparison says how many values differ', word('said.compared', { version: '1', count: 5 }));
  await accessible('a comparison');
  await grid.openSheet(spec.sheets.find(({ key }) => key === 'period')?.name ?? '');
  await takePicture('5-compared');
  const coloured = await eventually(
    () => grid.pointsOf('#E9DCF7'),
    (points) => points > 100,
  );
  checks.holds('and colours them in the sheet', coloured > 100, String(coloured));
}
