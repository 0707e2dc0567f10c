/**
 * A bound that held in a tree and does not in another. What is broken already is for the rules to say, and a bound between
 * two units can't be met. Pure.
 */
import { exact } from '../rules/exact';
import { boundsAt } from './bounds';
import type { TreeNode } from './breakback';
import { nodesOf } from './plan-tree';

/** A rule that held would be broken, by so much; `at` is the row's or the total's id. */
export interface BrokenBound {
  readonly code: 'beyond-rule';
  readonly at: string;
  readonly gap: number;
}

export function brokenBound(root: TreeNode, after: TreeNode, decimals: number): BrokenBound | undefined {
  const before = nodesOf(root);
  for (const { children = [], code, amount } of nodesOf(after).values()) {
    for (const child of children) {
      const was = before.get(child.code);
      if (!was || was.amount === child.amount) continue;
      const gap = beyond(child, amount, decimals);
      if (gap > 0 && beyond(was, before.get(code)?.amount ?? 0, decimals) === 0)
        return { code: 'beyond-rule', at: child.code, gap };
    }
  }
  return undefined;
}

function beyond(node: TreeNode, whole: number, decimals: number): number {
  const { lower, upper } = boundsAt(node, whole);
  const amount = exact(node.amount);
  if (upper !== undefined && amount.gt(exact(upper).ceil(decimals)))
    return amount.sub(exact(upper)).valueOf();
  if (lower !== undefined && amount.lt(exact(lower).floor(decimals)))
    return exact(lower).sub(amount).valueOf();
  return 0;
}
