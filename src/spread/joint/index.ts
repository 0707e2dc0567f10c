/**
 * Targets of a block all at once (product × region × period, and owner): every cell in proportion to its seed, every slice
 * exact to its total in whole units, held cells as they were, bounds of cells and of rows kept. `jointTargets` fits (`fit.ts`), asks the solver
 * where that is not enough (`nearest.ts`), and rounds (`round-matrix.ts`). Totals that can't agree come back with the gap.
 */
import type { Solve } from '../../rules/repair/linear';
import { sliceSums, slicesOf, type Block, type Fitted } from './block';
import { fit } from './fit';
import { nearest } from './nearest';
import { roundMatrix } from './round-matrix';

export type { Block, BlockProblem, Fitted, RowBounds, Slice } from './block';

/** Totals, held cells and bounds in whole units. The solver is asked for (and loaded) only where it is needed. */
export async function jointTargets(block: Block, solver: () => Promise<Solve>): Promise<Fitted> {
  const sums = block.totals.map((totals) => totals.reduce((sum, total) => sum + total, 0));
  const other = sums.findIndex((sum) => sum !== sums[0]);
  if (other !== -1) {
    return {
      ok: false,
      problem: { code: 'totals-disagree', axis: other, gap: (sums[other] ?? 0) - (sums[0] ?? 0) },
    };
  }
  const fitted = fit(block);
  const found: Fitted = fitted ? { ok: true, ...fitted } : await nearest(block, await solver());
  if (!found.ok) return found;
  const cells = inWholeUnits(block, found.cells);
  if (cells) return { ok: true, cells, rounds: found.rounds };
  // Bounds and holds that only fractions of a unit satisfy.
  return { ok: false, problem: { code: 'out-of-reach', slices: offSlices(block, found.cells), rows: [] } };
}

/**
 * Rounds axis by axis: the sums over the first two axes as a matrix, then every cell of that matrix as a row against the
 * third axis, and so on. Each step is a matrix, for which whole numbers exist; for all axes at once they need not.
 */
function inWholeUnits(block: Block, cells: Float64Array): Float64Array | undefined {
  const { shape, totals } = block;
  let rowTotals: ArrayLike<number> = totals[0] ?? [];
  for (let axis = 1; axis < shape.length; axis += 1) {
    const rows = shape.slice(0, axis).reduce((product, length) => product * length, 1);
    const columns = shape[axis] ?? 1;
    const inner = shape.slice(axis + 1).reduce((product, length) => product * length, 1);
    const gathered = gather(block, cells, inner);
    const rounded = roundMatrix({
      rows,
      columns,
      values: gathered.values,
      rowTotals,
      columnTotals: totals[axis] ?? [],
      least: (cell) => gathered.least[cell] ?? 0,
      most: (cell) => gathered.most[cell] ?? 0,
    });
    if (!rounded) return undefined;
    rowTotals = rounded;
  }
  return Float64Array.from(rowTotals);
}

/** Every `inner` cells as one: what they come to and what they may; rows along the last axis keep their own bounds too. */
function gather(block: Block, cells: Float64Array, inner: number) {
  const length = block.shape.at(-1) ?? 1;
  const own = ownBounds(block, cells);
  if (inner % length !== 0) return { values: cells, ...own };
  const least = summed(own.least, length);
  const most = summed(own.most, length);
  for (const [row, { lower, upper }] of block.rows ?? []) {
    least[row] = Math.max(least[row] ?? 0, Math.ceil(lower));
    most[row] = Math.min(most[row] ?? Infinity, Math.floor(upper));
  }
  const rows = inner / length;
  return { values: summed(cells, inner), least: summed(least, rows), most: summed(most, rows) };
}

/** The whole numbers that each cell stays between. */
function ownBounds({ seed, held, lower, upper }: Block, cells: Float64Array) {
  const kept = (cell: number) =>
    held?.get(cell) ?? ((seed[cell] ?? 0) > 0 || (lower?.[cell] ?? 0) > 0 ? undefined : 0);
  return {
    least: cells.map((_, cell) => kept(cell) ?? Math.ceil(lower?.[cell] ?? 0)),
    most: cells.map((_, cell) => kept(cell) ?? Math.floor(upper?.[cell] ?? Infinity)),
  };
}

/** Every so many values as their sum. */
function summed(values: Float64Array, every: number): Float64Array {
  const sums = new Float64Array(values.length / every);
  values.forEach((value, index) => {
    const place = Math.floor(index / every);
    sums[place] = (sums[place] ?? 0) + value;
  });
  return sums;
}

const offSlices = ({ shape, totals }: Block, cells: Float64Array) =>
  slicesOf(shape).flatMap((slices, axis) => {
    const sums = sliceSums(cells.map(Math.floor), slices, shape[axis] ?? 0);
    return (totals[axis] ?? []).flatMap((total, index) => {
      const gap = total - (sums[index] ?? 0);
      return gap === 0 ? [] : [{ axis, index, gap }];
    });
  });
