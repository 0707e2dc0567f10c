/**
 * Breakback on a tree of totals and parts: change a total and its parts follow; change a part and, as the user chooses,
 * its siblings make up for it or the totals above it move. A held node keeps its total; what is below a node that doesn't
 * change doesn't change either. Pure; the problem names the node whose parts could not follow.
 */
import { exact, sum } from '../rules/exact';
import type { SpreadProblem } from './problem';
import { spread } from './spread';

export interface TreeNode {
  readonly code: string;
  /** Of a node with parts, their sum. */
  readonly amount: number;
  /** What parts follow their total by; the amount where absent. */
  readonly weight?: number | undefined;
  readonly held?: boolean | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  readonly children?: readonly TreeNode[] | undefined;
}

export type Follower = 'siblings' | 'total';

export type Breakback =
  | { readonly ok: true; readonly tree: TreeNode }
  | { readonly ok: false; readonly at: string; readonly problem: SpreadProblem };

/** Gives the node with `code` another amount. An unknown code changes nothing. */
export function breakback(
  tree: TreeNode,
  code: string,
  amount: number,
  { follow, decimals }: { readonly follow: Follower; readonly decimals: number },
): Breakback {
  if (tree.code === code) return followDown(tree, amount, decimals);
  const index = (tree.children ?? []).findIndex((child) => holds(child, code));
  const child = tree.children?.[index];
  if (!tree.children || !child) return { ok: true, tree };
  const changed = breakback(child, code, amount, { follow, decimals });
  if (!changed.ok) return changed;
  const grown = tree.children.map((each, place) => (place === index ? changed.tree : each));
  const whole = sum(grown.map((each) => exact(each.amount))).valueOf();
  if (whole === tree.amount) return { ok: true, tree: { ...tree, children: grown } };
  // Siblings follow where the part itself was changed, and wherever the total is not free to move.
  if (tree.held || (follow === 'siblings' && child.code === code)) {
    return among(tree, grown, tree.amount, decimals, index);
  }
  return { ok: true, tree: { ...tree, amount: whole, children: grown } };
}

const holds = (node: TreeNode, code: string): boolean =>
  node.code === code || (node.children ?? []).some((child) => holds(child, code));

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
    ...room(child),
  }));
  const result = spread(rows, { amount, how: 'replace', decimals });
  if (!result.ok) return { ok: false, at: node.code, problem: result.problem };
  const next: TreeNode[] = [];
  for (const [index, child] of children.entries()) {
    const below = followDown(child, result.parts[index]?.after ?? child.amount, decimals);
    if (!below.ok) return below;
    next.push(below.tree);
  }
  return { ok: true, tree: { ...node, amount, children: next } };
}

/** Between which amounts a node can be, by its own bounds and by what is held and bounded below it. */
function room(node: TreeNode): { lower: number | undefined; upper: number | undefined } {
  if (!node.children) return { lower: node.lower, upper: node.upper };
  const parts = node.children.map((child) =>
    child.held ? { lower: child.amount, upper: child.amount } : room(child),
  );
  const least = sum(parts.map(({ lower }) => exact(lower ?? 0))).valueOf();
  const some = parts.some(({ lower }) => lower !== undefined);
  const uppers = parts.flatMap(({ upper }) => (upper === undefined ? [] : [exact(upper)]));
  const most = uppers.length === parts.length ? sum(uppers).valueOf() : undefined;
  return {
    lower: some ? Math.max(least, node.lower ?? least) : node.lower,
    upper: most === undefined ? node.upper : Math.min(most, node.upper ?? most),
  };
}
