/**
 * The pane's port on a workbook that is a few variables: enough to play the pane's whole story without Excel. A test
 * holds a step open or makes it fail through `gates`; `calls` says what was asked, in order.
 */
import type { CommandOutcome } from '../../../src/commands/outcomes';
import { Failure } from '../../../src/excel/errors';
import type { CheckResult, GenerateResult, Violation, WorkbookPlan } from '../../../src/excel/types';
import type { Examining, Operations } from '../../../src/taskpane/operations';
import { planning } from '../../../src/taskpane/planning';
import { applyChanges } from '../../../src/rules/change';
import type { Damage, RuleProblem, Selected } from '../../../src/excel/types';
import { examining } from '../../../src/taskpane/examining';
import type { RepairResult } from '../../../src/rules/repair/problem';

export const shareOfA: Violation = {
  rule: 'a-cap',
  text: 'A ≤ 40 %',
  cell: "'Product line'!F6",
  sheet: 'Product line',
  owners: ['Zhang San'],
  actual: 0.45,
  operator: '<=',
  bound: 0.4,
  gap: 0.05,
  severity: 'error',
  format: '0.00%',
};
export const regionSum: Violation = {
  rule: 'region-sum',
  text: 'Regions add up to the total target',
  cell: 'Region!G11',
  sheet: 'Region',
  owners: [],
  actual: 11430,
  operator: '=',
  bound: 11200,
  gap: 230,
  severity: 'error',
  format: '#,##0.00',
};
export const growthOfB: Violation = {
  rule: 'b-growth',
  text: 'B grows with the market',
  cell: "'Product line'!H7",
  sheet: 'Product line',
  owners: ['Zhang San'],
  actual: 0.3067,
  operator: 'between',
  bound: 0.1,
  to: 0.2,
  gap: 0.1067,
  severity: 'warning',
  format: '0.0%',
};
export const orderValue: Violation = {
  rule: 'order-value',
  text: 'Order value',
  cell: 'Targets!E14',
  sheet: 'Targets',
  owners: [],
  actual: 1.05,
  operator: '>=',
  bound: 1.1,
  gap: -0.05,
  severity: 'info',
  format: '0.00',
};

export const checkResult = (violations: readonly Violation[] = [regionSum]): CheckResult => ({
  violations,
  problems: [],
  typed: 0,
  rules: 9,
  figures: [{ key: 'total', value: 11200 }],
  flagsVisible: true,
});

type Step = keyof Operations;

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
  /** What is known of findings: the real thing unless a test has its own. */
  examining: Examining;
  /** What a person's edit in the sheet sets off. */
  readonly edit: (violations: readonly Violation[]) => void;
  readonly watchers: number;
  /** What a click on a ribbon button comes to. */
  readonly command: (outcome: CommandOutcome) => void;
  /** The workbook holds no plan any more. */
  readonly forget: () => void;
}

export function memoryOperations(given: { readonly workbook?: WorkbookPlan } = {}): MemoryOperations {
  let { workbook } = given;
  let flagsVisible = true;
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
    examining,
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
      return (failure, language) => `${language} ${failure.code} ${failure.kept}`;
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
    async repair(_, { weights }) {
      await step('repair', weights.map(({ path, weight }) => ` ${path.join('.')}=${weight}`).join(''));
      return self.repaired;
    },
    async applyChanges(changes) {
      await step('applyChanges', changes.map(({ path, to }) => ` ${path.join('.')}=${String(to)}`).join(''));
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
