/**
 * A change of one value of a plan, as data: findings propose them, the repair computes them, the pane shows them as
 * old → new, and `applyChanges` makes the changed plan. Pure; the given plan is never altered.
 */
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

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(whole: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    whole,
  );
}

/** The plan with all changes made; a change whose path leads nowhere changes nothing. */
export const applyChanges = (plan: Plan, changes: readonly Change[]): Plan =>
  changes.reduce<Plan>((changed, { path, to }) => withValue(changed, path, to) as Plan, plan);

function withValue(whole: unknown, path: PlanPath, value: ChangeValue): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  }
  if (typeof whole !== 'object' || whole === null) return whole;
  const { [step]: before, ...others } = whole as Record<string, unknown>;
  const after = withValue(before, rest, value);
  if (after === undefined) return others;
  return before === undefined ? { ...others, [step]: after } : { ...whole, [step]: after };
}
