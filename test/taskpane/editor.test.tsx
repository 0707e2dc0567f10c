/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { editor as english } from '../../src/locales/en-US/editor';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { loadTemplate } from '../../src/plan';
import type { Pane } from '../../src/taskpane/pane';
import { drawn, press, stopTheClock, type } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { showEditor } from './support/show-editor';
import { showPane } from './support/show-pane';

stopTheClock();

const open = (template: 'blank' | 'sales-2024' = 'blank') => showEditor('en-US', loadTemplate(template));

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const rowsOf = (label: string) =>
  within(screen.getByRole('table', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('input')?.value);
const rowsIn = (list: string) => screen.getByRole('group', { name: english.rows.replace('{list}', list) });
const finished = async (pane: Pane) => {
  await press(english.done);
  expect(pane.state().view).toBe('plan');
  return pane.state().draft?.plan;
};

const products = 'Members of Product line';

describe('the plan editor', () => {
  test('gives the plan what was typed, as one’s own', async () => {
    const { pane } = await showPane('en-US');
    await act(() => pane.commands.chooseTemplate('blank'));
    await press(englishPane['plan.edit']);
    expect(screen.getByRole('heading', { name: english.heading })).toBeTruthy();
    type('Name: Product 1', 'Tea');
    type('Share %: Tea', '30');
    type('Share %: Product 2', '70 %');
    type('Base (CNY 10k)', '12,000');
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members.map(({ name, share }) => [name, share])).toEqual([
      [{ zh: '产品 1', en: 'Tea' }, 0.3],
      [{ zh: '产品 2', en: 'Product 2' }, 0.7],
    ]);
    expect(plan?.base.amount).toBe(12_000);
    expect(pane.state().draft?.source).toEqual({ from: 'own' });
  });

  test('shows at once what is wrong, keeps it as typed, and is not done with it', async () => {
    const pane = await open();
    type('Share %: Product 1', 'half');
    expect(value('Share %: Product 1')).toBe('half');
    expect(screen.getByLabelText('Share %: Product 1').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Product line · Product 1: wrong type/)).toBeTruthy();
    await press(english.done);
    expect(pane.state().view).toBe('edit');
    type('Share %: Product 1', '50');
    expect(screen.queryByText(/wrong type/)).toBeNull();
  });

  test('shows all that is wrong for the asking', async () => {
    await open('sales-2024');
    const shares = screen.getAllByLabelText(/^Base share %: /);
    for (const field of shares) fireEvent.change(field, { target: { value: 'half' } });
    const shown = () => document.querySelectorAll('#editor-issues li').length;
    expect(shown()).toBe(5);
    await press(englishPane['plan.issues-all'].replace('{count}', String(shares.length)));
    expect(shown()).toBe(shares.length);
  });

  test('has members start late, in a month of the year, with a ramp', async () => {
    const pane = await open();
    const year = pane.state().draft?.plan.fiscalYear ?? 0;
    expect(screen.queryByLabelText('Ramp, months: Product 2')).toBeNull();
    const choose = (month: string) => type('First month: Product 2', month);
    choose(`${String(year)}-05`);
    type('Ramp, months: Product 2', '0');
    expect(screen.getByText(/Product line · Product 2: must not be less than 1/)).toBeTruthy();
    type('Ramp, months: Product 2', '3');
    choose(`${String(year)}-07`);
    choose('');
    await press(english.undo);
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members[1]).toMatchObject({ starts: `${String(year)}-07-01`, ramp: 3 });
  });

  test('undoes and does again, the letters of a name as one step', async () => {
    await open();
    const name = screen.getByLabelText('Name: Product 1');
    for (const typed of ['T', 'Te', 'Tea']) fireEvent.change(name, { target: { value: typed } });
    expect(rowsOf(products)).toEqual(['Tea', 'Product 2']);
    fireEvent.keyDown(screen.getByLabelText('Name: Tea'), { key: 'z', ctrlKey: true });
    expect(rowsOf(products)).toEqual(['Product 1', 'Product 2']);
    fireEvent.keyDown(screen.getByLabelText('Name: Product 1'), { key: 'y', ctrlKey: true });
    expect(rowsOf(products)).toEqual(['Tea', 'Product 2']);
  });

  test('adds, nests, moves and removes members', async () => {
    const pane = await open();
    const click = async (name: string | RegExp) => {
      await press(name, rowsIn(products));
      drawn();
    };
    await click(english['row.add']);
    expect(rowsOf(products)).toEqual(['Product 1', 'Member 1', 'Product 2']);
    await click(english['row.part']);
    expect(rowsOf(products)).toEqual(['Product 1', 'Member 1', 'Member 2', 'Product 2']);
    act(() => screen.getByLabelText('Name: Product 2').focus());
    fireEvent.keyDown(screen.getByLabelText('Name: Product 2'), { key: 'ArrowUp', altKey: true });
    drawn();
    act(() => screen.getByLabelText('Name: Member 2').focus());
    await click(/^Remove/);
    expect(rowsOf(products)).toEqual(['Product 1', 'Product 2', 'Member 1']);
    await click(english['row.part']);
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members[2]).toEqual({
      code: 'M1',
      name: 'Member 1',
      children: [{ code: 'M2', name: 'Member 2' }],
    });
  });

  test('pastes rows from Excel, making those that are missing', async () => {
    const pane = await open();
    fireEvent.paste(screen.getByLabelText('Name: Product 1'), {
      clipboardData: { getData: () => 'Tea\t20%\r\nCoffee\t30%\r\n"Cocoa, dark"\t50%\r\n' },
    });
    expect(rowsOf(products)).toEqual(['Tea', 'Coffee', 'Cocoa, dark']);
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members.map(({ share }) => share)).toEqual([0.2, 0.3, 0.5]);
  });

  test('warns before a member goes that others refer to', async () => {
    const pane = await open('sales-2024');
    act(() => screen.getByLabelText('Name: A Basic').focus());
    await press(/^Remove/, rowsIn(products));
    expect(screen.getByRole('alert').textContent).toMatch(/Removing .* also changes/);
    await press(english['removal.keep']);
    expect(rowsOf(products).length).toBe(3);
    await press(/^Remove/, rowsIn(products));
    await press(english['removal.do']);
    expect(rowsOf(products).length).toBe(2);
    expect((await finished(pane))?.dimensions[0]?.members.length).toBe(2);
  });

  test('warns before periods go that others refer to, and forgets the question with the next edit', async () => {
    const pane = await open('sales-2024');
    type(english.cut, '2');
    expect(screen.getByRole('alert').textContent).toContain(english['cut.title']);
    await press(english['cut.keep']);
    expect(rowsOf('Periods').length).toBe(4);
    type(english.cut, '2');
    type('Name: A Basic', 'Tea');
    expect(screen.queryByRole('alert')).toBeNull();
    type(english.cut, '2');
    await press(english['cut.do']);
    const plan = await finished(pane);
    expect([plan?.periods.length, plan?.dimensions[0]?.members[0]?.name]).toEqual([
      2,
      { zh: 'A 基础款', en: 'Tea' },
    ]);
  });

  test('left without being done leaves the plan as it was', async () => {
    const pane = await open();
    const before = pane.state().draft;
    type('Name: Product 1', 'Tea');
    await press(english.leave);
    expect(pane.state().draft).toEqual(before);
  });

  test('counts in crore, by months from July', async () => {
    const pane = await open();
    type(english.currency, 'INR');
    type(english.scale, '10000000');
    type(english['first-month'], '7');
    type(english.cut, '12');
    const plan = await finished(pane);
    expect(plan?.unit).toEqual({
      name: { zh: '千万印度卢比', en: 'INR crore' },
      decimals: 2,
      currency: 'INR',
      scale: 1e7,
      grouping: 'indian',
    });
    expect([plan?.firstMonth, plan?.periods.length]).toEqual([7, 12]);
  });

  test.each(['zh-CN', 'en-US'] as const)('is accessible, in %s', async (language) => {
    await showEditor(language, loadTemplate('blank'));
    for (const part of document.querySelectorAll('details')) part.open = true;
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('states amounts beside shares, and takes them all back in one step', async () => {
    const pane = await open();
    const stated = within(
      screen.getByText('Product line', { selector: 'summary' }).parentElement ?? document.body,
    );
    const box = () => stated.getByRole<HTMLInputElement>('checkbox', { name: 'Amounts are stated as well' });
    const amount = 'Amount as stated (CNY 10k): Product 1';
    expect(box().checked).toBe(false);
    expect(screen.queryByLabelText(amount)).toBeNull();
    fireEvent.click(box());
    type(amount, '3,900');
    type('Amount as stated (CNY 10k): Product 2', '3,900');
    fireEvent.click(box());
    expect(screen.queryByLabelText(amount)).toBeNull();
    await press(english.undo);
    expect([box().checked, value(amount)]).toEqual([true, '3,900']);
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members.map((member) => member.amount)).toEqual([3900, 3900]);
  });

  test('states shares where amounts decide; another basis forgets them', async () => {
    const pane = await open();
    const line = within(
      screen.getByText('Product line', { selector: 'summary' }).parentElement ?? document.body,
    );
    const by = (basis: string) =>
      fireEvent.change(line.getByLabelText('Broken down by'), { target: { value: basis } });
    by('amount');
    fireEvent.click(line.getByRole('checkbox', { name: 'Shares are stated as well' }));
    type('Share as stated %: Product 1', '50');
    by('growth');
    expect(line.getByRole<HTMLInputElement>('checkbox', { name: 'Amounts are stated as well' }).checked).toBe(
      false,
    );
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members[0]).not.toHaveProperty('share');
  });

  test('changes a code in all that refers to it, through codes that others have', async () => {
    const pane = await open('sales-2024');
    const codes = screen.getAllByLabelText<HTMLInputElement>(/^Code: /);
    const code = codes.find((field) => field.value === 'A');
    if (!code) throw new Error('no product A');
    act(() => code.focus());
    for (const typed of ['', 'B', 'B2']) fireEvent.change(code, { target: { value: typed } });
    const plan = await finished(pane);
    expect(plan?.dimensions[0]?.members.map((member) => member.code)).toEqual(['B2', 'B', 'C']);
    const limits = plan?.rules.flatMap(({ left }) =>
      left.of === 'members' && left.dimension === 'product' ? left.members : [],
    );
    expect(limits).toEqual(expect.arrayContaining(['B2', 'C']));
    expect(limits).not.toContain('A');
  });

  test('holds a figure to a rule, in two bounds where it shall lie between them', async () => {
    const pane = await open();
    await press(english['row.add'], rowsIn('Rules'));
    type('Is: R1', 'between');
    type('Bound: R1', '30');
    type('Upper bound: R1', '20');
    expect(screen.getByLabelText('Upper bound: R1').getAttribute('aria-invalid')).toBe('true');
    type('Upper bound: R1', '45%');
    type('If broken: R1', 'warning');
    const plan = await finished(pane);
    expect(plan?.rules).toEqual([
      {
        id: 'R1',
        left: { of: 'members', dimension: 'product', members: ['P1'], measure: 'share' },
        operator: 'between',
        bound: 0.3,
        to: 0.45,
        severity: 'warning',
      },
    ]);
  });

  test('cuts a period into parts', async () => {
    const pane = await open();
    act(() => screen.getByLabelText('Name: Q2').focus());
    await press(english['row.part'], rowsIn('Periods'));
    type('Name: P1', 'Spring fair');
    type('Share %: Spring fair', '25');
    const plan = await finished(pane);
    expect(plan?.periods[1]?.children).toEqual([{ code: 'P1', name: 'Spring fair', share: 0.25 }]);
  });

  test('gives a plan new customers with the indicators that they need', async () => {
    const { customers: _, ...bare } = loadTemplate('blank');
    const pane = await showEditor('en-US', bare);
    const before = bare.indicators.length;
    await press(english['customers.add']);
    await press(english['row.add'], rowsIn('New customers'));
    type('Number: New customers 1', '12');
    const plan = await finished(pane);
    expect(plan?.customers?.new).toEqual([{ code: 'N1', name: 'New customers 1', count: 12 }]);
    expect(plan?.indicators.slice(before).map(({ code }) => code)).toEqual([
      plan?.customers?.existing.repurchase,
      plan?.customers?.existing.orderValue,
    ]);
  });
});
