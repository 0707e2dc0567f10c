/**
 * Which rules have to give way where they can't all hold: the fewest, a rule of the plan's own before one of those that
 * every breakdown has, and among equals the set that leaves the cheapest change. Conflicts (sets of rules that can't
 * hold together, none of them superfluous) are found one after the other, and every one of them must lose a rule.
 */
import type { ResolvedRule } from '../rule-model';
import type { Solve } from './linear';
import { settle, type Settled } from './settle';
import type { System } from './system';

export interface Relaxed {
  readonly relax: readonly string[];
  /** The change after which the other rules hold. */
  readonly settled: Settled;
}

/** How many sets of equal size are compared by the change that they leave. */
const alternatives = 12;

export async function relaxed(
  systems: readonly System[],
  rules: readonly ResolvedRule[],
  solve: Solve,
): Promise<Relaxed> {
  const own = new Set(systems[0]?.plan.rules.map(({ id }) => id));
  const price = (rule: ResolvedRule) => (own.has(rule.id) ? 1 : own.size + 1);
  const priceOf = (chosen: readonly number[]) =>
    chosen.reduce((sum, index) => sum + (rules[index] ? price(rules[index]) : 0), 0);
  const conflicts: number[][] = [];
  const tried: number[][] = [];
  let best: (Relaxed & { readonly price: number }) | undefined;
  for (;;) {
    const chosen = await cheapestHits(rules.map(price), conflicts, tried, solve);
    if (!chosen || (best && priceOf(chosen) > best.price)) break;
    const rest = rules.filter((_, index) => !chosen.includes(index));
    const settled = await settle(systems, rest, solve);
    if (!settled) {
      conflicts.push((await conflictOf(systems, rest, solve)).map((rule) => rules.indexOf(rule)));
      continue;
    }
    tried.push(chosen);
    if (!best || settled.cost < best.settled.cost) {
      const relax = chosen.flatMap((index) => rules[index]?.id ?? []);
      best = { relax, settled, price: priceOf(chosen) };
    }
    if (tried.length === alternatives) break;
  }
  if (!best) throw new Error('no rules at all can be broken');
  return best;
}

/** The cheapest rules of which every conflict has one, other than the sets tried. */
async function cheapestHits(
  prices: readonly number[],
  conflicts: readonly (readonly number[])[],
  tried: readonly (readonly number[])[],
  solve: Solve,
): Promise<number[] | undefined> {
  const sumOf = (indices: readonly number[]) => new Map(indices.map((index) => [index, 1]));
  const solution = await solve({
    columns: prices.map((cost) => ({ cost, lower: 0, upper: 1, whole: true })),
    rows: [
      ...conflicts.map((conflict) => ({ lower: 1, upper: Infinity, entries: sumOf(conflict) })),
      ...tried.map((set) => ({ lower: -Infinity, upper: set.length - 1, entries: sumOf(set) })),
    ],
  });
  return solution?.flatMap((value, index) => (value > 0.5 ? [index] : []));
}

/** A smallest part of the rules that can't hold together, by halving (QuickXplain). */
async function conflictOf(
  systems: readonly System[],
  rules: readonly ResolvedRule[],
  solve: Solve,
): Promise<ResolvedRule[]> {
  const hold = async (tested: readonly ResolvedRule[]) =>
    (await settle(systems, tested, solve)) !== undefined;
  const within = async (
    kept: readonly ResolvedRule[],
    isNew: boolean,
    candidates: readonly ResolvedRule[],
  ): Promise<ResolvedRule[]> => {
    if (isNew && !(await hold(kept))) return [];
    if (candidates.length <= 1) return [...candidates];
    const half = Math.ceil(candidates.length / 2);
    const [front, back] = [candidates.slice(0, half), candidates.slice(half)];
    const fromBack = await within([...kept, ...front], true, back);
    const fromFront = await within([...kept, ...fromBack], fromBack.length > 0, front);
    return [...fromFront, ...fromBack];
  };
  return within([], false, rules);
}
