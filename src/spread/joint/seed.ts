/**
 * What the cells of a joint matrix are in proportion to: the base year's own cells, the targets of the directions alone (as
 * if they had nothing to do with one another), or the cells as they stand. Directions that the base year says nothing of
 * share by their targets. Whoever has a target and no seed at all (a new product) is seeded as the others are on average,
 * and would else stay at nothing. Owners only have cells with the members that they answer for, and members that start late
 * none before their start. Pure.
 */
import { jointAmounts, ownersOf } from '../../plan/joint';
import { walkMembers } from '../../plan/references';
import type { Joint, Plan } from '../../plan/schema';
import { slicesOf, sliceSums } from './block';
import { codesIn, shapeOf, type Direction } from './directions';
import { lateFactors } from './late-cells';

export function seedOf(plan: Plan, by: Joint['by'], directions: readonly Direction[]): Float64Array {
  const shape = shapeOf(directions);
  const slices = slicesOf(shape);
  const size = shape.reduce((product, length) => product * length, 1);
  const codesOf = codesIn(directions);
  const own = ownCells(plan, directions);
  const late = lateFactors(plan, directions);
  /** By the targets alone. */
  const even = (cell: number, skipped: ReadonlySet<number> = none): number =>
    directions.reduce(
      (product, { weights }, axis) =>
        skipped.has(axis) ? product : product * (weights[slices[axis]?.[cell] ?? 0] ?? 0),
      own(codesOf(cell)) ? late(codesOf(cell)) : 0,
    );
  const seed = new Float64Array(size);
  if (by === 'cells' && plan.joint) {
    const amount = jointAmounts(plan.joint);
    for (let cell = 0; cell < size; cell += 1) seed[cell] = Math.max(0, amount(codesOf(cell)) ?? 0);
  } else {
    const base = by === 'base' ? baseCells(plan, directions) : undefined;
    for (let cell = 0; cell < size; cell += 1)
      seed[cell] = base ? base.amount(codesOf(cell)) * even(cell, base.axes) : even(cell);
  }
  return withNew(seed, slices, directions, even);
}

const none: ReadonlySet<number> = new Set();

/** Whether an owner has anything to do with the member; without both directions everybody has. */
function ownCells(plan: Plan, directions: readonly Direction[]): (codes: readonly string[]) => boolean {
  const pairs = directions.flatMap(({ axis }, place) => {
    if (axis.of !== 'owner') return [];
    const members = directions.findIndex(
      (other) => other.axis.of === 'dimension' && other.axis.dimension === axis.dimension,
    );
    const scopes = new Map(ownersOf(plan, axis.dimension).map(({ code, scope }) => [code, scope.member]));
    const tops = topMembers(plan, axis.dimension);
    return members === -1 ? [] : [{ place, members, scopes, tops }];
  });
  return (codes) =>
    pairs.every(
      ({ place, members, scopes, tops }) => scopes.get(codes[place] ?? '') === tops.get(codes[members] ?? ''),
    );
}

/** The base year by those of the directions that it knows; undefined where it knows none. */
function baseCells(plan: Plan, directions: readonly Direction[]) {
  const { baseMatrix } = plan;
  const known = directions.flatMap(({ axis }, place) => {
    const column = axis.of === 'dimension' ? (baseMatrix?.dimensions.indexOf(axis.dimension) ?? -1) : -1;
    return column === -1 || axis.of !== 'dimension'
      ? []
      : [{ place, column, tops: axis.lowest ? undefined : topMembers(plan, axis.dimension) }];
  });
  if (!baseMatrix || known.length === 0) return undefined;
  const sums = new Map<string, number>();
  for (const { at, amount } of baseMatrix.cells) {
    const key = known
      .map(({ column, tops }) => (tops ? tops.get(at[column] ?? '') : at[column]) ?? '')
      .join(':');
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return {
    axes: new Set(known.map(({ place }) => place)),
    // Returns can leave less than nothing.
    amount: (codes: readonly string[]) =>
      Math.max(0, sums.get(known.map(({ place }) => codes[place]).join(':')) ?? 0),
  };
}

/** The first-level member above each member, itself included. */
function topMembers(plan: Plan, code: string): ReadonlyMap<string, string> {
  const members = plan.dimensions.find((dimension) => dimension.code === code)?.members ?? [];
  return new Map(
    members.flatMap((top) =>
      [...walkMembers([top], [])].map(({ member }) => [member.code, top.code] as const),
    ),
  );
}

/** Slices without any seed that have a target get the size that their target has among the others'. */
function withNew(
  seed: Float64Array,
  slices: readonly Int32Array[],
  directions: readonly Direction[],
  even: (cell: number) => number,
): Float64Array {
  const empty = directions.map(({ weights }, axis) => {
    const sums = sliceSums(seed, slices[axis] ?? new Int32Array(), weights.length);
    return weights.map((weight, index) => weight > 0 && sums[index] === 0);
  });
  if (!empty.flat().includes(true)) return seed;
  const isNew = (cell: number) => empty.some((found, axis) => found[slices[axis]?.[cell] ?? 0]);
  let seeded = 0;
  let fresh = 0;
  const evenly = seed.map((value, cell) => {
    const part = even(cell);
    seeded += value;
    if (!isNew(cell)) fresh += part;
    return part;
  });
  const scale = seeded === 0 || fresh === 0 ? 1 : seeded / fresh;
  return seed.map((value, cell) => (isNew(cell) ? (evenly[cell] ?? 0) * scale : value));
}
