/**
 * What the Excel side takes and gives back, for the pane, the ribbon commands and the command line. Types only, so
 * that the pane's first paint can know them without loading the work behind them.
 */
import type { PlanPath } from '../plan/issues';
import type { Language, Measure, Operator, Plan, Revision, Severity, Unit } from '../plan/schema';

/** One rule that does not hold now. Figures are raw (0.45 is 45 %). */
export interface Violation {
  readonly rule: string;
  /** The rule in words, in the workbook's language. */
  readonly text: string;
  /** As a person reads it: `'Product line'!F6`. */
  readonly cell: string;
  /** The name of the cell's sheet; empty where the rule's cell is gone. */
  readonly sheet: string;
  /** Who answers for what the rule is about, in the workbook's language. */
  readonly owners: readonly string[];
  readonly actual: number;
  readonly operator: Operator;
  readonly bound: number;
  readonly to?: number;
  readonly gap: number;
  readonly severity: Exclude<Severity, 'off'>;
  /** Number format of the actual's cell, for showing the three figures alike. */
  readonly format: string;
}

/** Why a row of the rules table can't be judged. */
export type RuleProblemCode =
  /** The cell or the member is not there any more. */
  | 'gone'
  | 'empty'
  | 'text'
  /** The cell shows an error such as #DIV/0!: `error`. */
  | 'error'
  | 'bound-missing'
  | 'bounds-reversed'
  /** A percentage is held against an amount, or 40 where 40 % was meant. */
  | 'unit-differs'
  /** The rule looks at its own row, or at what depends on it. */
  | 'circular'
  /** Typed by hand, and it can't be understood what the rule is about, which sign, which severity it has. */
  | 'left-unread'
  | 'operator-unread'
  | 'severity-unread'
  /** Another rule has this id. */
  | 'id-taken';

export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly rule: string;
  /** The rule in words, as its row says it. */
  readonly text: string;
  /** Where to look: the rule's row in the rules table. */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the user has selected, as the left side of a rule. */
export interface Selected {
  readonly measure: Measure;
  /** As a person reads it: `'Region'!F5:F6`. */
  readonly cell: string;
  readonly unit: Unit;
  /** The figure as it stands; undefined where there is none. */
  readonly value: number | undefined;
}

export type DamageKind =
  /** A formula was overwritten by a constant, or emptied. */
  | 'constant'
  /** A formula was replaced by another one. */
  | 'other-formula'
  /** A formula that shows #REF! or #NAME?. */
  | 'reference-error'
  /** A row beside or below its table, outside the totals. */
  | 'row-outside'
  | 'row-lost'
  | 'column-lost'
  | 'flags-lost'
  | 'list-lost'
  | 'name-lost'
  | 'table-lost'
  | 'sheet-lost';

/** A difference between the workbook and what the plan generates, inputs aside. */
export interface Damage {
  /** The same as long as the damage is. */
  readonly key: string;
  readonly kind: DamageKind;
  readonly sheet: string;
  /** As a person reads it; absent where there is nothing to go to. */
  readonly cell?: string;
  /** The name of what is damaged: a name, a table, a column's header, a row's code; else the cell. */
  readonly what: string;
  readonly expected?: string;
  readonly found?: string;
}

/** A figure that a person wants to see at once, such as the total target. */
export interface Figure {
  readonly key: string;
  readonly value: number;
}

export interface CheckResult {
  readonly violations: readonly Violation[];
  /** Rows of the rules table that can't be judged. */
  readonly problems: readonly RuleProblem[];
  /** Rules that were typed into the table by hand and can be taken into the plan. */
  readonly typed: number;
  /** Rules that were examined; rules switched off do not count. */
  readonly rules: number;
  /**
   * `total`, `base`, `existing` and `new` (customers), `<dimension>/<member>`, `<dimension>/<member>/stated` where the
   * target is scaled, `period/<code>`; a figure that has no number is left out.
   */
  readonly figures: readonly Figure[];
  readonly flagsVisible: boolean;
}

export type Phase = 'look' | 'build' | 'write' | 'check' | 'undo';

export interface Progress {
  readonly phase: Phase;
  /** 0 to 1 within the whole operation. */
  readonly done: number;
}

export interface GenerateRequest {
  readonly plan: Plan;
  readonly language: Language;
  /** Sheets to make; all when absent. Targets, check and lists are always made. */
  readonly sheets?: readonly string[];
  /**
   * The plan as it was read before the user changed it in the pane. An input whose value differs between `basis` and
   * `plan` takes the plan's; every other input keeps what stands in its cell. Default: the plan stored in the workbook.
   */
  readonly basis?: Plan;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface GenerateResult extends CheckResult {
  readonly sheets: readonly { readonly key: string; readonly name: string }[];
  readonly cells: number;
  readonly formulas: number;
  /** Round trips of the whole operation, check included. */
  readonly syncs: number;
  /** Inputs whose typed content was kept over the plan's value. */
  readonly kept: number;
}

/** What a generated workbook says of itself. */
export interface WorkbookPlan {
  /** The stored plan with the inputs as they stand in the cells now. */
  readonly plan: Plan;
  readonly language: Language;
  readonly sheets: readonly string[];
}

/** A line of the tracking sheet. Figures are raw; what has no actuals yet, or no target, is undefined. */
export interface Tracked {
  readonly code: string;
  readonly name: string;
  /** Of the whole year, or of the period or month itself. */
  readonly target: number | undefined;
  /** What the plan wants until the day that actuals are counted to. */
  readonly toDate?: number | undefined;
  readonly actual: number | undefined;
  /** Actual by target. */
  readonly attainment: number | undefined;
  /** Actual by what the plan wants to date. */
  readonly pace?: number | undefined;
}

export interface TrackedPeriod extends Tracked {
  /** It ended by the day that actuals are counted to. */
  readonly closed: boolean;
  /** Closed, and its attainment is under the review's threshold. */
  readonly review: boolean;
}

export interface TrackedGroup {
  /** A dimension's code, `customer`, `channel`, `owner`, `month` or `indicator`. */
  readonly key: string;
  /** In the workbook's language. */
  readonly name: string;
  readonly rows: readonly Tracked[];
}

/** How the year goes, as the tracking sheet has calculated it. */
export interface Tracking {
  /** ISO day that actuals are counted to. */
  readonly asOf: string;
  /** Part of the year that is over, 0 to 1. */
  readonly timeProgress: number;
  readonly total: Tracked;
  /** The year's end at the pace of the days so far. */
  readonly projectionEven: number | undefined;
  /** The year's end if the rest is attained as far as the part so far. */
  readonly projectionPhased: number | undefined;
  readonly threshold: number;
  readonly periods: readonly TrackedPeriod[];
  readonly groups: readonly TrackedGroup[];
  /** Tasks and dates within 30 days of `asOf` that are not done, and those that are overdue; where there is a calendar. */
  readonly due: number | undefined;
  readonly overdue: number | undefined;
}

/** What somebody asks for; its code and its state are given to it. */
export type RevisionRequest = Pick<
  Revision,
  'kind' | 'reason' | 'attachment' | 'requestedBy' | 'approver' | 'requested' | 'changes'
>;

/** A state of the plan that was kept. */
export interface Version {
  /** From 1. */
  readonly number: number;
  /** ISO day on which it was kept. */
  readonly day: string;
  /** The revision that replaced it; absent where it was replaced by a restored one. */
  readonly revision?: string | undefined;
  /** The workbook is compared with it now. */
  readonly compared?: boolean | undefined;
}

export interface Compared {
  /** What changed, as a person reads it, in the workbook's language. */
  readonly what: string;
  /** As a person reads it; undefined where the present workbook has no such cell. */
  readonly cell: string | undefined;
  readonly path: PlanPath | undefined;
  /** As the cell would show it; empty is blank. */
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly version: Version;
  readonly rows: readonly Compared[];
}

/** Cells of the workbook, the header first; days are serial numbers. */
export interface SelectedList {
  /** Where they stand: `Sheet1!A1:F20`. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** A plan that the workbook carries beside its own. */
export interface Scenario {
  readonly name: string;
  readonly plan: Plan;
}
