/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { editor as english } from '../../src/locales/en-US/editor';
import { editor as chinese } from '../../src/locales/zh-CN/editor';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { pane as chinesePane } from '../../src/locales/zh-CN/pane';
import type { Language } from '../../src/plan';
import { jointGaps } from '../../src/rules/joint-margins';
import { showPane, violationsOfAxe } from './support/show-pane';

const words = { 'en-US': [english, englishPane], 'zh-CN': [chinese, chinesePane] } as const;
const settle = () => act(() => new Promise((done) => setTimeout(done, 50)));

async function open(language: Language = 'en-US') {
  const shown = await showPane(language);
  await act(() => shown.pane.commands.chooseTemplate('sales-2024'));
  fireEvent.click(screen.getByRole('button', { name: words[language][1]['plan.edit'] }));
  await settle();
  fireEvent.click(await screen.findByText(words[language][0]['part.joint']));
  fireEvent.click(screen.getByRole('button', { name: words[language][0]['joint.add'] }));
  await settle();
  return shown;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const isOn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).checked;
const fitted = async (name: string) => {
  await press(english['joint.fit']);
  return waitFor(() => screen.getByRole('table', { name }), { timeout: 5000 });
};
const firstRow = (table: HTMLElement) =>
  within(table).getAllByRole('row')[1]?.textContent.replace(/\s+/g, ' ');

describe('the joint matrix in the plan editor', () => {
  test('is fitted, looked at, applied as one step and taken back', async () => {
    const shown = await open();
    expect(['Product line', 'Region', 'Period', 'Month'].map(isOn)).toEqual([true, true, true, false]);
    const table = await fitted(english['joint.preview']);
    expect(firstRow(table)).toBe('A Basic783.991,1761,372.01588');
    await press(english['joint.apply']);
    expect(screen.getByRole('table', { name: english['joint.cells'] })).toBeTruthy();
    await press(english.done);
    const plan = shown.pane.state().draft?.plan;
    expect(plan?.joint && jointGaps(plan, plan.joint)).toEqual([]);
    expect(plan?.joint?.rows).toHaveLength(12);
  });

  test('keeps to conditions: one row together, and shows what changes', async () => {
    await open();
    await fitted(english['joint.preview']);
    await press(english['joint.apply']);
    const conditions = screen.getByRole('group', { name: /Rows of Conditions/ });
    fireEvent.click(within(conditions).getByRole('button', { name: 'Add' }));
    await settle();
    choose('Product line: 1', 'A');
    choose('Region: 1', 'east');
    choose('Period: 1', '+');
    choose('At most: 1', '1000');
    choose('Region shown', 'east');
    choose(english['joint.by'], 'cells');
    const table = await fitted(english['joint.preview']);
    expect(firstRow(table)).toMatch(/^A Basic199\.99-59\.28300/);
  });

  test('that can not be says which totals are missed, and leaves the plan', async () => {
    const shown = await open();
    const conditions = screen.getByRole('group', { name: /Rows of Conditions/ });
    fireEvent.click(within(conditions).getByRole('button', { name: 'Add' }));
    choose('Product line: 1', 'C');
    choose('Region: 1', 'east');
    choose('Period: 1', '+');
    choose('At least: 1', '5000');
    await press(english['joint.fit']);
    await waitFor(() => screen.getByText(english['joint.problem.out-of-reach']), { timeout: 5000 });
    expect(screen.getAllByText(/East|C High-end/).length).toBeGreaterThan(0);
    await press(english.done);
    expect(shown.pane.state().draft?.plan.joint?.rows).toEqual([]);
  });

  test('has months in the place of periods, owners beside members, and not less than two directions', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Month'));
    expect([isOn('Period'), isOn('Month')]).toEqual([false, true]);
    fireEvent.click(screen.getByLabelText('Owner · Region'));
    expect(isOn('Owner · Region')).toBe(true);
    fireEvent.click(screen.getByLabelText('Owner · Region'));
    fireEvent.click(screen.getByLabelText('Region'));
    expect(screen.getByLabelText<HTMLInputElement>('Product line').disabled).toBe(true);
    const table = await fitted(english['joint.preview']);
    expect(within(table).getAllByRole('columnheader')).toHaveLength(13);
  });

  test.each(['en-US', 'zh-CN'] as const)('can be used by everybody (%s)', async (language) => {
    await open(language);
    expect(await violationsOfAxe()).toEqual([]);
  });
});
