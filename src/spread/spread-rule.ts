/** How a list was spread, as the plan keeps it and the sheets print it. Pure. */
import type { Plan, SpreadRule } from '../plan/schema';
import type { SpreadGroup } from './spread-group';
import type { SpreadOrder } from './spread-order';

/** A later spread of the same list takes the place of an earlier. */
export function withRule(
  plan: Plan,
  group: SpreadGroup,
  order: SpreadOrder,
  groups: readonly SpreadGroup[],
): Plan {
  const { of, whole } = group;
  const codes = new Map(
    groups
      .filter(({ tree }) => tree === group.tree)
      .flatMap(({ rows }) => rows.map(({ id, code }) => [id, code] as const)),
  );
  const held = new Set([...order.held.flatMap((id) => codes.get(id) ?? []), ...Object.keys(order.given)]);
  const seeds = Object.entries(order.seeds).map(([row, { like, part }]) => ({ row, like, part }));
  const rule: SpreadRule = {
    ...of,
    by: order.basis.by,
    how: order.how,
    ...(order.how !== 'replace' || order.amount !== whole ? { amount: order.amount } : {}),
    ...(held.size > 0 ? { held: [...held] } : {}),
    ...(order.held.includes(group.tree) ? { totalHeld: true } : {}),
    ...(seeds.length > 0 ? { seeds } : {}),
    ...(order.ramp ? { ramp: order.ramp } : {}),
  };
  const isSame = (other: SpreadRule) =>
    (['dimension', 'member', 'period', 'months', 'customers'] as const).every(
      (key) => other[key] === of[key],
    );
  return { ...plan, spreads: [...(plan.spreads ?? []).filter((other) => !isSame(other)), rule] };
}
