/**
 * The pane as a value: (state, action) → state, pure. What its views share stands here: which of them is shown, the draft
 * with what was typed, what the workbook last said, what went wrong and what a screen reader is told. What one view alone
 * needs (an open form, the edits under way) it keeps itself. `pane.ts` holds the state and does what has effects on it.
 */
import type { CheckResult, Phase, Progress, WorkbookPlan } from '../excel/types';
import type { Issue, Language, Plan } from '../plan';
import type { PlanChange } from '../rules/change';
import type { Fault } from './fault';
import type { OwnTemplate } from './operations';
import { formOf, type FormField, type PlanForm } from './plan-form';

export type View = 'starting' | 'plan' | 'edit' | 'working' | 'check';

/** Where the plan in the form comes from. */
export type Source =
  | { readonly from: 'template'; readonly id: string }
  | { readonly from: 'own-template'; readonly name: string }
  | { readonly from: 'file'; readonly name: string }
  | { readonly from: 'workbook' }
  /** Edited in the pane. */
  | { readonly from: 'own' };

/** A plan with what the form may change about it. */
export interface Draft {
  readonly source: Source;
  readonly plan: Plan;
  readonly form: PlanForm;
  /** Sheets to make; all when undefined. */
  readonly sheets: readonly string[] | undefined;
}

/** The last check, and when it came. */
export interface Checked {
  readonly result: CheckResult;
  /** Milliseconds, as `Date.now()`. */
  readonly at: number;
}

export type Announcement =
  | { readonly key: `phase.${Phase}` | 'announce.holds' | 'announce.stopping' }
  | { readonly key: 'announce.checked'; readonly counts: Counts }
  | { readonly key: 'announce.changed' | 'announce.reverted'; readonly counts: { readonly count: number } };

export interface PaneState {
  readonly view: View;
  /** Of the pane. */
  readonly language: Language;
  /** Of the sheets: a workbook's own until the user chooses. */
  readonly sheetLanguage: Language;
  readonly draft: Draft | undefined;
  /** The user's own, on this computer; none until they are read. */
  readonly templates: readonly OwnTemplate[];
  /** The generated plan as the workbook last gave it; undefined until there is one. */
  readonly workbook: WorkbookPlan | undefined;
  readonly rejected: { readonly file: string; readonly issues: readonly Issue[] } | undefined;
  /** A list of sales that the base year may come from. */
  readonly list: File | undefined;
  readonly progress: Progress | undefined;
  readonly stopping: boolean;
  readonly checking: boolean;
  readonly checked: Checked | undefined;
  /** What takes back the changes that were made last; empty where there are none. */
  readonly revert: readonly PlanChange[];
  readonly fault: Fault | undefined;
  readonly announcement: Announcement | undefined;
}

export type Action =
  | { readonly type: 'starting' }
  | { readonly type: 'plan-chosen'; readonly source: Source; readonly plan: Plan }
  | { readonly type: 'file-rejected'; readonly file: string; readonly issues: readonly Issue[] }
  | {
      readonly type: 'templates-read';
      readonly templates: readonly OwnTemplate[];
      readonly renamed?: { readonly from: string; readonly to: string };
    }
  | { readonly type: 'list-chosen'; readonly list: File | undefined }
  | { readonly type: 'workbook-found'; readonly workbook: WorkbookPlan }
  | { readonly type: 'plan-asked'; readonly workbook: WorkbookPlan }
  | { readonly type: 'workbook-lost' }
  | { readonly type: 'check-asked' }
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'typed'; readonly field: FormField; readonly text: string }
  | { readonly type: 'sheets-chosen'; readonly sheets: readonly string[] }
  | { readonly type: 'edit-asked'; readonly plan: Plan }
  /** Without a plan the edits are given up. */
  | { readonly type: 'edit-ended'; readonly plan: Plan | undefined }
  | { readonly type: 'generating' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'stopping' }
  | { readonly type: 'generated'; readonly workbook: WorkbookPlan; readonly checked: Checked }
  | { readonly type: 'checking' }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'flags-set'; readonly visible: boolean }
  | ChangesMade
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'dismissed' };

/** Changes in the workbook, or in the draft, which then is `draft`. Without a `revert` they took others back. */
export interface ChangesMade {
  readonly type: 'changes-made';
  readonly draft?: Plan;
  readonly count: number;
  readonly revert: readonly PlanChange[];
}

export const initialState = (language: Language): PaneState => ({
  view: 'starting',
  language,
  sheetLanguage: language,
  draft: undefined,
  templates: [],
  workbook: undefined,
  rejected: undefined,
  list: undefined,
  progress: undefined,
  stopping: false,
  checking: false,
  checked: undefined,
  revert: [],
  fault: undefined,
  announcement: undefined,
});

export type Counts = Readonly<Record<CheckResult['violations'][number]['severity'], number>>;

export function counts({ violations }: CheckResult): Counts {
  const of = (severity: keyof Counts) => violations.filter((entry) => entry.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

const announced = (result: CheckResult): Announcement =>
  result.violations.length === 0
    ? { key: 'announce.holds' }
    : { key: 'announce.checked', counts: counts(result) };

const draftOfWorkbook = ({ plan, sheets }: WorkbookPlan): Draft => ({
  source: { from: 'workbook' },
  plan,
  form: formOf(plan),
  sheets,
});

/** Where a failure leaves the user: never in a view that waits for something that has ended. */
function afterFailure({ view, draft }: PaneState): View {
  if (view === 'working') return 'plan';
  return view === 'starting' && draft ? 'plan' : view;
}

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'starting':
      return { ...state, view: 'starting' };
    case 'plan-chosen': {
      const { source, plan } = action;
      return {
        ...state,
        view: 'plan',
        draft: { source, plan, form: formOf(plan), sheets: undefined },
        revert: [],
        rejected: undefined,
      };
    }
    case 'file-rejected':
      return { ...state, rejected: { file: action.file, issues: action.issues } };
    case 'templates-read': {
      const { templates, renamed } = action;
      const { draft } = state;
      const source = draft?.source;
      return draft && renamed && source?.from === 'own-template' && source.name === renamed.from
        ? { ...state, templates, draft: { ...draft, source: { from: 'own-template', name: renamed.to } } }
        : { ...state, templates };
    }
    case 'list-chosen':
      return { ...state, list: action.list, rejected: undefined };
    case 'workbook-found':
    case 'plan-asked':
      return {
        ...state,
        view: action.type === 'plan-asked' ? 'plan' : 'check',
        workbook: action.workbook,
        draft: draftOfWorkbook(action.workbook),
        sheetLanguage: action.workbook.language,
        revert: action.type === 'plan-asked' ? [] : state.revert,
        rejected: undefined,
      };
    case 'workbook-lost':
      return { ...state, view: 'plan', workbook: undefined, checked: undefined, revert: [] };
    case 'check-asked':
      return { ...state, view: 'check', revert: [], rejected: undefined };
    case 'language-chosen':
      return { ...state, language: action.language, sheetLanguage: action.language };
    case 'typed':
      return state.draft
        ? { ...state, draft: { ...state.draft, form: { ...state.draft.form, [action.field]: action.text } } }
        : state;
    case 'sheets-chosen':
      return state.draft ? { ...state, draft: { ...state.draft, sheets: action.sheets } } : state;
    case 'edit-asked':
      return state.draft
        ? { ...state, view: 'edit', draft: { ...state.draft, plan: action.plan, form: formOf(action.plan) } }
        : state;
    case 'edit-ended': {
      const { draft } = state;
      const { plan } = action;
      if (!draft || !plan) return { ...state, view: 'plan' };
      const source: Source = draft.source.from === 'workbook' ? draft.source : { from: 'own' };
      return { ...state, view: 'plan', draft: { ...draft, source, plan, form: formOf(plan) }, revert: [] };
    }
    case 'generating':
      return {
        ...state,
        view: 'working',
        progress: undefined,
        stopping: false,
        revert: [],
        rejected: undefined,
        list: undefined,
      };
    case 'progressed': {
      const { progress } = action;
      if (state.view !== 'working') return state;
      return progress.phase === state.progress?.phase
        ? { ...state, progress }
        : { ...state, progress, announcement: { key: `phase.${progress.phase}` } };
    }
    case 'stopping':
      return { ...state, stopping: true, announcement: { key: 'announce.stopping' } };
    case 'generated':
      return {
        ...state,
        view: 'check',
        workbook: action.workbook,
        checked: action.checked,
        announcement: announced(action.checked.result),
      };
    case 'checking':
      return { ...state, checking: true };
    case 'checked':
      if (state.view !== 'check') return state;
      return {
        ...state,
        checking: false,
        checked: action.checked,
        announcement: announced(action.checked.result),
      };
    case 'flags-set':
      return state.checked
        ? {
            ...state,
            checked: {
              ...state.checked,
              result: { ...state.checked.result, flagsVisible: action.visible },
            },
          }
        : state;
    case 'changes-made':
      return afterChanges(state, action);
    case 'failed':
      return { ...state, view: afterFailure(state), checking: false, fault: action.fault };
    case 'dismissed':
      return { ...state, fault: undefined };
  }
}

function afterChanges(state: PaneState, { draft: plan, count, revert }: ChangesMade): PaneState {
  const { draft } = state;
  return {
    ...state,
    draft: plan && draft ? { ...draft, plan, form: formOf(plan) } : draft,
    revert,
    announcement: { key: revert.length > 0 ? 'announce.changed' : 'announce.reverted', counts: { count } },
  };
}
