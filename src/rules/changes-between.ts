/** What differs between two plans of the same build, value by value; lists of another length are one difference. Pure. */
import type { PlanPath } from '../plan/issues';
import type { Plan } from '../plan/schema';

export interface Difference {
  readonly path: PlanPath;
  readonly from: unknown;
  readonly to: unknown;
}

export const changesBetween = (before: Plan, after: Plan): readonly Difference[] =>
  differences(before, after, []);

function differences(before: unknown, after: unknown, path: PlanPath): readonly Difference[] {
  if (before === after) return [];
  if (isList(before) && isList(after) && before.length === after.length)
    return before.flatMap((value, index) => differences(value, after[index], [...path, index]));
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  return [{ path, from: before, to: after }];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
