/** The directions of a plan's matrix: who stands on each, with which weight, and which codes a cell of the block has. */
import type { Axis } from '../../plan/schema';
import { strides } from './block';

export interface Direction {
  readonly axis: Axis;
  readonly codes: readonly string[];
  /** The target of each. */
  readonly weights: readonly number[];
}

export const shapeOf = (directions: readonly Direction[]): readonly number[] =>
  directions.map(({ codes }) => codes.length);

/** The codes of a cell on all axes. */
export function codesIn(directions: readonly Direction[]): (cell: number) => readonly string[] {
  const shape = shapeOf(directions);
  const steps = strides(shape);
  return (cell) =>
    directions.map(({ codes }, axis) => codes[Math.floor(cell / (steps[axis] ?? 1)) % codes.length] ?? '');
}
