/**
 * A change of one value of a plan, as data: findings propose them, the repair computes them, the pane shows them as
 * old → new, and `applyChanges` makes the changed plan. Pure; the given plan is never altered.
 */
import { withValueAt } from '../plan/at-path';
import type { PlanPath } from '../plan/issues';
import type { Plan } from '../plan/schema';

export type ChangeValue = number | string | undefined;

export interface Change {
  readonly path: PlanPath;
  /** Undefined is blank. */
  readonly from: ChangeValue;
  readonly to: ChangeValue;
}

/** The change that takes it back. */
export const reversed = ({ path, from, to }: Change): Change => ({ path, from: to, to: from });

/** The plan with all changes made; a change whose path leads nowhere changes nothing. */
export const applyChanges = (plan: Plan, changes: readonly Change[]): Plan =>
  changes.reduce((changed, { path, to }) => withValueAt(changed, path, to), plan);
