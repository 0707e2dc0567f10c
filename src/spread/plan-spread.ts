/**
 * A spread over one of a plan's lists, and the plan that comes of it: targets are written as the figure that the list is
 * broken down by (shares, growth, amounts, averages), and the rule that was used is kept in the plan. A row may be given an
 * amount of its own; then its siblings follow, or the total does, up to the total target. Pure; problems as codes.
 */
import { valueAt, withValueAt } from '../plan/at-path';
import type { Member, Plan, SpreadRule } from '../plan/schema';
import { besideOf } from '../plan/stated-beside';
import { exact, sum } from '../rules/exact';
import { rounded } from '../rules/rounding';
import { largestRemainder } from './largest-remainder';
import { spreadGroups, type SpreadGroup } from './plan-groups';
import type { SpreadPart, SpreadProblem } from './problem';
import { spread } from './spread';
import { withStatedBeside } from './stated-beside';
import { weightsOf, type Basis, type Seed } from './weights';

export interface SpreadOrder {
  readonly basis: Basis;
  readonly how: SpreadRule['how'];
  readonly amount: number;
  readonly held: readonly string[];
  /** Rows that are given an amount. */
  readonly given: Readonly<Record<string, number>>;
  readonly seeds: Readonly<Record<string, Seed>>;
  /** What gives way when a row is given an amount, or when the rows come to another total. */
  readonly follows: 'siblings' | 'total';
}

export type PlanSpreadProblem =
  | SpreadProblem
  /** Growth needs a base, an average a count: the row has none. */
  | { readonly code: 'no-base' | 'no-count'; readonly row: string };

export type PlanSpread =
  | { readonly ok: true; readonly parts: readonly SpreadPart[]; readonly plan: Plan }
  | { readonly ok: false; readonly problem: PlanSpreadProblem };

export function planSpread(plan: Plan, group: SpreadGroup, order: SpreadOrder): PlanSpread {
  const { how, given, follows, held } = order;
  const weights = weightsOf(group.rows, order.basis, order.seeds);
  const isGiven = (code: string) => Object.hasOwn(given, code);
  // Where the total follows, nothing but the given rows changes.
  const stays = (code: string) => follows === 'total' && Object.keys(given).length > 0 && !isGiven(code);
  const rows = group.rows.map(({ code, target, lower, upper }, index) => ({
    code,
    current: given[code] ?? target,
    weight: weights[index],
    held: held.includes(code) || isGiven(code) || stays(code),
    lower,
    upper,
  }));
  const result = rows.every((row) => row.held)
    ? asTheyAre(rows)
    : spread(rows, {
        amount: order.amount,
        how: how === 'repeat' ? 'replace' : how,
        over: how === 'repeat' ? 'each' : 'all',
        decimals: plan.unit.decimals,
      });
  if (!result.ok) return result;
  const parts = result.parts.map((part, index) => ({ ...part, before: group.rows[index]?.target }));
  const written = withParts(
    plan,
    group,
    parts.map(({ after }) => after),
    follows,
  );
  if ('code' in written) return { ok: false, problem: written };
  const { dimension } = group.of;
  // The parts of the rows have other targets too.
  const restated = dimension === undefined ? written : withStatedBeside(plan, written, dimension);
  return { ok: true, parts, plan: withRule(restated, group, order) };
}

interface Kept {
  readonly code: string;
  readonly current: number | undefined;
}

const asTheyAre = (rows: readonly Kept[]) => ({
  ok: true as const,
  parts: rows.map(({ code, current }) => ({ code, before: current, after: current ?? 0 })),
});

const digits = 12;

function withParts(
  plan: Plan,
  group: SpreadGroup,
  parts: readonly number[],
  follows: SpreadOrder['follows'],
): Plan | PlanSpreadProblem {
  const total = sum(parts.map(exact)).valueOf();
  const moves = follows === 'total' && total !== group.whole;
  const raised = moves ? withWhole(plan, group, total) : plan;
  if ('code' in raised) return raised;
  const whole = moves ? total : group.whole;
  const shares =
    total === whole && whole !== 0
      ? largestRemainder(parts, 1, digits)
      : parts.map((part) => (whole === 0 ? 0 : rounded(exact(part).div(exact(whole)), digits).valueOf()));
  const by = plan.dimensions.find(({ code }) => code === group.of.dimension)?.by ?? 'share';
  let changed = raised;
  for (const [index, { code, path, base }] of group.rows.entries()) {
    const part = parts[index] ?? 0;
    const set = (key: keyof Member, value: number | undefined) => {
      changed = withValueAt(changed, [...path, key], value);
    };
    if (by === 'share') set('share', shares?.[index]);
    else if (by === 'amount') set('amount', part);
    else if (by === 'growth') {
      if (!base) return { code: 'no-base', row: code };
      set('growth', rounded(exact(part).div(exact(base)).sub(1), digits).valueOf());
    } else {
      const count = valueAt(plan, [...path, 'count']);
      if (typeof count !== 'number' || count === 0) return { code: 'no-count', row: code };
      set('average', rounded(exact(part).div(exact(count)), digits).valueOf());
    }
    // What the row was said to come to beside that is what it comes to now.
    const beside = besideOf(by);
    if (group.of.dimension !== undefined && valueAt(plan, [...path, beside]) !== undefined)
      set(beside, beside === 'amount' ? part : shares?.[index]);
  }
  return changed;
}

/** What the group breaks down becomes another amount, and so on up to the total target. */
function withWhole(plan: Plan, group: SpreadGroup, whole: number): Plan | PlanSpreadProblem {
  const above = spreadGroups(plan).find(({ id }) => id === group.above);
  if (above)
    return withParts(
      plan,
      above,
      above.rows.map(({ code, target }) => (code === group.of.member ? whole : (target ?? 0))),
      'total',
    );
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

/** A later spread of the same list takes the place of an earlier. */
function withRule(plan: Plan, { of, whole }: SpreadGroup, order: SpreadOrder): Plan {
  const held = [...new Set([...order.held, ...Object.keys(order.given)])];
  const rule: SpreadRule = {
    ...of,
    by: order.basis.by,
    how: order.how,
    ...(order.how !== 'replace' || order.amount !== whole ? { amount: order.amount } : {}),
    ...(held.length > 0 ? { held } : {}),
  };
  const others = (plan.spreads ?? []).filter(
    ({ dimension, member }) => dimension !== of.dimension || member !== of.member,
  );
  return { ...plan, spreads: [...others, rule] };
}
