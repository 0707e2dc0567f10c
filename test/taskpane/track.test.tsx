/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Failure } from '../../src/excel/errors';
import type { Tracking } from '../../src/excel/types';
import { track as english } from '../../src/locales/en-US/track';
import { violations as tabWords } from '../../src/locales/en-US/violations';
import { track as chinese } from '../../src/locales/zh-CN/track';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import { NotLoaded } from '../../src/taskpane/fault';
import { today } from '../../src/taskpane/track/today';
import { TrackView } from '../../src/taskpane/track/track-view';
import { button, press as click, rested, saysOf, stopTheClock, type, unfold } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { firstQuarter, noActuals } from './support/first-quarter';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { showPane } from './support/show-pane';
import { showFeature } from './support/show-part';

stopTheClock();

const template = loadTemplate('sales-2024');
const words = { 'en-US': english, 'zh-CN': chinese };

interface Given {
  readonly language?: Language;
  readonly tracking?: Tracking | undefined;
  readonly plan?: Plan;
}

const book = (plan: Plan = template, language: Language = 'en-US'): MemoryOperations =>
  memoryOperations({ workbook: { plan, language, sheets: ['targets', 'check', 'lists'] } });

async function open({ language = 'en-US', plan, ...given }: Given = {}) {
  const operations = book(plan, language);
  operations.violations = [];
  operations.tracking = 'tracking' in given ? given.tracking : firstQuarter;
  return { operations, pane: await showFeature(TrackView, language, operations) };
}

/** A click takes the focus along, as it does in a browser. */
const press = async (name: string) => {
  act(() => button(name).focus());
  await click(name);
};

const called = ({ calls }: MemoryOperations, name: string): string[] =>
  calls.filter((call) => call.startsWith(name));
const planOf = async (operations: MemoryOperations): Promise<Plan> =>
  (await operations.readWorkbook())?.plan ?? template;

const cellsOf = (name: string): string[][] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

/** A section's list as text, a line an item. */
const listed = (heading: string): (string | null)[] =>
  within(screen.getByRole('region', { name: heading }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

const openGroup = async (summary: string): Promise<string[]> => {
  await unfold(summary);
  const items = screen.getByText(summary).closest('details')?.querySelectorAll('li') ?? [];
  return [...items].map(({ textContent }) => textContent);
};

const request = async (reason = 'Q1 fell short') => {
  await press(english.replan);
  type(/^Reason/, reason);
  await press(english['request.send']);
};

describe.each(['en-US', 'zh-CN'] as const)('in %s', (language) => {
  const word = words[language];

  test('the year and its ways are there, and axe finds nothing', async () => {
    await open({ language });
    await press(word.replan);
    expect(screen.getByRole('heading', { name: word['review.heading'] })).toBeTruthy();
    expect(screen.getByRole('heading', { name: word['replan.heading'] })).toBeTruthy();
    for (const summary of document.querySelectorAll('summary')) await unfold(summary.textContent);
    expect(await violationsOfAxe()).toEqual([]);
  });

  test('a workbook without a tracking sheet says so', async () => {
    await open({ language, tracking: undefined });
    expect(screen.getByText(word.absent)).toBeTruthy();
  });
});

describe('the year', () => {
  test('shows what was attained beside the time, and where it leads', async () => {
    await open();
    expect(screen.getByText('1,792 of 11,200 CNY 10k')).toBeTruthy();
    const bars = screen.getAllByRole('progressbar').map((bar) => [bar.getAttribute('aria-label'), bar]);
    expect(
      bars.map(([label, bar]) => [label, Number((bar as HTMLProgressElement).value.toFixed(3))]),
    ).toEqual([
      [english['total.attainment'], 0.16],
      [english['total.time'], 0.249],
    ]);
    expect(screen.getByText('Actuals count to Mar 31, 2024')).toBeTruthy();
    expect([...document.querySelectorAll('.year dl div')].map(({ textContent }) => textContent)).toEqual([
      `${english['total.pace']}80%`,
      `${english['total.even']}7,207.38`,
      `${english['total.phased']}8,960`,
      `${english['total.due']}4`,
    ]);
  });

  test('lists its periods with how they stand', async () => {
    await open();
    expect(listed(english.periods)).toEqual([
      'Q1 · review80%1,792 of 2,240',
      'Q2 · to come–– of 3,360',
      'Q3 · to come–– of 3,920',
      'Q4 · to come–– of 1,680',
    ]);
  });

  test('shows a group in its units once it is opened; without data it shows a dash, never 0', async () => {
    await open();
    expect(screen.queryByText('East')).toBeNull();
    expect(await openGroup('Region (2)')).toEqual([
      'East18.5%800 of 4,320 · against the plan to date 92.6%',
      'North–– of 1,150',
    ]);
    expect(await openGroup('Customers (2)')).toEqual(['Large0%0 of 30', 'Existing13%1,000.5 of 7,700']);
    expect(await openGroup('Indicators (1)')).toEqual(['Online50%12.5% of 25%']);
  });

  test('has dashes and no re-plan before there are actuals', async () => {
    await open({ tracking: noActuals });
    expect(screen.getByText('No actuals yet; the year’s target is 11,200 CNY 10k')).toBeTruthy();
    expect([...document.querySelectorAll('.year dd')].map(({ textContent }) => textContent)).toEqual([
      '–',
      '–',
      '–',
    ]);
    expect(listed(english.periods)[0]).toBe('Q1 · running–– of 2,240');
    expect(screen.queryByRole('button', { name: english.replan })).toBeNull();
  });

  test('follows an edit in the workbook', async () => {
    const { operations } = await open({ tracking: noActuals });
    operations.tracking = firstQuarter;
    await act(async () => operations.edit([]));
    expect(screen.getByText('1,792 of 11,200 CNY 10k')).toBeTruthy();
  });

  test('counts actuals to the day that is chosen', async () => {
    const { operations } = await open();
    type(english['as-of.day'], '2024-02-15');
    await press(english['as-of.set']);
    expect(screen.getByText(/count to Feb 15, 2024$/)).toBeTruthy();
    await press(english['as-of.today']);
    await press(english['as-of.automatic']);
    expect(called(operations, 'setAsOf')).toEqual([
      'setAsOf 2024-02-15',
      `setAsOf ${today()}`,
      'setAsOf undefined',
    ]);
    expect(screen.getByText(english['said.automatic'])).toBeTruthy();
  });

  test('gets its sheet where there is none', async () => {
    const { operations } = await open({ tracking: undefined });
    operations.gates.generate = async () => {
      operations.tracking = firstQuarter;
    };
    await press(english.add);
    expect(called(operations, 'generate')).toHaveLength(1);
    expect((await operations.readWorkbook())?.sheets.length).toBeGreaterThan(3);
    expect(screen.getByText('1,792 of 11,200 CNY 10k')).toBeTruthy();
  });

  test('can’t be tracked where periods are not whole months', async () => {
    const periods = Array.from({ length: 5 }, (_, index) => ({
      code: `W${index}`,
      name: `W${index}`,
      share: 0.2,
    }));
    await open({ tracking: undefined, plan: { ...template, periods } });
    expect(screen.getByText(english['absent.months'])).toBeTruthy();
    expect(screen.queryByRole('button', { name: english.add })).toBeNull();
  });
});

describe('a re-plan', () => {
  test('is asked for where a period fell short, and previewed as it is chosen', async () => {
    await open();
    expect(screen.getByText('Q1 brought 80% of its target, less than 90%.')).toBeTruthy();
    await press(english.replan);
    expect(document.activeElement?.textContent).toBe(english['replan.heading']);
    expect(screen.getByText('Deficit of the periods that are over: 448 CNY 10k.')).toBeTruthy();
    expect(cellsOf(english.preview)).toEqual([
      ['Total target', '11,200', '11,200'],
      ['Q1', '2,240', '1,792'],
      ['Q2', '3,360', '3,528'],
      ['Q3', '3,920', '4,116'],
      ['Q4', '1,680', '1,764'],
      ['Commission on target', '165.2', '165.2'],
      ['Average commission rate', '1.475%', '1.475%'],
    ]);
    // What the regions state, and so what earns the award, stays.
    expect(screen.queryByText(english['preview.awards'])).toBeNull();

    type('Weight of Q2', '1');
    await rested();
    expect(cellsOf(english.preview)[2]).toEqual(['Q2', '3,360', '3,808']);
    fireEvent.click(screen.getByLabelText('Hold Q2'));
    await rested();
    expect(cellsOf(english.preview)[2]).toEqual(['Q2', '3,360', '3,360']);

    fireEvent.click(screen.getByLabelText(english['replan.lower']));
    await rested();
    expect(cellsOf(english.preview)[0]).toEqual(['Total target', '11,200', '10,752']);
    expect(screen.queryByLabelText('Weight of Q2')).toBeNull();
  });

  test('with a weight that can’t be read is not previewed and not sent', async () => {
    const { operations } = await open();
    await press(english.replan);
    type('Weight of Q3', '-1');
    expect(saysOf(screen.getByLabelText('Weight of Q3'))).toContain(english['replan.weight.wrong']);
    type(/^Reason/, 'x');
    await press(english['request.send']);
    await rested();
    await press(english['request.send']);
    expect(screen.queryByRole('table')).toBeNull();
    expect(called(operations, 'requestRevision')).toEqual([]);
  });

  test('that can’t be is explained, and what was written stays', async () => {
    await open();
    await press(english.replan);
    type(/^Reason/, 'because');
    for (const period of ['Q2', 'Q3', 'Q4']) fireEvent.click(screen.getByLabelText(`Hold ${period}`));
    await rested();
    expect(screen.getByText(english['problem.nothing-open'])).toBeTruthy();
    expect(screen.getByLabelText(/^Reason/)).toHaveProperty('value', 'because');
  });

  test('needs a reason', async () => {
    const { operations } = await open();
    await press(english.replan);
    await press(english['request.send']);
    const reason = screen.getByLabelText(/^Reason/);
    expect(document.activeElement).toBe(reason);
    expect(saysOf(reason)).toContain(english['request.reason.missing']);
    expect(called(operations, 'requestRevision')).toEqual([]);
  });

  test('becomes a revision that only its approval lets in, and a version keeps the plan before', async () => {
    const { operations } = await open();
    await request();
    expect(screen.getByText(english['said.requested'])).toBeTruthy();
    expect(screen.queryByRole('heading', { name: english['replan.heading'] })).toBeNull();
    const [requested] = (await planOf(operations)).revisions ?? [];
    expect(requested).toMatchObject({
      code: 'R1',
      kind: 'target',
      state: 'requested',
      reason: 'Q1 fell short',
      requestedBy: { zh: '销售总监', en: 'Sales director' },
      approver: { zh: '总经理', en: 'General manager' },
      requested: today(),
    });
    expect((await planOf(operations)).periods).toEqual(template.periods);
    expect(screen.queryByRole('button', { name: 'Apply R1' })).toBeNull();

    await press('Approve R1');
    expect(screen.getByText('Approved R1. It can be applied now.')).toBe(document.activeElement);
    await press('Apply R1');
    expect(document.activeElement?.textContent).toBe('Changes: 5');
    expect(cellsOf('Changes: 5')).toEqual([
      ['Q1Share', '20%', '16%'],
      ['Q2Share', '30%', '31.5%'],
      ['Q3Share', '35%', '36.75%'],
      ['Q4Share', '15%', '15.75%'],
      ['Q1Agreed target', 'blank', '2,240'],
    ]);
    expect(called(operations, 'applyRevision')).toEqual([]);
    await press('Apply');
    const after = await planOf(operations);
    expect(after.periods.map(({ share }) => share)).toEqual([0.16, 0.315, 0.3675, 0.1575]);
    expect(after.revisions?.[0]).toMatchObject({ state: 'applied', decided: today(), applied: today() });
    expect(screen.queryByRole('button', { name: /R1$/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: english['review.heading'] })).toBeNull();
    expect(screen.getByRole('button', { name: 'Compare with version 1' })).toBeTruthy();
  });

  test('can be rejected', async () => {
    const { operations } = await open();
    await request();
    await press('Reject R1');
    expect((await planOf(operations)).revisions?.[0]?.state).toBe('rejected');
    expect(screen.queryByRole('button', { name: /R1$/ })).toBeNull();
  });
});

test('a change of strategy is requested, approved and marked as applied', async () => {
  const { operations } = await open({ tracking: undefined });
  await press(english['revisions.new']);
  expect(screen.getByText('Approver: Sales director')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(english['request.kind']), { target: { value: 'resource' } });
  expect(screen.getByText('Approver: General manager')).toBeTruthy();
  type(/^Reason/, 'Two more engineers');
  type(/^Attached/, 'Budget 7');
  type(english['request.by'], 'Li Si');
  await press(english['request.send']);
  expect((await planOf(operations)).revisions?.[0]).toMatchObject({
    kind: 'resource',
    attachment: 'Budget 7',
    requestedBy: 'Li Si',
    approver: { zh: '总经理', en: 'General manager' },
    changes: [],
  });
  await press('Approve R1');
  await press('Mark R1 as applied');
  expect((await planOf(operations)).revisions?.[0]?.state).toBe('applied');
});

test('without a rule of the plan the approver is asked for', async () => {
  const { operations } = await open({ plan: { ...template, adjustments: [] } });
  await press(english['revisions.new']);
  type(/^Reason/, 'x');
  type(english['request.by'], 'Li Si');
  await press(english['request.send']);
  expect(saysOf(screen.getByLabelText(english['request.approver']))).toContain(
    english['request.approver.missing'],
  );
  type(english['request.approver'], 'Wang Wu');
  await press(english['request.send']);
  expect((await planOf(operations)).revisions?.[0]?.approver).toBe('Wang Wu');
});

describe('a version', () => {
  const applied = async () => {
    const shown = await open();
    await request();
    await press('Approve R1');
    await press('Apply R1');
    await press('Apply');
    return shown;
  };

  test('is compared with, each difference leads to its cell, and the comparison ends', async () => {
    const { operations } = await applied();
    await press('Compare with version 1');
    expect(screen.getByText('Differences from version 1: 4. They are coloured in the sheets.')).toBeTruthy();
    expect(cellsOf('Compared with version 1')[0]).toEqual(['Share of Q1 ', '0.2', '0.16']);
    await press('Show Share of Q2');
    expect(operations.calls).toContain('goTo Quarter!C6');
    await press(english['compare.end']);
    expect(operations.calls).toContain('compareWith undefined');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: english['compare.end'] })).toBeNull();
  });

  test('is restored once that is confirmed; the present plan is kept, the log stays', async () => {
    const { operations } = await applied();
    await press('Restore version 1');
    expect(document.activeElement?.textContent).toBe('Restore version 1?');
    await press(english['restore.no']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Restore version 1' }));
    expect(called(operations, 'restoreVersion')).toEqual([]);
    await press('Restore version 1');
    await press(english['restore.yes']);
    const plan = await planOf(operations);
    expect(plan.periods).toEqual(template.periods);
    expect(plan.revisions?.map(({ state }) => state)).toEqual(['applied']);
    expect(screen.getByText('The plan is that of version 1 again.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Compare with version 2' })).toBeTruthy();
  });
});

describe('what fails', () => {
  test('in Excel is shown, and the form keeps what was typed', async () => {
    const { operations } = await open();
    operations.gates.requestRevision = () =>
      Promise.reject(new Failure('changed-meanwhile', 'look', 'unchanged'));
    await request('typed once');
    expect(screen.getByRole('alert').textContent).toContain('en-US changed-meanwhile unchanged');
    expect(screen.getByText(english['said.failed'])).toBeTruthy();
    expect(screen.getByLabelText(/^Reason/)).toHaveProperty('value', 'typed once');
  });

  test('while reading is shown without being asked for', async () => {
    const operations = book();
    operations.gates.readTracking = () => Promise.reject(new Failure('gone', 'look', 'unchanged'));
    const pane = await showFeature(TrackView, 'en-US', operations);
    expect(pane.state().fault).toMatchObject({ kind: 'failure' });
  });

  test('to load is shown', async () => {
    const { operations, pane } = await open();
    operations.gates.loadReplanning = () => Promise.reject(new NotLoaded({}));
    await press(english.replan);
    expect(pane.state().fault).toEqual({ kind: 'not-loaded' });
  });
});

test('the tab is one of the check’s, and stays chosen after something was done in it', async () => {
  const operations = book();
  operations.tracking = firstQuarter;
  await showPane('en-US', operations);
  const tab = await screen.findByRole('tab', { name: tabWords['tab.track'] });
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)[1]).toContain('Track');
  await act(async () => fireEvent.click(tab));
  await screen.findByText('1,792 of 11,200 CNY 10k');
  await press(english['as-of.today']);
  expect(screen.getByRole('tab', { name: tabWords['tab.track'] }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByText('1,792 of 11,200 CNY 10k')).toBeTruthy();
});
