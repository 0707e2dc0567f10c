/**
 * A block of cells in two or more directions (product × region × period × owner), as data. Cells stand in one list, the
 * last axis fastest. Amounts in whole units here: callers scale by the plan's decimals. Each axis has the totals that its
 * slices come to; two directions that are bound together (a total for every product in every region) are one axis.
 */

export interface Block {
  /** Length of each axis. */
  readonly shape: readonly number[];
  /** What the cells are in proportion to; a cell of zero stays zero. */
  readonly seed: Float64Array;
  /** Of each axis, what its slices come to. */
  readonly totals: readonly (readonly number[])[];
  /** Cells that keep their amount. */
  readonly held?: ReadonlyMap<number, number> | undefined;
  readonly lower?: Float64Array | undefined;
  readonly upper?: Float64Array | undefined;
  /** Rows along the last axis that together stay between two amounts, equal where the row keeps its own. */
  readonly rows?: ReadonlyMap<number, RowBounds> | undefined;
}

export interface RowBounds {
  readonly lower: number;
  readonly upper: number;
}

/** The cells of a row along the last axis. */
export const cellsOfRow = ({ shape }: Pick<Block, 'shape'>, row: number): readonly number[] => {
  const length = shape.at(-1) ?? 0;
  return Array.from({ length }, (_, column) => row * length + column);
};

export interface Slice {
  readonly axis: number;
  readonly index: number;
}

export type BlockProblem =
  /** Axes whose totals don't come to the same; the gap is the axis's sum less the first axis's. */
  | { readonly code: 'totals-disagree'; readonly axis: number; readonly gap: number }
  /** Slices that can't come to their totals, rows that can't keep their bounds: cells are held, bounded or have no seed. */
  | {
      readonly code: 'out-of-reach';
      readonly slices: readonly (Slice & { readonly gap: number })[];
      readonly rows: readonly { readonly row: number; readonly gap: number }[];
    };

export type Fitted =
  | { readonly ok: true; readonly cells: Float64Array; readonly rounds: number }
  | { readonly ok: false; readonly problem: BlockProblem };

/** How far apart neighbouring cells of each axis stand in the list. */
export const strides = (shape: readonly number[]): readonly number[] =>
  shape.map((_, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1));

/** For every axis, the slice that each cell belongs to. */
export function slicesOf(shape: readonly number[]): readonly Int32Array[] {
  const size = shape.reduce((product, length) => product * length, 1);
  return strides(shape).map((stride, axis) => {
    const slices = new Int32Array(size);
    const length = shape[axis] ?? 1;
    for (let cell = 0; cell < size; cell += 1) slices[cell] = Math.floor(cell / stride) % length;
    return slices;
  });
}

/** What the slices of an axis come to. */
export function sliceSums(cells: Float64Array, slices: Int32Array, length: number): Float64Array {
  const sums = new Float64Array(length);
  cells.forEach((value, cell) => {
    const slice = slices[cell] ?? 0;
    sums[slice] = (sums[slice] ?? 0) + value;
  });
  return sums;
}
