/**
 * What the Excel side takes and gives back, for the pane, the ribbon commands and the command line. Types only, so
 * that the pane's first paint can know them without loading the work behind them.
 */
import type { Language, Operator, Plan, Severity } from '../plan/schema';

/** One rule that does not hold now. Figures are raw (0.45 is 45 %). */
export interface Violation {
  readonly rule: string;
  /** The rule in words, in the workbook's language. */
  readonly text: string;
  /** As a person reads it: `'Product line'!F6`. */
  readonly cell: string;
  readonly actual: number;
  readonly operator: Operator;
  readonly bound: number;
  readonly to?: number;
  readonly gap: number;
  readonly severity: Exclude<Severity, 'off'>;
  /** Number format of the actual's cell, for showing the three figures alike. */
  readonly format: string;
}

/** A figure that a person wants to see at once, such as the total target. */
export interface Figure {
  readonly key: string;
  readonly value: number;
}

export interface CheckResult {
  readonly violations: readonly Violation[];
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
