/** What every part of the plan editor has: the plan as it is, ways to change it, and what is wrong with it. */
import { createContext, useContext } from 'react';
import type { Issue, Language, Plan, PlanPath } from '../../plan';
import type { Removal } from '../../plan/editing/removal';
import { editorText, type EditorKey } from '../../locales/editor';
import type { Parameters } from '../../locales/translate';
import type { Operations } from '../operations';
import type { Commands } from '../pane';
import { useLanguage } from '../use-text';

/** What is asked, and the two answers. */
export interface RemovalWords {
  readonly title: string;
  readonly action: string;
  readonly keep: string;
}

export interface Editing {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  /** One step of undo for all edits in a row with the same key. */
  readonly edit: (plan: Plan, key?: string) => void;
  /** Takes a row out; asks before where others refer to it. */
  readonly remove: (row: PlanPath) => void;
  /** Changes the plan; asks before where something else is given up for it. */
  readonly give: (removal: Removal, words: RemovalWords) => void;
  readonly fitJoint: Operations['fitJoint'];
  /** Runs work that may fail; a failure is shown. */
  readonly attempt: Commands['attempt'];
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('no plan is being edited');
  return editing;
}

export function useEditorText(): (key: EditorKey, parameters?: Parameters) => string {
  const language: Language = useLanguage();
  return (key, parameters) => editorText(language, key, parameters);
}

/** Whether an issue is about this place, or about something in it that has no place of its own. */
export const isAt = (issue: Issue, path: PlanPath): boolean =>
  path.length <= issue.path.length && path.every((step, index) => issue.path[index] === step);
