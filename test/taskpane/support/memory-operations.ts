/**
 * The pane's port on a workbook that is a few variables: enough to play the pane's whole story without Excel. A test
 * holds a step open or makes it fail through `gates`; `calls` says what was asked, in order.
 */
import { TextDecoder } from 'node:util';
import type { CommandOutcome } from '../../../src/commands/outcomes';
import { Failure } from '../../../src/excel/errors';
import type {
  CheckResult,
  GenerateResult,
  Tracking,
  Version,
  Violation,
  WorkbookPlan,
} from '../../../src/excel/types';
import type { Plan } from '../../../src/plan';
import type { Revision } from '../../../src/plan/schema';
import type { Examining, Operations } from '../../../src/taskpane/operations';
import { axisKey } from '../../../src/plan/joint';
import { templateStore } from '../../../src/taskpane/own-templates/template-store';
import { planning } from '../../../src/taskpane/planning';
import { valueAt } from '../../../src/plan/at-path';
import { applyChanges, type Change } from '../../../src/rules/change';
import type { Damage, RuleProblem, Scenario, Selected } from '../../../src/excel/types';
import type { RepairResult } from '../../../src/rules/repair/problem';
import { regions } from './regions';
import { checkResult, regionSum } from './violations';

/** Every browser has it, jsdom does not. */
Object.assign(globalThis, { TextDecoder });

/** jsdom's files have no bytes but by a reader. */
const bytesOf = (file: File): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Uint8Array.from(Buffer.from(reader.result as ArrayBuffer)));
    reader.readAsArrayBuffer(file);
  });

type Step = keyof Operations;

/** A browser's storage that holds what it is given. */
function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

export interface MemoryOperations extends Operations {
  readonly calls: string[];
  /** What a step waits for before it does its work; a rejection makes the step fail. */
  readonly gates: Partial<Record<Step, () => Promise<void>>>;
  violations: readonly Violation[];
  problems: readonly RuleProblem[];
  /** Rules typed by hand, until they are adopted. */
  typed: number;
  damages: readonly Damage[];
  selected: Selected;
  repaired: RepairResult;
  /** What is known of findings: little, which is soon drawn, unless a test has more. */
  examining: Examining;
  /** What the tracking sheet says; undefined where there is none. */
  tracking: Tracking | undefined;
  /** What a person's edit in the sheet sets off. */
  readonly edit: (violations: readonly Violation[]) => void;
  readonly watchers: number;
  /** What a click on a ribbon button comes to. */
  readonly command: (outcome: CommandOutcome) => void;
  /** What the browser keeps. */
  readonly storage: Storage;
  /** Another workbook's pane has changed the templates. */
  readonly changeTemplates: () => void;
  /** The workbook holds no plan any more. */
  readonly forget: () => void;
}

export function memoryOperations(given: { readonly workbook?: WorkbookPlan } = {}): MemoryOperations {
  let { workbook } = given;
  let flagsVisible = true;
  let scenarios: readonly Scenario[] = [];
  const versions: { readonly version: Version; readonly plan: Plan }[] = [];
  let compared: number | undefined;
  const storage = memoryStorage();
  const templates = templateStore(() => storage, undefined);
  const panes = new Set<() => void>();
  const watchers = new Set<(result: CheckResult) => void>();
  const ribbon = new Set<(outcome: CommandOutcome) => void>();
  const current = (): CheckResult => ({
    ...checkResult(self.violations),
    problems: self.problems,
    typed: self.typed,
    flagsVisible,
  });

  async function step(name: Step, detail = ''): Promise<void> {
    self.calls.push(`${name}${detail}`);
    await self.gates[name]?.();
  }

  const changesOf = ({ changes }: Pick<Revision, 'changes'>): readonly Change[] =>
    changes.map(({ path, from, to }) => ({ path, from, to }));
  const required = (): WorkbookPlan => {
    if (!workbook) throw new Failure('no-plan', 'look', 'unchanged');
    return workbook;
  };
  const setPlan = (plan: Plan) => {
    workbook = { ...required(), plan };
  };
  const versionOf = (number: number) => {
    const found = versions.find(({ version }) => version.number === number);
    if (!found) throw new Failure('gone', 'look', 'unchanged');
    return found;
  };
  const keep = (plan: Plan, day: string, revision?: string) => {
    versions.push({ version: { number: versions.length + 1, day, revision }, plan });
  };
  const mustStand = (plan: Plan, changes: readonly Change[]) => {
    if (changes.some(({ path, from }) => valueAt(plan, path) !== from)) {
      throw new Failure('changed-meanwhile', 'look', 'unchanged');
    }
  };
  /** A revision may take a step only out of the state before it. */
  const revise = (code: string, state: Revision['state'], step: Partial<Revision>) => {
    const { plan } = required();
    const { revisions = [] } = plan;
    const found = revisions.find((revision) => revision.code === code && revision.state === state);
    if (!found) throw new Failure('gone', 'look', 'unchanged');
    if (step.applied !== undefined) mustStand(plan, changesOf(found));
    setPlan({ ...plan, revisions: revisions.map((each) => (each === found ? { ...each, ...step } : each)) });
    return found;
  };

  const self: MemoryOperations = {
    calls: [],
    gates: {},
    violations: [regionSum],
    problems: [],
    typed: 0,
    damages: [],
    selected: {
      measure: { of: 'cells', table: 'tblPeriod', rows: ['Q3'], column: 'share' },
      cell: 'Quarter!C7',
      unit: 'percent',
      value: 0.35,
    },
    repaired: { kind: 'holds' },
    examining: regions,
    tracking: undefined,
    get watchers() {
      return watchers.size;
    },
    edit(violations) {
      self.violations = violations;
      for (const tell of watchers) tell(current());
    },
    command(outcome) {
      for (const tell of ribbon) tell(outcome);
    },
    storage,
    changeTemplates() {
      for (const tell of panes) tell();
    },
    async readTemplates() {
      await step('readTemplates');
      return templates.read();
    },
    async saveTemplate(name, plan) {
      await step('saveTemplate', ` ${name}`);
      return templates.save(name, plan);
    },
    async renameTemplate(name, to) {
      await step('renameTemplate', ` ${name} ${to}`);
      return templates.rename(name, to);
    },
    async removeTemplate(name) {
      await step('removeTemplate', ` ${name}`);
      return templates.remove(name);
    },
    async onTemplatesChange(listener) {
      panes.add(listener);
    },
    onCommand(listener) {
      ribbon.add(listener);
    },
    forget() {
      workbook = undefined;
    },
    async loadPlanning() {
      await step('loadPlanning');
      return planning;
    },
    async loadFailureWords() {
      await step('loadFailureWords');
      return (failure, language) =>
        `${language} ${failure.code} ${failure instanceof Failure ? failure.kept : 'templates'}`;
    },
    async readWorkbook() {
      await step('readWorkbook');
      return workbook;
    },
    async generate({ plan, language, sheets, basis, onProgress, signal }): Promise<GenerateResult> {
      onProgress?.({ phase: 'write', done: 0.4 });
      await step('generate', ` ${language} ${plan.base.amount}${basis ? ` over ${basis.base.amount}` : ''}`);
      if (signal?.aborted) throw new Failure('cancelled', 'write', 'unchanged');
      const made = planning
        .sheetChoices(plan, language)
        .filter(({ key, required }) => required || (sheets?.includes(key) ?? true));
      workbook = { plan, language, sheets: made.map(({ key }) => key) };
      return { ...current(), sheets: made, cells: 1200, formulas: 600, syncs: 3, kept: 0 };
    },
    async check() {
      await step('check');
      return current();
    },
    async setFlags(visible) {
      await step('setFlags', ` ${visible}`);
      flagsVisible = visible;
    },
    async goTo(cell) {
      await step('goTo', ` ${cell}`);
    },
    async goToPath(path) {
      await step('goToPath', ` ${path.join('.')}`);
    },
    async loadExamining() {
      await step('loadExamining');
      return self.examining;
    },
    async fitJoint(plan, order) {
      await step('fitJoint', order.axes.map(axisKey).join(' × '));
      const [{ planJoint }, { loadSolver }] = await Promise.all([
        import('../../../src/spread'),
        import('../../../src/solver/highs'),
      ]);
      return planJoint(plan, order, loadSolver);
    },
    async repair(_, { weights }) {
      await step('repair', weights.map(({ path, weight }) => ` ${path.join('.')}=${weight}`).join(''));
      return self.repaired;
    },
    async applyChanges(changes) {
      await step(
        'applyChanges',
        changes
          .map(
            ({ path, to }) =>
              ` ${path.join('.')}=${typeof to === 'object' ? JSON.stringify(to) : String(to)}`,
          )
          .join(''),
      );
      workbook &&= { ...workbook, plan: applyChanges(workbook.plan, changes) };
      return current();
    },
    async readSelection() {
      await step('readSelection');
      return self.selected;
    },
    async adoptRules() {
      await step('adoptRules');
      self.typed = 0;
      return current();
    },
    async inspect() {
      await step('inspect');
      return self.damages;
    },
    async restore(keys) {
      await step('restore', ` ${keys.join(' ')}`);
      self.damages = self.damages.filter(({ key }) => !keys.includes(key));
      return self.damages;
    },
    async readTracking() {
      await step('readTracking');
      return self.tracking;
    },
    async setAsOf(day) {
      await step('setAsOf', ` ${String(day)}`);
      self.tracking &&= { ...self.tracking, asOf: day ?? '2024-03-31' };
      return current();
    },
    async lookAtList(file, plan) {
      await step('lookAtList', ` ${file.name}`);
      const { lookAt } = await import('../../../src/import');
      return lookAt(await bytesOf(file), plan);
    },
    async readList(file, form, plan, mapping, reading) {
      await step('readList', ` ${file.name}`);
      const { readList } = await import('../../../src/import');
      async function* bytes() {
        yield await bytesOf(file);
      }
      return readList(bytes(), form, plan, mapping, reading);
    },
    async loadBaseParts() {
      await step('loadBaseParts');
      const { baseParts } = await import('../../../src/import');
      return baseParts;
    },
    async loadReplanning() {
      await step('loadReplanning');
      const { replanning } = await import('../../../src/taskpane/replanning');
      return replanning;
    },
    async requestRevision(request) {
      await step('requestRevision', ` ${request.kind}`);
      const { plan } = required();
      mustStand(plan, changesOf(request));
      const { revisions = [] } = plan;
      const code = `R${revisions.length + 1}`;
      setPlan({ ...plan, revisions: [...revisions, { ...request, code, state: 'requested' }] });
      return current();
    },
    async decideRevision(code, decision, day) {
      await step('decideRevision', ` ${code} ${decision}`);
      revise(code, 'requested', { state: decision, decided: day });
      return current();
    },
    async applyRevision(code, day) {
      await step('applyRevision', ` ${code}`);
      const before = required().plan;
      const changes = changesOf(revise(code, 'approved', { state: 'applied', applied: day }));
      setPlan(applyChanges(required().plan, changes));
      keep(before, day, code);
      return current();
    },
    async readSelectedList() {
      await step('readSelectedList');
      return new File(['Date\tAmount\n45000\t10000'], 'Sales!A1:B2');
    },
    async readScenarios() {
      await step('readScenarios');
      return scenarios;
    },
    async saveScenario(scenario) {
      await step('saveScenario');
      scenarios = [...scenarios.filter(({ name }) => name !== scenario.name), scenario];
      return scenarios;
    },
    async removeScenario(name) {
      await step('removeScenario');
      scenarios = scenarios.filter((scenario) => scenario.name !== name);
      return scenarios;
    },
    async readVersions() {
      await step('readVersions');
      return versions.map(({ version }) => ({ ...version, compared: version.number === compared }));
    },
    async compareWith(number) {
      await step('compareWith', ` ${String(number)}`);
      compared = number;
      if (number === undefined) return undefined;
      const { version, plan } = versionOf(number);
      const now = required().plan;
      const rows = now.periods.flatMap(({ code, share }, index) => {
        const before = plan.periods[index]?.share;
        return share === before
          ? []
          : [
              {
                what: `Share of ${code}`,
                cell: `Quarter!C${index + 5}`,
                path: ['periods', index, 'share'],
                before: String(before),
                after: String(share),
              },
            ];
      });
      return { version, rows };
    },
    async restoreVersion(number, day) {
      await step('restoreVersion', ` ${number}`);
      const { plan } = versionOf(number);
      const { plan: present } = required();
      const { revisions } = present;
      keep(present, day);
      setPlan({ ...plan, ...(revisions && { revisions }) });
      return current();
    },
    async watch(onChange) {
      await step('watch');
      watchers.add(onChange);
      return () => {
        watchers.delete(onChange);
        return Promise.resolve();
      };
    },
  };
  return self;
}
