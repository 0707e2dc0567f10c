/**
 * All that the pane can do outside itself, as one port: the components know this interface only, so that they are
 * tested without Office. `officeOperations` is the real one; it loads the work on first use, which keeps plans and
 * the workbook writer out of the pane's first paint. Failures of the work are thrown as `Failure`; code that could not be
 * loaded at all is `NotLoaded`.
 */
import type { CommandOutcome } from '../commands/outcomes';
import type {
  CheckResult,
  Comparison,
  Damage,
  GenerateRequest,
  GenerateResult,
  RevisionRequest,
  Scenario,
  Selected,
  Tracking,
  Version,
  WorkbookPlan,
} from '../excel/types';
import type { Failure } from '../excel/errors';
import type { BaseChoice, BasePart, BaseYears, ListForm, ListLook, Mapping, Reading } from '../import';
import type { Grouping } from '../locales/figure-words';
import type { Issue, Language, Plan, PlanPath, PlanResult, Template } from '../plan';
import type { PlanChange } from '../rules/change';
import type { Examination, Finding, FindingRow, Repair } from '../rules/finding';
import type { Attained, Preview, Replan, ReplanRequest } from '../rules/replan/problem';
import type { JointOrder, PlanJoint } from '../spread';
import type { RepairInput, RepairRequest, RepairResult } from '../rules/repair/problem';
import type { TemplateFailure } from './own-templates/template-failure';

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
  readonly readPlan: (input: unknown) => PlanResult;
  readonly describeIssue: (issue: Issue, language: Language, place?: string) => string;
  readonly sheetChoices: (plan: Plan, language: Language) => readonly SheetChoice[];
}

/** A template of the user's own, on this computer. */
export interface OwnTemplate {
  readonly name: string;
  /** As it is kept. */
  readonly text: string;
  /** The plan, or what is wrong with it. */
  readonly read: PlanResult;
}

/** What is known of findings, once it is loaded. */
export interface Examining {
  readonly examine: (plan: Plan) => Examination;
  /** The finding as a sentence. */
  readonly describe: (finding: Finding, language: Language, grouping?: Grouping) => string;
  readonly severityWord: (severity: Finding['severity'], language: Language) => string;
  /** The figures of one of its rows, without the row's name. */
  readonly describeRow: (
    finding: Finding,
    row: FindingRow,
    language: Language,
    grouping?: Grouping,
  ) => string;
  /** What a repair does, in a few words. */
  readonly describeRepair: (repair: Repair, language: Language, grouping?: Grouping) => string;
  readonly repairInputs: (plan: Plan) => readonly RepairInput[];
  /** Every rule of the plan in words, by its id. */
  readonly ruleTexts: (plan: Plan, language: Language) => ReadonlyMap<string, string>;
}

/** What is known of re-planning, once it is loaded. */
export interface Replanning {
  readonly replan: (plan: Plan, attained: Attained, request: ReplanRequest) => Replan;
  readonly preview: (before: Plan, after: Plan) => Preview;
}

/** What a plan can take over of a list's years, once that is loaded. */
export type BaseParts = (plan: Plan, years: BaseYears, choice: BaseChoice) => readonly BasePart[];

export type DescribeFailure = (failure: Failure | TemplateFailure, language: Language) => string;

export interface Operations {
  readonly loadPlanning: () => Promise<Planning>;
  readonly loadFailureWords: () => Promise<DescribeFailure>;
  readonly readWorkbook: () => Promise<WorkbookPlan | undefined>;
  readonly generate: (request: GenerateRequest) => Promise<GenerateResult>;
  readonly check: () => Promise<CheckResult>;
  readonly setFlags: (visible: boolean) => Promise<void>;
  readonly goTo: (cell: string) => Promise<void>;
  /** To the cell that shows a value of the plan, or to the nearest that there is. */
  readonly goToPath: (path: PlanPath) => Promise<void>;
  readonly loadExamining: () => Promise<Examining>;
  /** The smallest change that makes every rule hold; solved off the pane's thread. */
  readonly repair: (plan: Plan, request: RepairRequest) => Promise<RepairResult>;
  /** Fills the joint matrix, off the pane's thread as well. */
  readonly fitJoint: (plan: Plan, order: JointOrder) => Promise<PlanJoint>;
  /** Makes the changes in the workbook, all or none, and checks. */
  readonly applyChanges: (changes: readonly PlanChange[]) => Promise<CheckResult>;
  /** What the user has selected in the workbook. */
  readonly readSelection: () => Promise<Selected>;
  /** Takes rules that were typed into the rules table by hand into the plan, and checks. */
  readonly adoptRules: () => Promise<CheckResult>;
  /** What was damaged since the workbook was generated. */
  readonly inspect: () => Promise<readonly Damage[]>;
  /** Puts right the damages with these keys; resolves to those that are left. */
  readonly restore: (keys: readonly string[]) => Promise<readonly Damage[]>;
  /** Undefined where the workbook has no tracking sheet. */
  readonly readTracking: () => Promise<Tracking | undefined>;
  /** The day that actuals are counted to; undefined lets the sheet find it from the actuals again. */
  readonly setAsOf: (day: string | undefined) => Promise<CheckResult>;
  readonly loadReplanning: () => Promise<Replanning>;
  readonly requestRevision: (request: RevisionRequest) => Promise<CheckResult>;
  readonly decideRevision: (
    code: string,
    decision: 'approved' | 'rejected',
    day: string,
  ) => Promise<CheckResult>;
  /** Writes what an approved revision changes, keeps the plan as it was and stamps the log. */
  readonly applyRevision: (code: string, day: string) => Promise<CheckResult>;
  readonly readVersions: () => Promise<readonly Version[]>;
  /** Lists and colours what differs from a version; undefined ends the comparison. */
  readonly compareWith: (version: number | undefined) => Promise<Comparison | undefined>;
  /** Makes the plan what it was; the present plan is kept as a version, the log stays. */
  readonly restoreVersion: (version: number, day: string) => Promise<CheckResult>;
  readonly readScenarios: () => Promise<readonly Scenario[]>;
  /** One of the same name is replaced. Resolves to all there are then. */
  readonly saveScenario: (scenario: Scenario) => Promise<readonly Scenario[]>;
  readonly removeScenario: (name: string) => Promise<readonly Scenario[]>;
  /** The user's own templates, by name; what the browser refuses is a `TemplateFailure`. */
  readonly readTemplates: () => Promise<readonly OwnTemplate[]>;
  /** One of the same name is replaced. Resolves to all there are then, as the next two do. */
  readonly saveTemplate: (name: string, plan: Plan) => Promise<readonly OwnTemplate[]>;
  readonly renameTemplate: (name: string, to: string) => Promise<readonly OwnTemplate[]>;
  readonly removeTemplate: (name: string) => Promise<readonly OwnTemplate[]>;
  /** Tells when another workbook's pane has changed them. */
  readonly onTemplatesChange: (listener: () => void) => Promise<void>;
  /** The cells that the user has selected, as a list of sales. */
  readonly readSelectedList: () => Promise<File>;
  /** Looks at the beginning of a list of sales; undefined where it has no header. */
  readonly lookAtList: (file: File, plan: Plan) => Promise<ListLook | undefined>;
  /** Adds up a list of sales off the pane's thread; a stopped reading is thrown as the signal's reason. */
  readonly readList: (
    file: File,
    form: ListForm,
    plan: Plan,
    mapping: Mapping,
    reading: Reading,
  ) => Promise<BaseYears>;
  readonly loadBaseParts: () => Promise<BaseParts>;
  /** Resolves to what ends the watch. */
  readonly watch: (
    onChange: (result: CheckResult) => void,
    onError: (error: unknown) => void,
  ) => Promise<() => Promise<void>>;
  /** What the ribbon's commands come to, the last one included if it ran before the pane was there. */
  readonly onCommand: (listener: (outcome: CommandOutcome) => void) => void;
}
