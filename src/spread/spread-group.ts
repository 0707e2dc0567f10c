/**
 * A list of a plan that an amount can be spread over. Each row comes with its base, its target in the list's unit, and the
 * bounds that the plan's own rules set it.
 */
import type { PlanPath } from '../plan/issues';
import type { Dimension, SpreadRule, Text } from '../plan/schema';
import type { Bounds } from './bounds';

export interface SpreadGroup {
  /** `product`, `product/A`, `period`, `period/Q1`, `month/Q1`, `customer`. */
  readonly id: string;
  /** The id of the first list; lists with the same come from the same total. */
  readonly tree: string;
  readonly of: Pick<SpreadRule, 'dimension' | 'member' | 'period' | 'months' | 'customers'>;
  /** Of the dimension, the member or the period; undefined for the periods and the customers. */
  readonly name: Text | undefined;
  /** The list that what the rows break down is a row of. */
  readonly above: string | undefined;
  /** The id of what the rows break down: a row of the list above, or the total of all. */
  readonly total: string;
  /** What the rows break down, in the list's unit. */
  readonly whole: number;
  readonly decimals: number;
  /** The figure that says what a row gets. */
  readonly by: Dimension['by'] | 'customers';
  readonly rows: readonly GroupRow[];
}

export interface GroupRow extends Bounds {
  /** Of all rows in the plan; the total of the row's own parts has the same. */
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  /** In the plan: the member, the period, the month or the kind of customers. */
  readonly path: PlanPath;
  readonly base: number | undefined;
  readonly target: number | undefined;
  /** Of the whole, where the list is broken down by shares. */
  readonly share: number | undefined;
}
