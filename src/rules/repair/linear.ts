/**
 * A linear program as plain data, and the solver as a port: whoever repairs a plan brings one along (`src/solver` has
 * the real one), so that the rules know no solver and the pane can run it elsewhere.
 */

export interface LinearColumn {
  /** Cost of one unit. */
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly whole: boolean;
}

export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  /** Column → coefficient. */
  readonly entries: ReadonlyMap<number, number>;
}

/** Minimise the cost of the columns, within their bounds and those of the rows; bounds may be infinite. */
export interface LinearProblem {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

/** Gives a value for each column, or undefined where no values satisfy the rows. The same problem gives the same values. */
export type Solve = (problem: LinearProblem) => Promise<readonly number[] | undefined>;
