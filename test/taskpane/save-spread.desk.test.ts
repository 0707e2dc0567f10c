/** A spread made in the pane, on a workbook of the real kind: the embedded host behind Microsoft's client. */
import { generate, readWorkbook } from '../../src/excel';
import { loadTemplate } from '../../src/plan';
import { planSpread, type SpreadOrder } from '../../src/spread';
import { saveSpread, takeBack, type ShownSpread } from '../../src/taskpane/spread/save-spread';
import { generated, type Generated } from '../support/generated';
import { done, groupOf, order } from '../support/spread-orders';

const operations = { readWorkbook, generate };
const template = loadTemplate('sales-2024');

let book: Generated;
beforeAll(async () => {
  book = await generated(template);
  await book.type('tblRegion', 'east', 'growth', 0.09);
});
afterAll(() => book.close());

const planNow = async () => {
  const workbook = await readWorkbook();
  if (!workbook) throw new Error('no workbook');
  return workbook.plan;
};

async function shown(id: string, change: Partial<SpreadOrder>): Promise<ShownSpread> {
  const plan = await planNow();
  const group = groupOf(plan, id);
  const asked = order(group, { basis: { by: 'equal' }, ...change });
  return { group, order: asked, parts: done(planSpread(plan, group, asked)).parts };
}

test('a spread is in the cells, and taken back; what was typed before and since stays', async () => {
  const before = await planNow();
  const saved = await saveSpread(operations, await shown('period', { held: ['period/Q4'] }));
  if (!saved.ok) throw new Error('refused');
  const after = await planNow();
  expect(after.periods.map(({ share }) => share)).toEqual([
    0.283333928572, 0.283333035714, 0.283333035714, 0.15,
  ]);
  expect(after.spreads).toEqual([{ by: 'equal', how: 'replace', held: ['Q4'] }]);
  expect(after.dimensions[1]?.members[0]?.growth).toBe(0.09);
  await book.type('tblProduct', 'A', 'share', 0.37);
  expect(await takeBack(operations, saved.undo)).toMatchObject({ ok: true });
  const taken = await planNow();
  expect(taken.periods).toEqual(before.periods);
  expect(taken.spreads).toBeUndefined();
  expect(taken.dimensions[0]?.members[0]?.share).toBe(0.37);
});

test('customers by kind, with the total that follows', async () => {
  const order = await shown('customer', { given: { large: 30 }, follows: 'total' });
  expect(await saveSpread(operations, order)).toMatchObject({ ok: true });
  const { customers, indicators } = await planNow();
  expect(customers?.new.map(({ count }) => count)).toEqual([30, 95]);
  expect(indicators.find(({ code }) => code === customers?.total)?.target).toBe(125);
});

test('nothing is written where the rows are no longer what was shown', async () => {
  const order = await shown('product', { basis: { by: 'target' } });
  await book.type('tblProduct', 'C', 'share', 0.31);
  const before = await planNow();
  await expect(saveSpread(operations, order)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await planNow()).toEqual(before);
});
