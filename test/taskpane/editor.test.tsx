/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { editor as english } from '../../src/locales/en-US/editor';
import { editor as chinese } from '../../src/locales/zh-CN/editor';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { pane as chinesePane } from '../../src/locales/zh-CN/pane';
import { loadTemplate, type Language } from '../../src/plan';
import { showPane, violationsOfAxe } from './support/show-pane';

const words = { 'en-US': [english, englishPane], 'zh-CN': [chinese, chinesePane] } as const;
const settle = () => act(() => new Promise((done) => setTimeout(done, 50)));

async function open(template = 'blank', language: Language = 'en-US') {
  const shown = await showPane(language);
  await act(() => shown.pane.commands.chooseTemplate(template));
  fireEvent.click(screen.getByRole('button', { name: words[language][1]['plan.edit'] }));
  await settle();
  await screen.findByRole('heading', { name: words[language][0].heading });
  return shown;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const rowsOf = (label: string) =>
  within(screen.getByRole('table', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('input')?.value);
const finished = async (shown: Awaited<ReturnType<typeof open>>) => {
  await press(english.done);
  expect(shown.pane.state().view).toBe('plan');
  return shown.pane.state().draft?.plan;
};

const products = 'Members of Product line';

describe('the plan editor', () => {
  test('gives the plan what was typed, as one’s own', async () => {
    const shown = await open();
    type('Name: Product 1', 'Tea');
    type('Share %: Tea', '30');
    type('Share %: Product 2', '70 %');
    type('Base (CNY 10k)', '12,000');
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members.map(({ name, share }) => [name, share])).toEqual([
      [{ zh: '产品 1', en: 'Tea' }, 0.3],
      [{ zh: '产品 2', en: 'Product 2' }, 0.7],
    ]);
    expect(plan?.base.amount).toBe(12_000);
    expect(shown.pane.state().draft?.source).toEqual({ from: 'own' });
  });

  test('shows at once what is wrong, keeps it as typed, and is not done with it', async () => {
    const shown = await open();
    type('Share %: Product 1', 'half');
    expect(value('Share %: Product 1')).toBe('half');
    expect(screen.getByLabelText('Share %: Product 1').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Product line · Product 1: wrong type/)).toBeTruthy();
    await press(english.done);
    expect(shown.pane.state().view).toBe('edit');
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
    const shown = await open();
    const year = shown.pane.state().draft?.plan.fiscalYear ?? 0;
    expect(screen.queryByLabelText('Ramp, months: Product 2')).toBeNull();
    const choose = (month: string) =>
      fireEvent.change(screen.getByLabelText('First month: Product 2'), { target: { value: month } });
    choose(`${String(year)}-05`);
    type('Ramp, months: Product 2', '0');
    expect(screen.getByText(/Product line · Product 2: must not be less than 1/)).toBeTruthy();
    type('Ramp, months: Product 2', '3');
    choose(`${String(year)}-07`);
    choose('');
    await press(english.undo);
    const plan = await finished(shown);
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
    const shown = await open();
    const rows = within(screen.getByRole('group', { name: english.rows.replace('{list}', products) }));
    const click = async (name: string | RegExp) => {
      fireEvent.click(rows.getByRole('button', { name }));
      await settle();
    };
    await click(english['row.add']);
    expect(rowsOf(products)).toEqual(['Product 1', 'Member 1', 'Product 2']);
    await click(english['row.part']);
    expect(rowsOf(products)).toEqual(['Product 1', 'Member 1', 'Member 2', 'Product 2']);
    act(() => screen.getByLabelText('Name: Product 2').focus());
    fireEvent.keyDown(screen.getByLabelText('Name: Product 2'), { key: 'ArrowUp', altKey: true });
    await settle();
    act(() => screen.getByLabelText('Name: Member 2').focus());
    await click(/^Remove/);
    expect(rowsOf(products)).toEqual(['Product 1', 'Product 2', 'Member 1']);
    await click(english['row.part']);
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members[2]).toEqual({
      code: 'M1',
      name: 'Member 1',
      children: [{ code: 'M2', name: 'Member 2' }],
    });
  });

  test('pastes rows from Excel, making those that are missing', async () => {
    const shown = await open();
    fireEvent.paste(screen.getByLabelText('Name: Product 1'), {
      clipboardData: { getData: () => 'Tea\t20%\r\nCoffee\t30%\r\n"Cocoa, dark"\t50%\r\n' },
    });
    expect(rowsOf(products)).toEqual(['Tea', 'Coffee', 'Cocoa, dark']);
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members.map(({ share }) => share)).toEqual([0.2, 0.3, 0.5]);
  });

  test('warns before a member goes that others refer to', async () => {
    const shown = await open('sales-2024');
    act(() => screen.getByLabelText('Name: A Basic').focus());
    const rows = within(screen.getByRole('group', { name: english.rows.replace('{list}', products) }));
    fireEvent.click(rows.getByRole('button', { name: /^Remove/ }));
    await settle();
    expect(screen.getByRole('alert').textContent).toMatch(/Removing .* also changes/);
    await press(english['removal.keep']);
    expect(rowsOf(products).length).toBe(3);
    fireEvent.click(rows.getByRole('button', { name: /^Remove/ }));
    await settle();
    await press(english['removal.do']);
    expect(rowsOf(products).length).toBe(2);
    expect((await finished(shown))?.dimensions[0]?.members.length).toBe(2);
  });

  test('warns before periods go that others refer to, and forgets the question with the next edit', async () => {
    const shown = await open('sales-2024');
    type(english.cut, '2');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain(english['cut.title']);
    await press(english['cut.keep']);
    expect(rowsOf('Periods').length).toBe(4);
    type(english.cut, '2');
    await settle();
    type('Name: A Basic', 'Tea');
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    type(english.cut, '2');
    await settle();
    await press(english['cut.do']);
    const plan = await finished(shown);
    expect([plan?.periods.length, plan?.dimensions[0]?.members[0]?.name]).toEqual([
      2,
      { zh: 'A 基础款', en: 'Tea' },
    ]);
  });

  test('left without being done leaves the plan as it was', async () => {
    const shown = await open();
    const before = shown.pane.state().draft;
    type('Name: Product 1', 'Tea');
    await press(english.leave);
    expect(shown.pane.state().draft).toEqual(before);
  });

  test('counts in crore, by months from July', async () => {
    const shown = await open();
    type(english.currency, 'INR');
    type(english.scale, '10000000');
    type(english['first-month'], '7');
    type(english.cut, '12');
    const plan = await finished(shown);
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
    await open('sales-2024', language);
    for (const part of document.querySelectorAll('details')) part.open = true;
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('states amounts beside shares, and takes them all back in one step', async () => {
    const shown = await open();
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
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members.map((member) => member.amount)).toEqual([3900, 3900]);
  });

  test('states shares where amounts decide; another basis forgets them', async () => {
    const shown = await open();
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
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members[0]).not.toHaveProperty('share');
  });

  test('changes a code in all that refers to it, through codes that others have', async () => {
    const shown = await open('sales-2024');
    const codes = screen.getAllByLabelText<HTMLInputElement>(/^Code: /);
    const code = codes.find((field) => field.value === 'A');
    if (!code) throw new Error('no product A');
    act(() => code.focus());
    for (const typed of ['', 'B', 'B2']) fireEvent.change(code, { target: { value: typed } });
    const plan = await finished(shown);
    expect(plan?.dimensions[0]?.members.map((member) => member.code)).toEqual(['B2', 'B', 'C']);
    const limits = plan?.rules.flatMap(({ left }) =>
      left.of === 'members' && left.dimension === 'product' ? left.members : [],
    );
    expect(limits).toEqual(expect.arrayContaining(['B2', 'C']));
    expect(limits).not.toContain('A');
  });

  test('holds a figure to a rule, in two bounds where it shall lie between them', async () => {
    const shown = await open();
    const rules = () => within(screen.getByRole('group', { name: 'Rows of Rules' }));
    fireEvent.click(rules().getByRole('button', { name: english['row.add'] }));
    await settle();
    fireEvent.change(screen.getByLabelText('Is: R1'), { target: { value: 'between' } });
    type('Bound: R1', '30');
    type('Upper bound: R1', '20');
    expect(screen.getByLabelText('Upper bound: R1').getAttribute('aria-invalid')).toBe('true');
    type('Upper bound: R1', '45%');
    fireEvent.change(screen.getByLabelText('If broken: R1'), { target: { value: 'warning' } });
    const plan = await finished(shown);
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
    const shown = await open();
    const periods = within(screen.getByRole('group', { name: 'Rows of Periods' }));
    act(() => screen.getByLabelText('Name: Q2').focus());
    fireEvent.click(periods.getByRole('button', { name: english['row.part'] }));
    await settle();
    type('Name: P1', 'Spring fair');
    type('Share %: Spring fair', '25');
    const plan = await finished(shown);
    expect(plan?.periods[1]?.children).toEqual([{ code: 'P1', name: 'Spring fair', share: 0.25 }]);
  });

  test('gives a plan new customers with the indicators that they need', async () => {
    const { customers: _, ...bare } = loadTemplate('blank');
    const shown = await showPane('en-US');
    act(() => shown.pane.commands.useScenario({ name: 'bare', plan: bare }));
    fireEvent.click(button(englishPane['plan.edit']));
    await settle();
    const before = bare.indicators.length;
    await press(english['customers.add']);
    const kinds = within(screen.getByRole('group', { name: 'Rows of New customers' }));
    fireEvent.click(kinds.getByRole('button', { name: english['row.add'] }));
    await settle();
    type('Number: New customers 1', '12');
    const plan = await finished(shown);
    expect(plan?.customers?.new).toEqual([{ code: 'N1', name: 'New customers 1', count: 12 }]);
    expect(plan?.indicators.slice(before).map(({ code }) => code)).toEqual([
      plan?.customers?.existing.repurchase,
      plan?.customers?.existing.orderValue,
    ]);
  });
});
