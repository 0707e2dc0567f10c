/** The plan editor by itself, on a pane whose plan is being edited. */
import { act } from '@testing-library/react';
import type { Language, Plan } from '../../../src/plan';
import { PlanEditor } from '../../../src/taskpane/editor/plan-editor';
import type { Pane } from '../../../src/taskpane/pane';
import { memoryOperations } from './memory-operations';
import { showPart } from './show-part';

export async function showEditor(language: Language, plan: Plan): Promise<Pane> {
  const pane = await showPart(editorOf, language, memoryOperations());
  act(() => pane.commands.useScenario({ name: 'a plan', plan }));
  act(() => pane.commands.editPlan());
  return pane;
}

function editorOf(pane: Pane) {
  const { view, draft, templates } = pane.state();
  const planning = pane.planning();
  return (
    view === 'edit' &&
    draft &&
    planning && (
      <PlanEditor
        plan={draft.plan}
        templates={templates}
        planning={planning}
        commands={pane.commands}
        operations={pane.operations}
      />
    )
  );
}
