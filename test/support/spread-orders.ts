/** Spreads as tests give them: a list of a plan by its name, and an order of which only what matters is said. */
import type { Plan } from '../../src/plan';
import {
  planSpread,
  spreadGroups,
  type PlanSpread,
  type SpreadGroup,
  type SpreadOrder,
} from '../../src/spread';

export function groupOf(plan: Plan, id: string): SpreadGroup {
  const group = spreadGroups(plan).find((each) => each.id === id);
  if (!group) throw new Error(`no ${id}`);
  return group;
}

/** Without a change: in proportion to the targets, to the amount that there is. */
export const order = (group: SpreadGroup, change: Partial<SpreadOrder> = {}): SpreadOrder => ({
  basis: { by: 'target' },
  how: 'replace',
  amount: group.whole,
  held: [],
  given: {},
  seeds: {},
  follows: 'siblings',
  ...change,
});

export const spread = (plan: Plan, id: string, change: Partial<SpreadOrder> = {}): PlanSpread =>
  planSpread(plan, groupOf(plan, id), order(groupOf(plan, id), change));

export function done(result: PlanSpread): Extract<PlanSpread, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}
