/**
 * A spread over one of a plan's lists, and the plan that comes of it: targets are written as the figure that the list is
 * broken down by, what is above and below moves along, and the rule that was used is kept in the plan. A row may be given
 * an amount of its own; then its siblings follow, or the total does, up to a total that is held. Pure; problems as codes.
 */
import { rampWeights } from '../plan/late-start';
import type { Plan } from '../plan/schema';
import { exact, sum } from '../rules/exact';
import { room, withParts, type Follower } from './breakback';
import { brokenBound, type BrokenBound } from './broken-bound';
import type { NoFigure } from './group-figures';
import { spreadGroups } from './plan-groups';
import { nodesOf, planOfTree, planTree } from './plan-tree';
import type { SpreadPart, SpreadProblem } from './problem';
import { spread } from './spread';
import type { SpreadGroup } from './spread-group';
import type { SpreadOrder } from './spread-order';
import { withRule } from './spread-rule';
import { withStatedBeside } from './stated-beside';
import { weightsOf } from './weights';

export type PlanSpreadProblem =
  | SpreadProblem
  | NoFigure
  /** The rows don't come to their total, which is held. */
  | { readonly code: 'total-held'; readonly gap: number }
  /** The rows below a total, or beside what moves, can't follow; `at` is the total's id. */
  | { readonly code: 'cannot-follow'; readonly at: string }
  | BrokenBound;

/** What moves along with the rows: totals above, rows beside those and parts below, by id. */
export interface Moved {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

export type PlanSpread =
  | {
      readonly ok: true;
      readonly parts: readonly SpreadPart[];
      readonly moved: readonly Moved[];
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly problem: PlanSpreadProblem };

export function planSpread(plan: Plan, group: SpreadGroup, order: SpreadOrder): PlanSpread {
  const { given, held } = order;
  const fine = Object.entries(given).find(([, value]) => !isWhole(value, group.decimals));
  if (fine) return { ok: false, problem: { code: 'finer-than-unit', row: fine[0] } };
  const groups = spreadGroups(plan);
  const tree = planTree(groups, group, held);
  const before = nodesOf(tree.root);
  // A total that is held can't follow: its other rows do.
  const follow = held.includes(group.total) ? 'siblings' : order.follows;
  const isGiven = (code: string) => Object.hasOwn(given, code);
  // Where the total follows, nothing but the given rows changes.
  const stays = (code: string) => follow === 'total' && Object.keys(given).length > 0 && !isGiven(code);
  const current = group.rows.map(({ code, target }) => given[code] ?? target);
  const isHeld = group.rows.map(({ id, code }) => held.includes(id) || isGiven(code) || stays(code));
  const weights = weightsFor(group, order);
  const whole = follow === 'total' ? wholeAfter(order, current, isHeld) : group.whole;
  const rows = group.rows.map(({ id, code }, index) => {
    const node = before.get(id);
    return {
      code,
      current: current[index],
      weight: weights[index],
      held: isHeld[index],
      ...(node && room(node, whole)),
    };
  });
  const result = isHeld.every((each) => each)
    ? asTheyAre(rows, order, follow)
    : spread(rows, {
        amount: order.amount,
        how: order.how === 'repeat' ? 'replace' : order.how,
        over: order.how === 'repeat' ? 'each' : 'all',
        decimals: group.decimals,
      });
  if (!result.ok) return result;
  const amounts = result.parts.map(({ after }) => after);
  const gap = sum(amounts.map(exact)).sub(exact(group.whole)).valueOf();
  if (order.follows === 'total' && follow === 'siblings' && gap !== 0)
    return { ok: false, problem: { code: 'total-held', gap } };
  const changed = withParts(tree.root, group.total, amounts, { follow, decimals: group.decimals });
  if (!changed.ok) return { ok: false, problem: { code: 'cannot-follow', at: changed.at } };
  const broken = brokenBound(tree.root, changed.tree, group.decimals);
  if (broken) return { ok: false, problem: broken };
  const written = planOfTree(plan, tree, changed.tree, group);
  if ('code' in written) return { ok: false, problem: written };
  const { dimension } = group.of;
  // What was said of the rows, and of their parts, beside their figures is out of date.
  const restated = dimension === undefined ? written : withStatedBeside(plan, written, dimension);
  const own = new Set(group.rows.map(({ id }) => id));
  return {
    ok: true,
    parts: result.parts.map((part, index) => ({ ...part, before: group.rows[index]?.target })),
    moved: [...nodesOf(changed.tree).values()].flatMap(({ code: id, amount: after }) => {
      const was = before.get(id)?.amount ?? 0;
      return own.has(id) || was === after ? [] : [{ id, before: was, after }];
    }),
    plan: withRule(restated, group, order, groups),
  };
}

const isWhole = (value: number, decimals: number): boolean =>
  exact(value).round(decimals).equals(exact(value));

function weightsFor({ rows }: SpreadGroup, { basis, seeds, ramp }: SpreadOrder) {
  const weights = weightsOf(rows, basis, seeds);
  if (!ramp) return weights;
  const from = rows.findIndex(({ code }) => code === ramp.from);
  const strengths = rampWeights(rows.length, Math.max(0, from), ramp.over);
  return weights.map((weight, index) => weight && weight * (strengths[index] ?? 0));
}

/** What the rows come to where their total follows them. */
function wholeAfter(
  { how, amount }: SpreadOrder,
  current: readonly (number | undefined)[],
  isHeld: readonly (boolean | undefined)[],
): number {
  const all = sum(current.map((value) => exact(value ?? 0)));
  if (isHeld.every((each) => each)) return all.valueOf();
  const signed = exact(amount).mul(how === 'subtract' ? -1 : 1);
  if (how === 'replace') return amount;
  if (how !== 'repeat') return all.add(signed).valueOf();
  const held = sum(current.map((value, index) => exact((isHeld[index] && value) || 0)));
  return held.add(signed.mul(isHeld.filter((each) => !each).length)).valueOf();
}

interface Kept {
  readonly code: string;
  readonly current: number | undefined;
}

/** Every row is held or given: nothing is left to spread, and the amount must be met without. */
function asTheyAre(rows: readonly Kept[], { how, amount }: SpreadOrder, follow: Follower) {
  const gap = exact(amount)
    .sub(sum(rows.map(({ current }) => exact(current ?? 0))))
    .valueOf();
  if (follow === 'siblings' && (how !== 'replace' || gap !== 0)) {
    const problem: SpreadProblem = how === 'replace' ? { code: 'bounds', gap } : { code: 'nothing-open' };
    return { ok: false as const, problem };
  }
  return {
    ok: true as const,
    parts: rows.map(({ code, current }) => ({ code, before: current, after: current ?? 0 })),
  };
}
