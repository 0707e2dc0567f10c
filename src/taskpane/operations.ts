/**
 * All that the pane can do outside itself, as one port: the components know this interface only, so that they are
 * tested without Office. `officeOperations` is the real one; it loads the work on first use, which keeps plans and
 * the workbook writer out of the pane's first paint. Failures of the work are thrown as `Failure`; code that could not be
 * loaded at all is `NotLoaded`.
 */
import type { CommandOutcome } from '../commands/outcomes';
import type { CheckResult, GenerateRequest, GenerateResult, WorkbookPlan } from '../excel/types';
import type { Failure } from '../excel/errors';
import type { Issue, Language, Plan, PlanResult, Template } from '../plan';

export interface SheetChoice {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
}

/** What is known of plans, once it is loaded. */
export interface Planning {
  readonly templates: readonly Template[];
  readonly loadTemplate: (id: string) => Plan;
  readonly readPlanText: (text: string) => PlanResult;
  readonly describeIssue: (issue: Issue, language: Language) => string;
  readonly sheetChoices: (plan: Plan, language: Language) => readonly SheetChoice[];
}

export type DescribeFailure = (failure: Failure, language: Language) => string;

export interface Operations {
  readonly loadPlanning: () => Promise<Planning>;
  readonly loadFailureWords: () => Promise<DescribeFailure>;
  readonly readWorkbook: () => Promise<WorkbookPlan | undefined>;
  readonly generate: (request: GenerateRequest) => Promise<GenerateResult>;
  readonly check: () => Promise<CheckResult>;
  readonly setFlags: (visible: boolean) => Promise<void>;
  readonly goTo: (cell: string) => Promise<void>;
  /** Resolves to what ends the watch. */
  readonly watch: (
    onChange: (result: CheckResult) => void,
    onError: (error: unknown) => void,
  ) => Promise<() => Promise<void>>;
  /** What the ribbon's commands come to, the last one included if it ran before the pane was there. */
  readonly onCommand: (listener: (outcome: CommandOutcome) => void) => void;
}
