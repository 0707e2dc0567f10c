/** How an amount is to be spread over one of a plan's lists. */
import type { SpreadRule } from '../plan/schema';
import type { Follower } from './breakback';
import type { Basis, Seed } from './weights';

export interface SpreadOrder {
  readonly basis: Basis;
  readonly how: SpreadRule['how'];
  readonly amount: number;
  /** Ids of rows, of rows of other lists and of totals. */
  readonly held: readonly string[];
  /** Rows that are given an amount, by their codes. */
  readonly given: Readonly<Record<string, number>>;
  readonly seeds: Readonly<Record<string, Seed>>;
  /** The row that it begins with, and how many rows it takes to full strength. */
  readonly ramp?: SpreadRule['ramp'];
  /** What gives way when a row is given an amount, or when the rows come to another total. */
  readonly follows: Follower;
}
