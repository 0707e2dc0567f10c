/**
 * What a repair is asked for and what it answers. The solver itself stands behind `Solver`, so that the pane runs it in a
 * worker and the command line in the process.
 */
import type { PlanPath } from '../../plan/issues';
import type { Text } from '../../plan/schema';
import type { Change } from '../change';

/** What a change of an input costs: `held` is never changed, `dear` ten times a `normal` one, `cheap` a tenth. */
export type Weight = 'held' | 'dear' | 'normal' | 'cheap';

export interface RepairRequest {
  /** Inputs that are not `normal`. */
  readonly weights: readonly { readonly path: PlanPath; readonly weight: Weight }[];
}

export interface RepairChange extends Change {
  /** The member, customer kind, period or indicator whose figure changes. */
  readonly name: Text;
  /** Ids of the rules that ask for the change. */
  readonly because: readonly string[];
}

export type RepairResult =
  /** Every rule of severity "error" holds already. */
  | { readonly kind: 'holds' }
  /** The smallest change after which they do; `cost` as weighted, in parts of the totals. */
  | { readonly kind: 'repaired'; readonly changes: readonly RepairChange[]; readonly cost: number }
  /**
   * No change of the inputs that are not held satisfies them all: the smallest set of rules without which one would,
   * and that change.
   */
  | {
      readonly kind: 'impossible';
      readonly relax: readonly string[];
      readonly changes: readonly RepairChange[];
    };

/** An input that a repair may change, for the user to hold or to weigh. */
export interface RepairInput {
  readonly path: PlanPath;
  readonly name: Text;
  readonly group: Text;
  readonly measure: 'share' | 'growth' | 'amount' | 'count' | 'average' | 'target' | 'change' | 'baseShare';
  readonly value: number | undefined;
}
