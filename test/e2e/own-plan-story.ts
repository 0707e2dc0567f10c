/**
 * The story of a company's own plan, in one language: begin with the blank plan, make it one's own in the editor, take last
 * year from a list of sales, spread it around a hold, break it down in several directions at once, keep that as a
 * scenario, generate, and check.
 */
import type { Page } from 'playwright-core';
import { editorText, type EditorKey } from '../../src/locales/editor';
import { listText } from '../../src/locales/list';
import { scenarioText } from '../../src/locales/scenarios';
import type { Parameters } from '../../src/locales/translate';
import { loadTemplate, type Language } from '../../src/plan';
import { inLanguage } from '../../src/plan/text';
import { accessibilityFindings } from './accessibility';
import type { Checks } from './checks';
import { Pane } from './pane';

const sales = [
  'day;line;amount',
  '2026-07-03;Tea;60000000',
  '2026-09-30;Coffee;30000000',
  '2027-01-15;Cocoa;10000000',
  '2027-06-30;Tea;20000000',
].join('\n');

export async function playOwnPlan(
  page: Page,
  language: Language,
  checks: Checks,
  takePicture: (name: string) => Promise<void>,
): Promise<void> {
  const pane = new Pane(page, language);
  const word = (key: EditorKey, parameters: Parameters = {}) => editorText(language, key, parameters);
  const button = (key: EditorKey) => pane.frame.getByRole('button', { name: word(key), exact: true });
  const field = (column: EditorKey, row: string) =>
    pane.frame.getByLabel(word('cell', { column: word(column), row }), { exact: true });
  const blank = loadTemplate('blank');
  const nameOf = (dimension: number, member: number) =>
    inLanguage(blank.dimensions[dimension]?.members[member]?.name ?? '', language);

  await pane.heading('plan.heading').waitFor();
  await pane.frame.getByLabel(pane.words('plan.source')).selectOption('template/blank');
  await pane.button('plan.edit').click();
  await button('done').waitFor();
  await takePicture('1-editor');
  checks.equal('axe finds nothing in the editor', await accessibilityFindings(pane.frame), []);

  await pane.frame.getByLabel(word('first-month'), { exact: true }).selectOption('7');
  await pane.frame.getByLabel(word('currency'), { exact: true }).selectOption('INR');
  await pane.frame.getByLabel(word('scale'), { exact: true }).selectOption('10000000');
  const first = field('name', nameOf(0, 0));
  await first.focus();
  await first.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Tea\t40%\r\nCoffee\t35%\r\nCocoa\t15%\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await field('name', 'Cocoa').waitFor();
  await field('basis.share', 'Cocoa').fill('much');
  checks.equal(
    'what can’t be read is marked',
    await field('basis.share', 'Cocoa').getAttribute('aria-invalid'),
    'true',
  );
  await takePicture('2-wrong');
  await field('basis.share', 'Cocoa').fill('25');
  await field('code', 'Cocoa').fill('COC');
  await takePicture('3-own');
  await button('done').click();
  await pane.heading('plan.heading').waitFor();

  await pane.frame
    .locator('input[type=file]')
    .setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(sales) });
  await pane.frame.getByRole('button', { name: listText(language, 'read'), exact: true }).click();
  await pane.frame.getByRole('button', { name: listText(language, 'result.use') }).click();
  await takePicture('4-imported');

  await pane.button('plan.edit').click();
  await button('done').waitFor();
  await pane.frame
    .locator('summary', { hasText: word('spread') })
    .first()
    .click();
  const preview = pane.frame.getByRole('table', { name: word('spread.preview') });
  const shown = (row: string) =>
    preview.getByLabel(word('cell', { column: word('spread.new'), row })).inputValue();
  checks.equal('what was imported weighs the parts', [await shown('Tea'), await shown('Coffee')], ['8', '3']);
  await preview.getByLabel(word('spread.hold-row', { row: 'Coffee' })).check();
  checks.equal(
    'what is held stays, the others share the rest',
    await Promise.all(['Tea', 'Coffee', 'Cocoa'].map(shown)),
    ['6.93', '4.2', '0.87'],
  );
  await takePicture('5-spread');
  checks.equal('axe finds nothing in the spread', await accessibilityFindings(pane.frame), []);
  await button('spread.apply').first().click();

  await pane.frame.locator('summary', { hasText: word('part.joint') }).click();
  await button('joint.add').click();
  await button('joint.fit').click();
  const matrix = pane.frame.getByRole('table', { name: word('joint.preview') });
  await matrix.waitFor();
  await matrix.scrollIntoViewIfNeeded();
  await takePicture('6-matrix');
  checks.equal('axe finds nothing in the joint matrix', await accessibilityFindings(pane.frame), []);
  await button('joint.apply').click();
  await button('done').click();

  await pane.frame.locator('summary', { hasText: pane.words('plan.scenarios') }).click();
  await pane.frame.getByLabel(scenarioText(language, 'name'), { exact: true }).fill('A');
  await pane.frame.getByRole('button', { name: scenarioText(language, 'save') }).click();
  await pane.frame.getByLabel(scenarioText(language, 'compare', { name: 'A' })).check();
  await pane.frame.getByLabel(pane.words('form.growth')).fill('10');
  await pane.frame.getByRole('cell', { name: '13.2', exact: true }).waitFor();
  await pane.frame
    .getByRole('table', { name: scenarioText(language, 'comparison') })
    .scrollIntoViewIfNeeded();
  await takePicture('7-scenarios');
  checks.equal('axe finds nothing in the scenarios', await accessibilityFindings(pane.frame), []);
  await pane.frame.getByRole('button', { name: scenarioText(language, 'use', { name: 'A' }) }).click();

  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor({ timeout: 60_000 });
  await pane.frame.locator('.total').waitFor();
  const total = await pane.frame.locator('.total').innerText();
  checks.holds('the total is last year’s 12 crore', / 12\b/.test(total), total);
  await takePicture('8-checked');
}
