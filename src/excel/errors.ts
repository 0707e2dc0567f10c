/**
 * Every failure of an operation on the workbook is one of these, whatever Office threw. The code and the particulars
 * are for programs; the sentence (what happened, what was kept, what to do) is made from the locale tables.
 */
import type { Phase } from './types';

export type FailureCode =
  /** The user stopped it. */
  | 'cancelled'
  /** A cell is being edited, or a list is open. */
  | 'busy-editing'
  /** A sheet or the workbook is protected. */
  | 'protected'
  /** The request was too large even after splitting. */
  | 'too-large'
  /** Office did not answer in time. */
  | 'no-answer'
  /** This Excel lacks a needed requirement set. */
  | 'too-old'
  /** Text of the user's stands where the plan needs room: `cells` names it. */
  | 'cells-in-the-way'
  /** The plan needs more than a sheet or a cell can hold: `what`, `size`, `most`, `cell`. */
  | 'does-not-fit'
  /** The workbook holds no generated plan. */
  | 'no-plan'
  /** The stored plan can't be read. */
  | 'plan-damaged'
  | 'scenarios-damaged'
  | 'no-list'
  /** The sheet or cell that was asked for is gone. */
  | 'gone'
  /** What is selected holds no figure that a rule could look at: `cell`. */
  | 'not-a-figure'
  /** The figure depends on the rules' own results: `cell`. */
  | 'circular'
  /** A value that was to be changed is not what it was when the change was proposed. */
  | 'changed-meanwhile'
  /** Only an approved revision is applied: `revision`. */
  | 'not-approved'
  /** The log has no such revision, or it has been decided already: `revision`. */
  | 'no-revision'
  /** No such version is kept: `version`. */
  | 'no-version'
  /** Anything else that Office refused; `cause` has its code. */
  | 'refused';

export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly phase: Phase,
    /** `unchanged`: the workbook is as before; `unknown`: look before you go on. */
    readonly kept: 'unchanged' | 'unknown',
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} (${phase})`, options);
    this.name = 'Failure';
  }
}
