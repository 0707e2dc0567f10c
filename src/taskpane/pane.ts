/**
 * The pane's effects in one place, without React: holds the state, runs the operations, and feeds what comes of them to
 * the reducer. Whatever an operation throws becomes a fault in the state. While the check is shown the workbook is
 * watched, and only then.
 */
import { Failure } from '../excel/errors';
import type { Scenario } from '../excel/types';
import type { Language, Plan } from '../plan';
import type { PlanChange } from '../rules/change';
import { toFault } from './fault';
import type { DescribeFailure, Operations, OwnTemplate, Planning } from './operations';
import { initialState, reduce, type Action, type PaneState } from './pane-state';
import { readForm, type FormField } from './plan-form';
import type { CommandOutcome } from '../commands/outcomes';

export interface Pane {
  readonly operations: Operations;
  readonly state: () => PaneState;
  /** Undefined until it is loaded; loaded in every view but the starting one. */
  readonly planning: () => Planning | undefined;
  /** Undefined while no failure had to be described, or if its words could not be loaded. */
  readonly failureWords: () => DescribeFailure | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly commands: Commands;
}

/** What the user can ask for. Each resolves when it is done, failed or not. */
export interface Commands {
  readonly start: () => Promise<void>;
  readonly chooseTemplate: (id: string) => Promise<void>;
  /** One that can be read. */
  readonly chooseOwnTemplate: (name: string) => void;
  readonly readTemplates: () => Promise<boolean>;
  /** Keeps the plan as the user's own template. Resolves to whether it succeeded, as the next two do. */
  readonly saveTemplate: (name: string, plan: Plan) => Promise<boolean>;
  readonly renameTemplate: (name: string, to: string) => Promise<boolean>;
  readonly removeTemplate: (name: string) => Promise<boolean>;
  readonly chooseWorkbookPlan: () => Promise<void>;
  /** A plan, or a list of sales for the base year. */
  readonly openFile: (file: File) => Promise<void>;
  /** The list of sales that is selected in the workbook. */
  readonly openSelection: () => Promise<void>;
  readonly closeList: () => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly type: (field: FormField, text: string) => void;
  readonly chooseSheets: (sheets: readonly string[]) => void;
  /** The plan as the form has it goes to the editor; one that can't be used does not. */
  readonly editPlan: () => void;
  /** The scenario becomes the plan at hand. */
  readonly useScenario: (scenario: Scenario) => void;
  readonly finishEditing: (plan: Plan) => void;
  readonly leaveEditing: () => void;
  readonly generate: () => Promise<void>;
  readonly stop: () => void;
  readonly check: () => Promise<void>;
  readonly showCheck: () => Promise<void>;
  readonly toggleFlags: () => Promise<void>;
  readonly goTo: (cell: string) => Promise<void>;
  /** Runs work that may fail; a failure is shown. Resolves to whether it succeeded. */
  readonly attempt: (work: () => void | Promise<void>) => Promise<boolean>;
  /** Shows what failed without the user asking for it; unlike an attempt, it closes no earlier message before. */
  readonly report: (error: unknown) => Promise<void>;
  /** Reads plan and rules again after something changed the workbook. */
  readonly refresh: () => Promise<void>;
  /**
   * Makes the changes in the workbook, all or none; `revert` is what takes them back, empty where they take others
   * back. Resolves to whether it succeeded.
   */
  readonly changeWorkbook: (
    changes: readonly PlanChange[],
    revert: readonly PlanChange[],
  ) => Promise<boolean>;
  /** The draft becomes the plan with `count` changes made. */
  readonly changeDraft: (plan: Plan, count: number, revert: readonly PlanChange[]) => void;
  readonly dismiss: () => void;
}

const listName = /\.(csv|tsv|txt)$/i;

export function createPane(operations: Operations, language: Language): Pane {
  let state = initialState(language);
  let planning: Planning | undefined;
  let failureWords: DescribeFailure | undefined;
  let running: AbortController | undefined;
  let watching: Promise<() => Promise<void>> | undefined;
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    state = reduce(state, action);
    if (state.view === 'check') watch();
    else unwatch();
    for (const listener of listeners) listener();
  }

  async function fail(error: unknown): Promise<void> {
    const fault = toFault(error);
    if (fault.kind === 'failure') {
      // Without its words a failure still shows its code.
      failureWords ??= await operations.loadFailureWords().catch(() => undefined);
    }
    dispatch({ type: 'failed', fault });
  }

  /** What went wrong before is over once the user goes on. */
  const succeed = async (work: () => void | Promise<void>): Promise<boolean> => {
    if (state.fault) dispatch({ type: 'dismissed' });
    try {
      await work();
      return true;
    } catch (error) {
      await fail(error);
      return false;
    }
  };
  const attempt = async (work: () => void | Promise<void>): Promise<void> => {
    await succeed(work);
  };

  function watch(): void {
    if (watching) return;
    watching = operations.watch(
      (result) => dispatch({ type: 'checked', checked: { result, at: Date.now() } }),
      (error) => void fail(error),
    );
    watching.catch(fail);
  }

  function unwatch(): void {
    const ending = watching;
    if (!ending) return;
    watching = undefined;
    ending.then(
      (end) => end().catch(fail),
      // One that never began has been reported already.
      () => undefined,
    );
  }

  const check = () =>
    attempt(async () => {
      dispatch({ type: 'checking' });
      const result = await operations.check();
      dispatch({ type: 'checked', checked: { result, at: Date.now() } });
    });

  /** The ribbon's commands change the same workbook; their writes raise no events. */
  const follow = (outcome: CommandOutcome) =>
    attempt(async () => {
      if (!outcome.ok) throw outcome.error;
      if (state.view === 'working') return;
      if (outcome.command === 'clearHighlights') {
        dispatch({ type: 'flags-set', visible: false });
        return;
      }
      const workbook = await operations.readWorkbook();
      if (!workbook) return;
      dispatch({ type: 'workbook-found', workbook });
      await check();
    });

  const refresh = () =>
    attempt(async () => {
      const workbook = await operations.readWorkbook();
      if (!workbook) {
        dispatch({ type: 'workbook-lost' });
        return;
      }
      dispatch({ type: 'workbook-found', workbook });
      await check();
    });

  async function changeWorkbook(
    changes: readonly PlanChange[],
    revert: readonly PlanChange[],
  ): Promise<boolean> {
    const made = await succeed(async () => {
      await operations.applyChanges(changes);
    });
    if (!made) return false;
    dispatch({ type: 'changes-made', count: changes.length, revert });
    await refresh();
    return true;
  }

  function chooseTemplate(id: string): void {
    if (planning) {
      dispatch({ type: 'plan-chosen', source: { from: 'template', id }, plan: planning.loadTemplate(id) });
    }
  }

  const takeTemplates = (
    reading: Promise<readonly OwnTemplate[]>,
    renamed?: { readonly from: string; readonly to: string },
  ) =>
    reading.then((templates) => dispatch({ type: 'templates-read', templates, ...(renamed && { renamed }) }));

  /** Nobody has asked for them yet: what the browser refuses is said to who does. */
  const followTemplates = () => {
    takeTemplates(operations.readTemplates()).catch(() => undefined);
  };

  const start = () =>
    attempt(async () => {
      dispatch({ type: 'starting' });
      let unread: unknown;
      const reading = operations.readWorkbook().catch((error: unknown) => {
        unread = error;
        return undefined;
      });
      planning = await operations.loadPlanning();
      followTemplates();
      operations.onTemplatesChange(followTemplates).catch(() => undefined);
      const workbook = await reading;
      operations.onCommand((outcome) => void follow(outcome));
      if (workbook) {
        dispatch({ type: 'workbook-found', workbook });
        return check();
      }
      const [first] = planning.templates;
      if (first) chooseTemplate(first.id);
      if (unread !== undefined) await fail(unread);
    });

  const openFile = (file: File) =>
    attempt(async () => {
      if (listName.test(file.name)) {
        dispatch({ type: 'list-chosen', list: file });
        return;
      }
      const text = await file.text();
      const read = planning?.readPlanText(text);
      if (!read) return;
      if (read.ok)
        dispatch({ type: 'plan-chosen', source: { from: 'file', name: file.name }, plan: read.plan });
      else dispatch({ type: 'file-rejected', file: file.name, issues: read.issues });
    });

  const chooseWorkbookPlan = () =>
    attempt(async () => {
      const workbook = await operations.readWorkbook();
      if (!workbook) {
        dispatch({ type: 'workbook-lost' });
        throw new Failure('no-plan', 'look', 'unchanged');
      }
      dispatch({ type: 'plan-asked', workbook });
    });

  const generate = () =>
    attempt(async () => {
      const { draft, workbook, sheetLanguage } = state;
      const read = draft && readForm(draft.plan, draft.form);
      if (!read?.ok) return;
      running = new AbortController();
      dispatch({ type: 'generating' });
      const result = await operations.generate({
        plan: read.plan,
        language: sheetLanguage,
        ...(draft?.sheets && { sheets: draft.sheets }),
        ...(workbook && { basis: workbook.plan }),
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
        signal: running.signal,
      });
      const sheets = result.sheets.map((sheet) => sheet.key);
      dispatch({
        type: 'generated',
        workbook: { plan: read.plan, language: sheetLanguage, sheets },
        checked: { result, at: Date.now() },
      });
    });

  const toggleFlags = () =>
    attempt(async () => {
      if (!state.checked) return;
      const visible = !state.checked.result.flagsVisible;
      await operations.setFlags(visible);
      dispatch({ type: 'flags-set', visible });
    });

  return {
    operations,
    state: () => state,
    planning: () => planning,
    failureWords: () => failureWords,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commands: {
      start,
      chooseTemplate: (id) => attempt(() => chooseTemplate(id)),
      chooseOwnTemplate(name) {
        const read = state.templates.find((template) => template.name === name)?.read;
        if (read?.ok)
          dispatch({ type: 'plan-chosen', source: { from: 'own-template', name }, plan: read.plan });
      },
      readTemplates: () => succeed(() => takeTemplates(operations.readTemplates())),
      saveTemplate: (name, plan) => succeed(() => takeTemplates(operations.saveTemplate(name, plan))),
      renameTemplate: (name, to) =>
        succeed(() => takeTemplates(operations.renameTemplate(name, to), { from: name, to })),
      removeTemplate: (name) => succeed(() => takeTemplates(operations.removeTemplate(name))),
      chooseWorkbookPlan,
      openFile,
      openSelection: () =>
        attempt(async () => dispatch({ type: 'list-chosen', list: await operations.readSelectedList() })),
      closeList: () => dispatch({ type: 'list-chosen', list: undefined }),
      chooseLanguage: (chosen) => dispatch({ type: 'language-chosen', language: chosen }),
      type: (field, text) => dispatch({ type: 'typed', field, text }),
      chooseSheets: (sheets) => dispatch({ type: 'sheets-chosen', sheets }),
      editPlan() {
        const read = state.draft && readForm(state.draft.plan, state.draft.form);
        if (read?.ok) dispatch({ type: 'edit-asked', plan: read.plan });
      },
      useScenario: ({ plan }) => dispatch({ type: 'edit-ended', plan }),
      finishEditing: (plan) => dispatch({ type: 'edit-ended', plan }),
      leaveEditing: () => dispatch({ type: 'edit-ended', plan: undefined }),
      generate,
      stop() {
        running?.abort();
        dispatch({ type: 'stopping' });
      },
      check,
      async showCheck() {
        dispatch({ type: 'check-asked' });
        await check();
      },
      toggleFlags,
      goTo: (cell) => attempt(() => operations.goTo(cell)),
      attempt: succeed,
      report: fail,
      refresh,
      changeWorkbook,
      changeDraft: (draft, count, revert) => dispatch({ type: 'changes-made', draft, count, revert }),
      dismiss: () => dispatch({ type: 'dismissed' }),
    },
  };
}
