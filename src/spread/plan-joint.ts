/**
 * The joint matrix of a plan, filled: every cell in proportion to its seed, every direction exact to its targets in the
 * plan's unit, conditions kept. The targets are those of the other sheets; where they, or the conditions, can't agree, the
 * problem names what is missed and by how much. Pure, but for the solver that is asked for where proportions are not enough.
 */
import { jointAmounts } from '../plan/joint';
import type { Joint, Plan } from '../plan/schema';
import { exact, Fraction } from '../rules/exact';
import { marginsOf } from '../rules/joint-margins';
import type { Solve } from '../rules/repair/linear';
import { jointTargets, type BlockProblem } from './joint';
import { keptTo, type ConditionProblem } from './joint/conditions';
import { codesIn, shapeOf, type Direction } from './joint/directions';
import { seedOf } from './joint/seed';

export type JointOrder = Pick<Joint, 'axes' | 'by' | 'conditions'>;

/** Whose total it is: the axis by its place, and the code on it. */
export interface JointPlace {
  readonly axis: number;
  readonly code: string;
}

export type JointProblem =
  /** More cells than can be shown or solved. */
  | { readonly code: 'too-many-cells'; readonly cells: number }
  /** A target that is blank or below nothing. */
  | { readonly code: 'no-target'; readonly place: JointPlace }
  /** The targets of an axis come to more or less than those of the first; the gap in the plan's unit. */
  | { readonly code: 'totals-disagree'; readonly axis: number; readonly gap: number }
  /** Totals that can't be met, and rows whose conditions can't; the gaps in the plan's unit. */
  | {
      readonly code: 'out-of-reach';
      readonly totals: readonly (JointPlace & { readonly gap: number })[];
      readonly rows: readonly { readonly at: readonly string[]; readonly gap: number }[];
    }
  | ConditionProblem;

export type PlanJoint =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problem: JointProblem };

const mostCells = 60_000;

export async function planJoint(
  plan: Plan,
  order: JointOrder,
  solver: () => Promise<Solve>,
): Promise<PlanJoint> {
  const units = new Fraction(10).pow(plan.unit.decimals);
  const found = directionsOf(plan, order, units);
  if ('code' in found) return { ok: false, problem: found };
  const { joint } = plan;
  const amount = joint?.axes.length === order.axes.length ? jointAmounts(joint) : () => undefined;
  const kept = keptTo(order.conditions, found, amount, units);
  if ('problem' in kept) return { ok: false, problem: kept.problem };
  const block = {
    shape: shapeOf(found),
    seed: seedOf(plan, order.by, found),
    totals: found.map(({ weights }) => weights),
    ...kept,
  };
  const result = await jointTargets(block, solver);
  return result.ok
    ? { ok: true, plan: { ...plan, joint: filled(order, found, result.cells, units) } }
    : { ok: false, problem: inPlan(result.problem, found, units) };
}

/** Who stands on each axis, with the targets in whole units. */
function directionsOf(
  plan: Plan,
  { axes }: JointOrder,
  units: Fraction,
): readonly Direction[] | JointProblem {
  const margins = marginsOf(plan, axes);
  const cells = margins.reduce((product, { length }) => product * length, 1);
  if (cells > mostCells) return { code: 'too-many-cells', cells };
  for (const [axis, entries] of margins.entries()) {
    const open = entries.find(({ target }) => !target || target.lt(0));
    if (open) return { code: 'no-target', place: { axis, code: open.code } };
  }
  return axes.map((axis, place) => ({
    axis,
    codes: margins[place]?.map(({ code }) => code) ?? [],
    weights: margins[place]?.map(({ target }) => target?.mul(units).valueOf() ?? 0) ?? [],
  }));
}

/** Rows without any amount are left out: what is sold nowhere needs no row. */
function filled(
  { axes, by, conditions }: JointOrder,
  directions: readonly Direction[],
  cells: Float64Array,
  units: Fraction,
): Joint {
  const codesOf = codesIn(directions);
  const columns = directions.at(-1)?.codes ?? [];
  const rows = Array.from({ length: cells.length / columns.length }, (_, row) => row * columns.length)
    .map((first) => ({
      at: codesOf(first).slice(0, -1),
      amounts: [...cells.subarray(first, first + columns.length)],
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .map(({ at, amounts }) => ({
      at,
      amounts: amounts.map((amount) => exact(amount).div(units).valueOf()),
    }));
  return { axes, by, columns: [...columns], rows, conditions };
}

/** What the block could not meet, by the plan's codes and in its unit. */
function inPlan(problem: BlockProblem, directions: readonly Direction[], units: Fraction): JointProblem {
  const inUnit = (gap: number) => gap / units.valueOf();
  if (problem.code === 'totals-disagree') return { ...problem, gap: inUnit(problem.gap) };
  const codesOf = codesIn(directions);
  const length = directions.at(-1)?.codes.length ?? 1;
  return {
    code: 'out-of-reach',
    totals: problem.slices.map(({ axis, index, gap }) => ({
      axis,
      code: directions[axis]?.codes[index] ?? '',
      gap: inUnit(gap),
    })),
    rows: problem.rows.map(({ row, gap }) => ({
      at: codesOf(row * length).slice(0, -1),
      gap: inUnit(gap),
    })),
  };
}
