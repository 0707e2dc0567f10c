/**
 * A change of one value of a plan, as data: findings propose them, the repair computes them, the pane shows them as
 * old → new, and `applyChanges` makes the changed plan. Pure; the given plan is never altered.
 */
import { valueAt, withValueAt } from '../plan/at-path';
import type { PlanPath } from '../plan/issues';
import type { BaseMatrix, Plan } from '../plan/schema';

export type ChangeValue = number | string | BaseMatrix | undefined;
/** What stands in a single cell. */
export type CellValue = Exclude<ChangeValue, BaseMatrix>;

export interface Change<Value extends ChangeValue = CellValue> {
  readonly path: PlanPath;
  /** Undefined is blank. */
  readonly from: Value;
  readonly to: Value;
}

/** A change of the draft, which may be of more than one cell shows. */
export type PlanChange = Change<ChangeValue>;

/** The change that takes it back. */
export const reversed = <Value extends ChangeValue>({ path, from, to }: Change<Value>): Change<Value> => ({
  path,
  from: to,
  to: from,
});

/** The plan with all changes made; a change whose path leads nowhere changes nothing. */
export const applyChanges = (plan: Plan, changes: readonly PlanChange[]): Plan =>
  changes.reduce(
    (changed, { path, to }) =>
      withValueAt(path.join('.') === phasing ? withMonths(changed, to) : changed, path, to),
    plan,
  );

const phasing = 'months.by';

/** How the periods fall on their months is a plan's word for having months: they come with it and go with it. */
function withMonths(plan: Plan, by: ChangeValue): Plan {
  if (by === undefined) return withValueAt(plan, ['months'], undefined);
  if (valueAt(plan, ['months']) !== undefined) return plan;
  const blank: Record<string, never> = {};
  return withValueAt(plan, ['months'], { each: Array.from({ length: 12 }, () => blank) });
}
