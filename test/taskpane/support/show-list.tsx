/** The base year from a list of sales by itself, on a pane with a plan at hand. */
import type { Language } from '../../../src/plan';
import { ListImport } from '../../../src/taskpane/base-year/list-import';
import type { Pane } from '../../../src/taskpane/pane';
import { memoryOperations, type MemoryOperations } from './memory-operations';
import { showPart } from './show-part';

export async function showList(
  language: Language,
  operations: MemoryOperations = memoryOperations(),
): Promise<{ readonly pane: Pane; readonly operations: MemoryOperations }> {
  return { pane: await showPart(listOf, language, operations), operations };
}

function listOf(pane: Pane) {
  const { list, draft } = pane.state();
  return (
    list &&
    draft && (
      <ListImport list={list} plan={draft.plan} commands={pane.commands} operations={pane.operations} />
    )
  );
}
