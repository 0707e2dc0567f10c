/**
 * The lists of a plan that come from one total as a tree, for breakback, and the plan that a changed tree means. What
 * lies on the way from the list at hand to the total is always in it; other parts only where they add up to what they are
 * parts of, for what is blank or contradicts itself is the user's to mend. Pure.
 */
import type { Plan } from '../plan/schema';
import { exact, sum } from '../rules/exact';
import { rounded } from '../rules/rounding';
import type { TreeNode } from './breakback';
import { customerTree, withCustomerTotal } from './customer-group';
import { withFigures, type NoFigure } from './group-figures';
import { partsOf } from './in-unit';
import type { GroupRow, SpreadGroup } from './spread-group';

export interface PlanTree {
  readonly root: TreeNode;
  /** The lists in it, those above before those below. */
  readonly groups: readonly SpreadGroup[];
}

/** `held` are ids of rows and totals. */
export function planTree(groups: readonly SpreadGroup[], at: SpreadGroup, held: readonly string[]): PlanTree {
  const own = groups.filter(({ tree }) => tree === at.tree);
  const chain = new Set(totalsAbove(groups, at).map(({ id }) => id));
  const byTotal = new Map<string, SpreadGroup>();
  for (const group of own) {
    // A period has parts and months; the list at hand is the one that counts.
    if (group.id === at.id) byTotal.set(group.total, group);
    else if ((chain.has(group.id) || addsUp(group)) && !byTotal.has(group.total))
      byTotal.set(group.total, group);
  }
  const heldIds = new Set(held);
  const open: SpreadGroup[] = [];
  const node = (id: string, amount: number, row?: GroupRow): TreeNode => {
    const group = byTotal.get(id);
    if (group) open.push(group);
    return {
      code: id,
      amount,
      held: heldIds.has(id),
      ...(row && {
        weight: row.share,
        lower: row.lower,
        upper: row.upper,
        lowerShare: row.lowerShare,
        upperShare: row.upperShare,
      }),
      ...(group && { children: group.rows.map((part) => node(part.id, part.target ?? 0, part)) }),
    };
  };
  const root = node(at.tree, own[0]?.whole ?? at.whole);
  return { root, groups: open };
}

/** The list and those above it, up to the first: what they break down can be held. */
export function totalsAbove(groups: readonly SpreadGroup[], at: SpreadGroup): readonly SpreadGroup[] {
  const above = groups.find(({ id }) => id === at.above);
  return above ? [at, ...totalsAbove(groups, above)] : [at];
}

function addsUp({ rows, whole }: SpreadGroup): boolean {
  const targets = rows.flatMap(({ target }) => (target === undefined ? [] : [exact(target)]));
  return whole !== 0 && targets.length === rows.length && sum(targets).equals(exact(whole));
}

/** All nodes by their ids. */
export function nodesOf(root: TreeNode): ReadonlyMap<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  const walk = (node: TreeNode): void => {
    nodes.set(node.code, node);
    node.children?.forEach(walk);
  };
  walk(root);
  return nodes;
}

/** The plan as the tree has it now. Lists that say so already stay as they are, but for the one at hand. */
export function planOfTree(
  plan: Plan,
  { root, groups }: PlanTree,
  after: TreeNode,
  at: SpreadGroup,
): Plan | NoFigure {
  const before = nodesOf(root);
  const nodes = nodesOf(after);
  const amountOf = (id: string) => nodes.get(id)?.amount ?? 0;
  const stays = ({ total, rows }: SpreadGroup) =>
    [total, ...rows.map(({ id }) => id)].every((id) => before.get(id)?.amount === amountOf(id));
  let changed = root.amount === after.amount ? plan : withTotal(plan, at.tree, after.amount);
  for (const group of groups) {
    const whole = amountOf(group.total);
    const parts = group.rows.map(({ id }) => amountOf(id));
    if (group.id !== at.id && (stays(group) || saysAlready(group, parts, whole))) continue;
    const written = withFigures(changed, group, parts, whole);
    if ('code' in written) return written;
    changed = written;
  }
  return changed;
}

function saysAlready({ by, rows, decimals }: SpreadGroup, parts: readonly number[], whole: number): boolean {
  const says =
    by === 'share'
      ? partsOf(
          rows.map(({ share }) => share),
          exact(whole),
          decimals,
        )
      : rows.map(({ target }) => target);
  return says.every((part, index) => (part ?? 0) === parts[index]);
}

const digits = 12;

function withTotal(plan: Plan, tree: string, whole: number): Plan {
  if (tree === customerTree) return withCustomerTotal(plan, whole);
  const { base } = plan;
  const growth = base.amount > 0 ? rounded(exact(whole).div(exact(base.amount)).sub(1), digits) : undefined;
  return {
    ...plan,
    target:
      plan.target.by === 'growth' && growth
        ? { by: 'growth', growth: growth.valueOf() }
        : { by: 'amount', amount: whole },
  };
}
