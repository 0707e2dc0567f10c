/**
 * Iterative proportional fitting of a block: slices are scaled to their totals, one axis after the other, until all agree.
 * Cells keep the proportions of their seeds (their odds ratios), which is the block closest to the seed in relative
 * entropy. Held cells stand aside. With bounds a slice's factor is the one whose cut-off cells come to the total; the
 * excess of a bound goes to the slice's other cells. A bounded row is scaled to the nearer bound where it is beyond, and
 * forgets that scaling before it is looked at again (Bregman's projections with Dykstra's correction). Gives undefined
 * where it does not get there: `nearest.ts` then says why.
 *
 * Sources: W. E. Deming, F. F. Stephan, On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known, Ann. Math. Statist. 11 (1940); I. Csiszár, I-divergence geometry of probability
 * distributions and minimization problems, Ann. Probab. 3 (1975); R. L. Dykstra, An iterative procedure for obtaining
 * I-projections onto the intersection of convex sets, Ann. Probab. 13 (1985).
 */
import { cellsOfRow, slicesOf, type Block, type RowBounds } from './block';

/** Rounds over all axes; what has not settled by then creeps towards a bound or towards nothing. */
const mostRounds = 2_000;

/** Of the largest total: far below half a unit for any total that a double holds exactly. */
const precision = 1e-12;

export function fit(block: Block): { cells: Float64Array; rounds: number } | undefined {
  const tolerance = Math.max(1e-6, ...block.totals.flat().map((total) => Math.abs(total) * precision));
  const cells = Float64Array.from(block.seed);
  const bases = Float64Array.from(block.seed);
  for (const [cell, amount] of block.held ?? []) cells[cell] = amount;
  const axes = slicesOf(block.shape).map((slices, axis) => openCells(block, slices, axis));
  const rows = [...(block.rows ?? [])].map(([row, bounds]) => boundedRow(block, row, bounds));
  for (let round = 1; round <= mostRounds; round += 1) {
    for (const axis of axes) {
      for (const { open, left } of axis) if (!scale(block, cells, bases, open, left)) return undefined;
    }
    for (const row of rows) if (!bound(block, cells, bases, row)) return undefined;
    const settled =
      axes.every((axis) =>
        axis.every(({ open, left }) => Math.abs(total(cells, open) - left) <= tolerance),
      ) && rows.every(({ open, lower, upper }) => beyond(total(cells, open), lower, upper) <= tolerance);
    if (settled) return { cells, rounds: round };
  }
  return undefined;
}

interface OpenSlice {
  readonly open: readonly number[];
  /** What the open cells come to. */
  readonly left: number;
}

function openCells({ shape, totals, held }: Block, slices: Int32Array, axis: number): OpenSlice[] {
  const open = Array.from({ length: shape[axis] ?? 0 }, (): number[] => []);
  const left = [...(totals[axis] ?? [])];
  slices.forEach((slice, cell) => {
    const amount = held?.get(cell);
    if (amount === undefined) open[slice]?.push(cell);
    else left[slice] = (left[slice] ?? 0) - amount;
  });
  return open.map((cells, slice) => ({ open: cells, left: left[slice] ?? 0 }));
}

interface BoundedRow extends RowBounds {
  readonly open: readonly number[];
  /** By how much the row was scaled when it was last looked at. */
  factor: number;
}

function boundedRow(block: Block, row: number, { lower, upper }: RowBounds): BoundedRow {
  const cells = cellsOfRow(block, row);
  const kept = cells.reduce((sum, cell) => sum + (block.held?.get(cell) ?? 0), 0);
  const open = cells.filter((cell) => !block.held?.has(cell));
  return { open, lower: lower - kept, upper: upper - kept, factor: 1 };
}

const clamped = (value: number, lower: number, upper: number) => Math.min(upper, Math.max(lower, value));
const beyond = (value: number, lower: number, upper: number) =>
  Math.abs(value - clamped(value, lower, upper));

function bound(block: Block, cells: Float64Array, bases: Float64Array, row: BoundedRow): boolean {
  const free = total(cells, row.open) / row.factor;
  const wanted = clamped(free, row.lower, row.upper);
  if (wanted === free && row.factor === 1) return true;
  if (!scale(block, cells, bases, row.open, wanted)) return false;
  row.factor = free === 0 ? 1 : Math.max(wanted / free, Number.MIN_VALUE);
  return true;
}

function total(cells: Float64Array, open: readonly number[]): number {
  let sum = 0;
  for (const cell of open) sum += cells[cell] ?? 0;
  return sum;
}

/**
 * Scales a slice to what is left for it. `bases` are the cells before their bounds: a cell that one axis held back
 * can come forward again under another.
 */
function scale(
  { lower, upper }: Block,
  cells: Float64Array,
  bases: Float64Array,
  open: readonly number[],
  left: number,
): boolean {
  const cut = (cell: number, factor: number) => {
    const value = (bases[cell] ?? 0) * factor;
    const least = lower?.[cell] ?? 0;
    const most = upper?.[cell] ?? value;
    return value < least ? least : value > most ? most : value;
  };
  if (left < 0) return false;
  const factor = lower || upper ? cutFactor(open, cut, bases, left) : left / total(bases, open);
  if (!Number.isFinite(factor)) return left === 0;
  for (const cell of open) {
    bases[cell] = (bases[cell] ?? 0) * factor;
    cells[cell] = cut(cell, 1);
  }
  return true;
}

/** The factor at which the cut-off cells come to `left`, by halving; the sum only grows with it. */
function cutFactor(
  open: readonly number[],
  cut: (cell: number, factor: number) => number,
  bases: Float64Array,
  left: number,
): number {
  const at = (factor: number) => open.reduce((sum, cell) => sum + cut(cell, factor), 0);
  const whole = total(bases, open);
  if (whole === 0) return at(1) === left ? 1 : NaN;
  const plain = left / whole;
  if (plain > 0 && open.every((cell) => cut(cell, plain) === (bases[cell] ?? 0) * plain)) return plain;
  let low = 0;
  let high = left / whole || 1;
  for (let step = 0; at(high) < left; step += 1) {
    if (step === 60) return at(high) >= left * (1 - precision) ? high : 1;
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > high * Number.EPSILON; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle) < left) low = middle;
    else high = middle;
  }
  // A factor of nothing would make the cells forget their proportions.
  return high === 0 ? Number.MIN_VALUE : high;
}
