/** The whole pane on the page, on a workbook in memory. */
import { act, render } from '@testing-library/react';
import type { Language } from '../../../src/plan';
import { App, type Theme } from '../../../src/taskpane/app';
import { createPane } from '../../../src/taskpane/pane';
import { memoryOperations, type MemoryOperations } from './memory-operations';
import { Page } from './page';

const theme: Theme = { isDark: () => false, onMayChange: () => () => {} };

export async function showPane(language: Language, operations: MemoryOperations = memoryOperations()) {
  const pane = createPane(operations, language);
  render(<App pane={pane} theme={theme} />, { wrapper: Page });
  await act(() => pane.commands.start());
  return { pane, operations };
}
