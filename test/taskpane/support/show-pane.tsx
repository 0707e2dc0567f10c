/** The whole pane on the page, on a workbook in memory, and what a test asks of it. */
import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import type { Language } from '../../../src/plan';
import { App, type Theme } from '../../../src/taskpane/app';
import { createPane } from '../../../src/taskpane/pane';
import { memoryOperations, type MemoryOperations } from './memory-operations';

// Every browser has these, jsdom does not; a template is plain JSON, and nothing here can be out of sight.
Element.prototype.scrollIntoView = () => undefined;
if (!('structuredClone' in globalThis)) {
  Object.assign(globalThis, {
    structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
  });
}

const theme: Theme = { isDark: () => false, onMayChange: () => () => {} };

export async function showPane(language: Language, operations: MemoryOperations = memoryOperations()) {
  const pane = createPane(operations, language);
  render(<App pane={pane} theme={theme} />);
  await act(() => pane.commands.start());
  return { pane, operations };
}

/** What axe finds against WCAG 2.2 and its own best practices; contrast needs a real browser. */
export async function violationsOfAxe(): Promise<string[]> {
  // The pane goes on meanwhile: what it reads after a pause comes in.
  const { violations } = await act(() =>
    axe.run(document, { rules: { 'color-contrast': { enabled: false } } }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
