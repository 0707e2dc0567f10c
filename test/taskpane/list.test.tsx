/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { list as english } from '../../src/locales/en-US/list';
import { list as chinese } from '../../src/locales/zh-CN/list';
import type { Language } from '../../src/plan';
import { press, type, unfold } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { showList } from './support/show-list';
import { showPane } from './support/show-pane';

const words = { 'en-US': english, 'zh-CN': chinese };

const sales = [
  'Date,Product line,Region,Customer,Amount',
  '2023-01-05,A,East,Alpha,"30,000,000"',
  '2023-02-06,B,North,Beta,40000000',
  '2023-02-06,C,South,Beta,20000000',
  '2023-02-06,Z,South,Beta,10000000',
  '2022-02-06,A,South,Beta,5',
  'soon,A,South,Beta,5',
].join('\n');

/** jsdom reads files in its own time. */
const patience = { timeout: 30_000 };
const looked = (language: Language = 'en-US') =>
  waitFor(() => expect(screen.queryByText(words[language].looking)).toBeNull(), patience);

async function open(text = sales, language: Language = 'en-US', name = 'sales.csv') {
  const shown = await showList(language);
  await act(() => shown.pane.commands.openFile(new File([text], name)));
  await looked(language);
  expect(screen.getByRole('heading', { name: words[language].heading.replace('{name}', name) })).toBeTruthy();
  return shown;
}

async function read(language: Language = 'en-US') {
  await press(words[language].read);
  await screen.findByText(/rows read|已读/, undefined, patience);
}

const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const tick = (name: string) => fireEvent.click(checkbox(name));
const partOf = (name: string): HTMLElement =>
  checkbox(name).closest<HTMLElement>('.list-part') ?? document.body;
const columns = () => within(screen.getByRole('group', { name: english['columns.heading'] }));
const selected = (label: string) => columns().getByLabelText<HTMLSelectElement>(label).value;

async function addedUp() {
  const shown = await open();
  type(/^How many/, '10000');
  await read();
  return shown;
}

describe('the base year from a list', () => {
  test('shows what the columns are taken for, with their first values', async () => {
    await open();
    expect(['Date', 'Product line', 'Region', 'Customer', 'Amount'].map(selected)).toEqual([
      'date',
      'dimension/product',
      'dimension/region',
      'customer',
      'amount',
    ]);
    expect(screen.getByText('30,000,000 · 40000000 · 20000000')).toBeTruthy();
  });

  test('gives a role to one column only', async () => {
    await open();
    type('Customer', 'amount');
    expect([selected('Customer'), selected('Amount')]).toEqual(['amount', 'nothing']);
  });

  test('says what is lacking before it reads', async () => {
    await open();
    type('Amount', 'nothing');
    expect(screen.getByText(english['form.amount-needed'])).toBeTruthy();
    await press(english.read);
    expect(screen.queryByText(/rows read/)).toBeNull();
    type('Amount', 'amount');
    type('Date', 'nothing');
    expect(screen.getByText(english['form.date-needed'])).toBeTruthy();
  });

  test('tells the years, and what was not taken', async () => {
    await addedUp();
    expect(screen.getByText('6 rows read, 1 not taken.')).toBeTruthy();
    expect(
      within(screen.getByLabelText(english['result.year']))
        .getAllByRole('option')
        .map((each) => each.textContent),
    ).toEqual(['2022: 0 CNY 10k', '2023: 10,000 CNY 10k']);
    expect(screen.getByLabelText<HTMLSelectElement>(english['result.year']).value).toBe('2023');
    expect(
      screen.getByText(
        '2 customers, 1 of them with more than one order (50%). 1 of them had an order in an earlier year, 1 had none.',
      ),
    ).toBeTruthy();
    expect(screen.getByText('Product line: Z – 1 rows, 1,000 CNY 10k')).toBeTruthy();
    expect(screen.getByText(`Row 7: ${english['reason.date-unread']}`)).toBeTruthy();
  });

  test('comes from the selected cells too, with days as Excel counts them', async () => {
    const { pane } = await showPane('en-US');
    await act(() => pane.commands.openSelection());
    await looked();
    expect(
      screen.getByRole('heading', { name: english.heading.replace('{name}', 'Sales!A1:B2') }),
    ).toBeTruthy();
    expect(['Date', 'Amount'].map(selected)).toEqual(['date', 'amount']);
    await read();
    await press(english['result.use']);
    // 45000 is 15 March 2023.
    expect(pane.state().draft?.plan.base.amount).toBe(1);
  });

  test('becomes the draft’s base year, and back again', async () => {
    const { pane } = await addedUp();
    const before = pane.state().draft?.plan;
    tick('2023 (no rows in Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec)');
    await press(english['result.use']);
    const { draft, revert } = pane.state();
    expect(draft?.plan.base.amount).toBe(10_000);
    expect(draft?.plan.dimensions[0]?.members.map(({ baseShare }) => baseShare)).toEqual([0.3, 0.4, 0.2]);
    expect(draft?.plan.months?.each.map(({ base }) => base).slice(0, 3)).toEqual([3_000, 7_000, 0]);
    expect(before?.dimensions[0]?.members.map(({ baseShare }) => baseShare)).not.toEqual([0.3, 0.4, 0.2]);
    expect(revert.length).toBeGreaterThan(0);
    expect(screen.getByText(english['result.used'].replace('{count}', String(revert.length)))).toBeTruthy();
  });

  test('shows each part with its figures before anything is changed', async () => {
    const { pane } = await addedUp();
    const before = pane.state().draft;
    expect(partOf(english['part.amount']).textContent).toContain('as in the plan');
    expect(partOf('Shares: Product line').textContent).toContain('3 figures');
    await unfold(/figures/, partOf('Shares: Product line'));
    expect(
      within(partOf('Shares: Product line')).getByRole('row', { name: /A Basic/ }).textContent,
    ).toContain('45%30%');
    expect(partOf(english['part.repurchase']).textContent).toContain('70% → 50%');
    expect(partOf(english['part.existingShare']).textContent).toContain('65% → 70%');
    expect(checkbox(english['part.existingShare']).checked).toBe(false);
    expect(checkbox(english['part.averageOrder']).checked).toBe(true);
    expect(pane.state().draft).toBe(before);
  });

  test('says what the list does not give, and why', async () => {
    await addedUp();
    const lacks = [
      `Growth of the base year: ${english['lack.not-complete']}`,
      `Base of every month: ${english['lack.no-season']}`,
      `Order value of the base year: ${english['lack.index']}`,
    ];
    for (const lack of lacks) expect(screen.getByText(lack)).toBeTruthy();
    type(english['result.year'], '2022');
    expect(screen.getByText(`Growth of the base year: ${english['lack.no-year-before']}`)).toBeTruthy();
    expect(partOf(english['part.amount']).textContent).toContain('10,000 → 0');
  });

  test('takes only what is ticked', async () => {
    const { pane } = await addedUp();
    const before = pane.state().draft?.plan;
    tick('Shares: Product line');
    tick('Shares: Region');
    tick(english['part.matrix']);
    tick(english['part.averageOrder']);
    await press(english['result.use']);
    const after = pane.state().draft?.plan;
    expect(after?.dimensions).toEqual(before?.dimensions);
    expect(after?.customers).toEqual(before?.customers);
    expect(after?.indicators[1]?.base).toBe(0.5);
    expect(pane.state().revert).toEqual([{ path: ['indicators', 1, 'base'], from: 0.5, to: 0.7 }]);
    tick(english['part.averageOrder']);
    expect(partOf(english['part.averageOrder']).textContent).toContain('blank → 2,500');
  });

  test('follows the mean season of the complete years, and asks no more of a plan that has it', async () => {
    const months = (year: number, weight: (month: number) => number) =>
      Array.from({ length: 12 }, (_, month) => `${year}-${month + 1}-1,${weight(month) * 100_000}`);
    const { pane } = await open(
      [
        'date,amount',
        ...months(2021, () => 1),
        ...months(2022, () => 1),
        ...months(2023, (month) => month),
      ].join('\n'),
    );
    type(/^How many/, '10000');
    await read();
    expect(['2021', '2022', '2023'].map((year) => checkbox(year).checked)).toEqual([true, true, true]);
    expect(partOf(english['part.growth']).textContent).toContain('7% → 450%');
    expect(partOf(english['part.months']).textContent).toContain('12 figures');
    await press(english['result.use']);
    const { draft } = pane.state();
    expect(draft?.plan.base).toEqual({ amount: 660, growth: 4.5 });
    const taken = draft?.plan.months?.each.map(({ base = NaN }) => Math.round(base * 100)) ?? [];
    expect(taken.reduce((sum, cents) => sum + cents, 0)).toBe(66_000);
    // A third of (1 + 1 + 0) average months of 55.
    expect(taken[0]).toBe(3_667);
    expect(draft?.plan.months?.by).toBe('even');
    expect(screen.getByText(english['result.nothing'])).toBeTruthy();
  });

  test('can be stopped, and nothing is changed', async () => {
    const { pane, operations } = await open();
    const { draft } = pane.state();
    let go = (): void => undefined;
    operations.gates['readList'] = () => new Promise((resolve) => (go = () => resolve(undefined)));
    await press(english.read);
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await press(english.stop);
    go();
    expect(await screen.findByText(english.stopped, undefined, patience)).toBeTruthy();
    expect(pane.state().draft).toBe(draft);
  });

  test('asks how days are written where the rows leave it open', async () => {
    await open('date,amount\n3/5/2023,1\n4/6/2023,2');
    expect(screen.getByText(english['form.ambiguous'])).toBeTruthy();
    type(english['form.date'], 'd/M/yyyy');
    expect(selected(english['form.date'])).toBe('d/M/yyyy');
  });

  test('asks for the year of months side by side', async () => {
    await open('region,Jan,Feb,Mar\neast,1,2,3');
    expect(selected('Feb')).toBe('monthAmount/2');
    expect(screen.getAllByText(english['form.year-needed']).length).toBeGreaterThan(0);
    type(english['form.year'], '2023');
    await read();
    expect(screen.getByText('1 rows read, 0 not taken.')).toBeTruthy();
  });

  test('takes whole years side by side, below a title: growth, and no season', async () => {
    const { pane } = await open(
      'Sales by region\n\nregion,FY2022,FY2023\neast,30000000,40000000\nnorth,20000000,60000000\n',
    );
    expect(['FY2022', 'FY2023'].map(selected)).toEqual(['yearAmount/2022', 'yearAmount/2023']);
    expect(screen.getAllByRole('option', { name: 'Amount in 2023' })).toHaveLength(3);
    await read();
    expect(screen.queryByText(english['seasons.heading'])).toBeNull();
    expect(
      screen.getByText(`Base of every month: ${english['lack.no-season']}`, { ignore: false }),
    ).toBeTruthy();
    await press(english['result.use']);
    expect(pane.state().draft?.plan.base).toEqual({ amount: 10_000, growth: 1 });
  });

  test('says that a file has nothing to read, and closes', async () => {
    await open('');
    expect(screen.getByText(english.headerless)).toBeTruthy();
    await press(english.close);
    expect(screen.queryByText(english.headerless)).toBeNull();
  });

  test.each(['en-US', 'zh-CN'] as const)('can be used by everybody in %s', async (language) => {
    await open(sales, language);
    await read(language);
    expect(await violationsOfAxe()).toEqual([]);
  });
});
