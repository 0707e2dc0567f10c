/** The tasks of a plan with who answers for them and where they stand, which every look at owners begins with. */
import type { PlanPath } from '../../plan/issues';
import type { Plan, Responsibility } from '../../plan/schema';

export type Item = Responsibility['items'][number];
export type Goal = NonNullable<Item['goal']>;

export interface Task {
  readonly responsibility: Responsibility;
  readonly item: Item;
  /** `['responsibilities', 1, 'items', 0]` */
  readonly path: PlanPath;
}

export const tasksOf = (plan: Plan): readonly Task[] =>
  plan.responsibilities.flatMap((responsibility, index) =>
    responsibility.items.map((item, at) => ({
      responsibility,
      item,
      path: ['responsibilities', index, 'items', at],
    })),
  );

export const goalPath = ({ path }: Task): PlanPath => [...path, 'goal', 'value'];

/** The entries of each key, in their order. */
export function grouped<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
