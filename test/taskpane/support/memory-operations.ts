/**
 * The pane's port on a workbook that is a few variables: enough to play the pane's whole story without Excel. A test
 * holds a step open or makes it fail through `gates`; `calls` says what was asked, in order.
 */
import type { CommandOutcome } from '../../../src/commands/outcomes';
import { Failure } from '../../../src/excel/errors';
import type { CheckResult, GenerateResult, Violation, WorkbookPlan } from '../../../src/excel/types';
import type { Operations } from '../../../src/taskpane/operations';
import { planning } from '../../../src/taskpane/planning';

export const shareOfA: Violation = {
  rule: 'a-cap',
  text: 'A ≤ 40 %',
  cell: "'Product line'!F6",
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
  actual: 1.05,
  operator: '>=',
  bound: 1.1,
  gap: -0.05,
  severity: 'info',
  format: '0.00',
};

export const checkResult = (violations: readonly Violation[] = [regionSum]): CheckResult => ({
  violations,
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
  const current = (): CheckResult => ({ ...checkResult(self.violations), flagsVisible });

  async function step(name: Step, detail = ''): Promise<void> {
    self.calls.push(`${name}${detail}`);
    await self.gates[name]?.();
  }

  const self: MemoryOperations = {
    calls: [],
    gates: {},
    violations: [regionSum],
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
