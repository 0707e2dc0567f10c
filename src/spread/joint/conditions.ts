/**
 * The conditions of a matrix as the block has them: cells that are held, bounds of cells, bounds of rows, in whole units.
 * Where several are about the same cell all of them hold; one that leaves no amount comes back as the problem.
 */
import type { JointCondition } from '../../plan/schema';
import { exact, type Fraction } from '../../rules/exact';
import { cellsOfRow, type Block, type RowBounds } from './block';
import { codesIn, shapeOf, type Direction } from './directions';

export interface ConditionProblem {
  /** A figure that has more decimals than the unit, or one condition against another. */
  readonly code: 'finer-than-unit' | 'against-another';
  readonly condition: number;
}

type Kept = Pick<Block, 'held' | 'lower' | 'upper' | 'rows'>;

/** `now` is what a cell has; `units` is how many whole units make one of the plan's. */
export function keptTo(
  conditions: readonly JointCondition[],
  directions: readonly Direction[],
  now: (codes: readonly string[]) => number | undefined,
  units: Fraction,
): Kept | { readonly problem: ConditionProblem } {
  const shape = shapeOf(directions);
  const codesOf = codesIn(directions);
  const cells = new Map<number, RowBounds>();
  const rows = new Map<number, RowBounds>();
  const inUnits = (value: number | undefined) => exact(value ?? 0).mul(units);
  for (const [condition, { keep, together, least, most, at }] of conditions.entries()) {
    if ([least, most].some((value) => inUnits(value).d !== 1n))
      return { problem: { code: 'finer-than-unit', condition } };
    const boundsOf = (of: readonly number[]): RowBounds => {
      if (!keep)
        return {
          lower: inUnits(least).valueOf(),
          upper: most === undefined ? Infinity : inUnits(most).valueOf(),
        };
      const own = of.reduce((sum, cell) => sum + Math.round(inUnits(now(codesOf(cell))).valueOf()), 0);
      return { lower: own, upper: own };
    };
    for (const { row, under } of cellsUnder(at, together === true, shape, codesOf)) {
      const narrowed = together
        ? narrow(rows, row, boundsOf(under))
        : under.every((cell) => narrow(cells, cell, boundsOf([cell])));
      if (!narrowed) return { problem: { code: 'against-another', condition } };
    }
  }
  return { ...asBounds(cells, shape), rows };
}

/** Whether the bounds leave anything with those that are there. */
function narrow(known: Map<number, RowBounds>, place: number, { lower, upper }: RowBounds): boolean {
  const before = known.get(place);
  const both = {
    lower: Math.max(before?.lower ?? 0, lower),
    upper: Math.min(before?.upper ?? Infinity, upper),
  };
  known.set(place, both);
  return both.lower <= both.upper;
}

/** Cells with one amount only are held. */
function asBounds(cells: ReadonlyMap<number, RowBounds>, shape: readonly number[]): Kept {
  const held = new Map<number, number>();
  const size = shape.reduce((product, length) => product * length, 1);
  const [lower, upper] = [new Float64Array(size), new Float64Array(size).fill(Infinity)];
  for (const [cell, bounds] of cells) {
    if (bounds.lower === bounds.upper) held.set(cell, bounds.lower);
    lower[cell] = bounds.lower;
    upper[cell] = bounds.upper;
  }
  return held.size === cells.size ? { held } : { held, lower, upper };
}

/** The cells that a condition is about, row by row. */
function* cellsUnder(
  at: JointCondition['at'],
  together: boolean,
  shape: readonly number[],
  codesOf: (cell: number) => readonly string[],
): Generator<{ readonly row: number; readonly under: readonly number[] }> {
  const last = shape.length - 1;
  const length = shape[last] ?? 1;
  const isAt = (code: string | undefined, axis: number) => at[axis] == null || at[axis] === code;
  const rows = shape.slice(0, -1).reduce((product, each) => product * each, 1);
  for (let row = 0; row < rows; row += 1) {
    if (!codesOf(row * length).every((code, axis) => axis === last || isAt(code, axis))) continue;
    const under = cellsOfRow({ shape }, row);
    yield { row, under: together ? under : under.filter((cell) => isAt(codesOf(cell)[last], last)) };
  }
}
