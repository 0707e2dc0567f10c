/**
 * @jest-environment jsdom
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { editor as english } from '../../src/locales/en-US/editor';
import { loadTemplate } from '../../src/plan';
import { jointGaps } from '../../src/rules/joint-margins';
import { press, type } from './support/acts';
import { showEditor } from './support/show-editor';

/** What has no part in a joint matrix would be drawn all the same. */
const plan = { ...loadTemplate('sales-2024'), rules: [] };

async function open() {
  const pane = await showEditor('en-US', plan);
  await press(english['joint.add']);
  return pane;
}

/** The solver is loaded and runs for as long as it takes. */
const patience = 30_000;

const conditions = () => screen.getByRole('group', { name: /Rows of Conditions/ });
const isOn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).checked;
const fitted = async (name: string) => {
  await press(english['joint.fit']);
  return waitFor(() => screen.getByRole('table', { name }), { timeout: patience });
};
const firstRow = (table: HTMLElement) =>
  within(table).getAllByRole('row')[1]?.textContent.replace(/\s+/g, ' ');

describe('the joint matrix in the plan editor', () => {
  test('is fitted, looked at, applied as one step and taken back', async () => {
    const pane = await open();
    expect(['Product line', 'Region', 'Period', 'Month'].map(isOn)).toEqual([true, true, true, false]);
    const table = await fitted(english['joint.preview']);
    expect(firstRow(table)).toBe('A Basic783.991,1761,372.01588');
    await press(english['joint.apply']);
    const cells = () => screen.queryByRole('table', { name: english['joint.cells'] });
    expect(cells()).toBeTruthy();
    await press(english.undo);
    expect(cells()).toBeNull();
    await press(english.redo);
    await press(english.done);
    const applied = pane.state().draft?.plan;
    expect(applied?.joint && jointGaps(applied, applied.joint)).toEqual([]);
    expect(applied?.joint?.rows).toHaveLength(12);
  });

  test('keeps to conditions: one row together, and shows what changes', async () => {
    await open();
    await fitted(english['joint.preview']);
    await press(english['joint.apply']);
    await press(english['row.add'], conditions());
    type('Product line: 1', 'A');
    type('Region: 1', 'east');
    type('Period: 1', '+');
    type('At most: 1', '1000');
    type('Region shown', 'east');
    type(english['joint.by'], 'cells');
    const table = await fitted(english['joint.preview']);
    expect(firstRow(table)).toMatch(/^A Basic199\.99-59\.28300/);
  });

  test('that can not be says which totals are missed, and leaves the plan', async () => {
    const pane = await open();
    await press(english['row.add'], conditions());
    type('Product line: 1', 'C');
    type('Region: 1', 'east');
    type('Period: 1', '+');
    type('At least: 1', '5000');
    await press(english['joint.fit']);
    await waitFor(() => screen.getByText(english['joint.problem.out-of-reach']), { timeout: patience });
    expect(screen.getAllByText(/East|C High-end/).length).toBeGreaterThan(0);
    await press(english.done);
    expect(pane.state().draft?.plan.joint?.rows).toEqual([]);
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
});
