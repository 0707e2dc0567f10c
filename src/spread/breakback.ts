/**
 * Breakback on a tree of totals and parts: change a total and its parts follow; change a part and, as the user chooses,
 * its siblings make up for it or the totals above it move. A held node keeps its total; what is below a node that doesn't
 * change doesn't change either. Pure; the problem names the node whose parts could not follow.
 */
import { exact, sum } from '../rules/exact';
import { boundsAt, type Bounds } from './bounds';
import type { SpreadProblem } from './problem';
import { spread } from './spread';

export interface TreeNode extends Bounds {
  readonly code: string;
  /** Of a node with parts, their sum. */
  readonly amount: number;
  /** What parts follow their total by; the amount where absent. */
  readonly weight?: number | undefined;
  readonly held?: boolean | undefined;
  readonly children?: readonly TreeNode[] | undefined;
}

export type Follower = 'siblings' | 'total';

export type Breakback =
  | { readonly ok: true; readonly tree: TreeNode }
  | { readonly ok: false; readonly at: string; readonly problem: SpreadProblem };

interface Way {
  readonly follow: Follower;
  readonly decimals: number;
}

/** Gives the node with `code` another amount. An unknown code changes nothing. */
export const breakback = (tree: TreeNode, code: string, amount: number, way: Way): Breakback =>
  changedAt(tree, code, (node) => followDown(node, amount, way.decimals), way);

/**
 * Gives the parts of the node with `code` other amounts, in their order. Its total is their sum then, and what is above
 * follows; where the siblings follow, the total stays what it is, whatever the parts come to.
 */
export const withParts = (tree: TreeNode, code: string, amounts: readonly number[], way: Way): Breakback =>
  changedAt(
    tree,
    code,
    (node) => {
      const whole = way.follow === 'total' ? sum(amounts.map(exact)).valueOf() : node.amount;
      return eachDown(node, node.children ?? [], amounts, whole, way.decimals);
    },
    way,
  );

function changedAt(tree: TreeNode, code: string, change: (node: TreeNode) => Breakback, way: Way): Breakback {
  if (tree.code === code) return change(tree);
  const index = (tree.children ?? []).findIndex((child) => has(child, code));
  const child = tree.children?.[index];
  if (!tree.children || !child) return { ok: true, tree };
  const changed = changedAt(child, code, change, way);
  if (!changed.ok) return changed;
  const grown = tree.children.map((each, place) => (place === index ? changed.tree : each));
  // Nothing reaches further than a total that stays.
  if (changed.tree.amount === child.amount) return { ok: true, tree: { ...tree, children: grown } };
  const whole = sum(grown.map((each) => exact(each.amount))).valueOf();
  if (whole === tree.amount) return { ok: true, tree: { ...tree, children: grown } };
  // Siblings follow where the part itself was changed, and wherever the total is not free to move.
  if (tree.held || (way.follow === 'siblings' && child.code === code)) {
    return among(tree, grown, tree.amount, way.decimals, index);
  }
  return { ok: true, tree: { ...tree, amount: whole, children: grown } };
}

const has = (node: TreeNode, code: string): boolean =>
  node.code === code || (node.children ?? []).some((child) => has(child, code));

function followDown(node: TreeNode, amount: number, decimals: number): Breakback {
  if (!node.children || node.amount === amount) return { ok: true, tree: { ...node, amount } };
  return among(node, node.children, amount, decimals);
}

/** Gives the parts of a node another sum; the part at `kept` stays as it is. */
function among(
  node: TreeNode,
  children: readonly TreeNode[],
  amount: number,
  decimals: number,
  kept?: number,
): Breakback {
  const rows = children.map((child, index) => ({
    code: child.code,
    current: child.amount,
    weight: child.weight ?? child.amount,
    held: index === kept || child.held,
    ...room(child, amount),
  }));
  const result = spread(rows, { amount, how: 'replace', decimals });
  if (!result.ok) return { ok: false, at: node.code, problem: result.problem };
  return eachDown(
    node,
    children,
    result.parts.map(({ after }) => after),
    amount,
    decimals,
  );
}

/** The parts of a node with these amounts, and what is below them after them. */
function eachDown(
  node: TreeNode,
  children: readonly TreeNode[],
  amounts: readonly number[],
  whole: number,
  decimals: number,
): Breakback {
  const next: TreeNode[] = [];
  for (const [index, child] of children.entries()) {
    const below = followDown(child, amounts[index] ?? child.amount, decimals);
    if (!below.ok) return below;
    next.push(below.tree);
  }
  return { ok: true, tree: { ...node, amount: whole, children: next } };
}

/**
 * Between which amounts a node can be as a part of a whole of that size, by its own bounds and by what is held and bounded
 * below it; shares bound only the parts of a node whose amount is known.
 */
export function room(node: TreeNode, whole: number): Pick<Bounds, 'lower' | 'upper'> {
  const { lower, upper } = boundsAt(node, whole);
  const below = roomBelow(node);
  return {
    lower: below.lower === undefined ? lower : Math.max(below.lower, lower ?? below.lower),
    upper: below.upper === undefined ? upper : Math.min(below.upper, upper ?? below.upper),
  };
}

function roomBelow({ children }: TreeNode): Pick<Bounds, 'lower' | 'upper'> {
  if (!children) return {};
  const parts = children.map((child) => {
    if (child.held) return { lower: child.amount, upper: child.amount };
    const { lower, upper } = roomBelow(child);
    return {
      lower: lower === undefined ? child.lower : Math.max(lower, child.lower ?? lower),
      upper: upper === undefined ? child.upper : Math.min(upper, child.upper ?? upper),
    };
  });
  const least = sum(parts.map(({ lower }) => exact(lower ?? 0))).valueOf();
  const some = parts.some(({ lower }) => lower !== undefined);
  const uppers = parts.flatMap(({ upper }) => (upper === undefined ? [] : [exact(upper)]));
  const most = uppers.length === parts.length ? sum(uppers).valueOf() : undefined;
  return { lower: some ? least : undefined, upper: most };
}
