/**
 * What was edited, and the way back and forth. Pure. Edits of one and the same thing in a row, such as the letters of a
 * name, are one step; `key` says what was edited.
 */
import type { Plan } from '../../plan';

export interface History {
  readonly plan: Plan;
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
  readonly key: string | undefined;
}

const mostSteps = 200;

export const begun = (plan: Plan): History => ({ plan, past: [], future: [], key: undefined });

export function edited(history: History, plan: Plan, key?: string): History {
  if (plan === history.plan) return history;
  const isSame = key !== undefined && key === history.key;
  const past = isSame ? history.past : [...history.past, history.plan].slice(-mostSteps);
  return { plan, past, future: [], key };
}

export function undone({ plan, past, future }: History): History | undefined {
  const before = past.at(-1);
  return before && { plan: before, past: past.slice(0, -1), future: [plan, ...future], key: undefined };
}

export function redone({ plan, past, future }: History): History | undefined {
  const [next, ...rest] = future;
  return next && { plan: next, past: [...past, plan], future: rest, key: undefined };
}
