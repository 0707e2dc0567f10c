/**
 * The story of the base year from a million order lines, in one language: open the list, look at the guess, add it up
 * while the pane stays alive, compare with sums that were added up apart, take it over, generate.
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import { listText, type ListKey } from '../../src/locales/list';
import type { Language } from '../../src/plan';
import { accessibilityFindings } from './accessibility';
import type { Checks } from './checks';
import { eventually } from '../support/eventually';
import { Pane } from './pane';

const lines = 1_000_000;
const regions = ['east', 'south', 'central', 'north'];
const customers = 20_011;

/** The list, and the sum of its amounts in cents, added up in whole numbers. */
async function writeList(file: string): Promise<bigint> {
  let cents = 0n;
  function* text() {
    yield 'order,date,product,region,customer,amount\n';
    for (let line = 0; line < lines; line += 1) {
      const amount = (line * 7_919) % 1_000_003;
      cents += BigInt(amount);
      const date = `2023-${two((line % 12) + 1)}-${two((line % 28) + 1)}`;
      const customer = (line * 31) % customers;
      yield `S${line},${date},${'ABC'.charAt(line % 3)},${regions[line % 4] ?? ''},C${customer},${(amount / 100).toFixed(2)}\n`;
    }
  }
  mkdirSync(path.dirname(file), { recursive: true });
  await pipeline(Readable.from(text()), createWriteStream(file));
  return cents;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Of the plan's unit, in which the list is counted. */
const perUnit = 10_000;
const longest = 100;

export async function playList(
  page: Page,
  language: Language,
  checks: Checks,
  takePicture: (name: string) => Promise<void>,
): Promise<void> {
  const pane = new Pane(page, language);
  const word = (key: ListKey, parameters = {}) => listText(language, key, parameters);
  const button = (key: ListKey) => pane.frame.getByRole('button', { name: word(key), exact: true });
  const file = path.resolve(__dirname, '../../out/e2e/orders.csv');
  const cents = await writeList(file);

  await pane.heading('plan.heading').waitFor();
  await pane.frame.locator('input[type=file]').setInputFiles(file);
  await button('read').waitFor();
  await pane.frame.getByRole('textbox', { name: scaleLabel(language) }).fill(String(perUnit));
  await takePicture('1-columns');
  checks.equal('axe finds nothing in the columns', await accessibilityFindings(pane.frame), []);

  await pane.frame.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await button('read').click();
  await button('result.use').waitFor({ timeout: 120_000 });
  const tasks = await pane.frame.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  checks.holds(
    `a million lines leave the pane alive: no task of ${String(longest)} ms`,
    tasks.every((duration) => duration < longest),
    tasks.join(', '),
  );
  const whole = new Intl.NumberFormat(language);
  const amount = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const sum = Number((cents + 50n * 100n) / 10_000n) / 100;
  const expected = [
    word('result.rows', { rows: whole.format(lines), rejected: whole.format(0) }),
    whole.format(customers),
  ];
  const text = await pane.text();
  for (const each of expected) checks.holds(`the result says ${each}`, text.includes(each), text);
  const option = pane.frame.getByLabel(word('result.year')).locator('option');
  checks.holds(
    'the sum is the one added up apart',
    (await option.innerText()).includes(amount.format(sum)),
    `${await option.innerText()} for ${amount.format(sum)}`,
  );
  const part = pane.frame.locator('.list-part', { hasText: word('part.amount') }).first();
  checks.holds(
    'old and new are shown before anything changes',
    (await part.innerText()).includes(`→ ${amount.format(sum)}`),
    await part.innerText(),
  );
  checks.equal('axe finds nothing in what is taken over', await accessibilityFindings(pane.frame), []);
  await takePicture('2-result');

  await button('result.use').click();
  const base = pane.frame.getByRole('textbox', { name: pane.words('form.base') });
  const shown = await eventually(
    () => base.inputValue(),
    (value) => Number(value.replaceAll(',', '')) === sum,
  );
  checks.equal('the base year is the sum', Number(shown.replaceAll(',', '')), sum);
  checks.equal('axe finds nothing in the result', await accessibilityFindings(pane.frame), []);
  await pane.button('plan.generate').click();
  await pane.heading('check.heading').waitFor();
  const total = amount.format(Math.round(sum * 1.12 * 100) / 100);
  const summary = await eventually(
    () => pane.text(),
    (said) => said.includes(total),
  );
  checks.holds('the workbook is generated from it', summary.includes(total), `${total}: ${summary}`);
}

/** Its beginning: the unit follows. */
const scaleLabel = (language: Language): RegExp =>
  new RegExp(listText(language, 'form.scale', { unit: '.*' }).replace(/[()]/g, '\\$&'));
