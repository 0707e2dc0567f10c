/** Repairs of single inputs: only what the plan may say, and only what is a change. */
import type { PlanPath } from '../../plan/issues';
import type { Plan, Text } from '../../plan/schema';
import { valueAt } from '../../plan/at-path';
import { type Change } from '../change';
import type { Fraction } from '../exact';
import type { Repair } from '../finding';

/** What the schema lets each input be. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  share: [0, 1],
  baseShare: [0, 1],
  overAssignment: [0, 1],
  growth: [-1, 100],
  count: [0, 1e9],
  amount: [-1e15, 1e15],
  average: [-1e15, 1e15],
};

/** Undefined where the plan may not say so. */
export function changeOf(plan: Plan, path: PlanPath, value: Fraction): Change | undefined {
  const key = String(path.at(-1));
  const [least, most] = limits[key] ?? [-Infinity, Infinity];
  const [from, to] = [valueAt(plan, path), value.valueOf()];
  if (to < least || to > most || (key === 'count' && !Number.isInteger(to))) return undefined;
  return { path, from: typeof from === 'number' ? from : undefined, to };
}

/** No repair where one of its changes can't be; what stays as it is is no change. */
export function repairOf(
  kind: Repair['kind'],
  changes: readonly (Change | undefined)[],
  name?: Text,
): readonly Repair[] {
  const possible = changes.filter((change) => change !== undefined);
  const needed = possible.filter(({ from, to }) => from !== to);
  if (possible.length < changes.length || needed.length === 0) return [];
  return [{ kind, ...(name === undefined ? {} : { name }), changes: needed }];
}
