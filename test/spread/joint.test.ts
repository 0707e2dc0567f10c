import fc from 'fast-check';
import { loadSolver } from '../../src/solver/highs';
import { jointTargets, type Block } from '../../src/spread/joint';
import { fit } from '../../src/spread/joint/fit';
import { sliceSums, slicesOf } from '../../src/spread/joint/block';
import { runs } from '../support/property-runs';

const unneeded = () => Promise.reject(new Error('no solver is needed here'));
const sumsOf = (block: Block, cells: Float64Array) =>
  slicesOf(block.shape).map((slices, axis) => [...sliceSums(cells, slices, block.shape[axis] ?? 0)]);

/** The example of Wikipedia's article on iterative proportional fitting. */
const published: Block = {
  shape: [4, 4],
  seed: Float64Array.from([40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50]),
  totals: [
    [150, 300, 400, 150],
    [200, 300, 400, 100],
  ],
};

describe('proportional fitting', () => {
  test('gives the published table', () => {
    const { cells } = fit(published) ?? { cells: new Float64Array() };
    expect(cells[0]).toBeCloseTo(64.5585, 4);
    sumsOf(published, cells).forEach((sums, axis) =>
      sums.forEach((sum, index) => expect(sum).toBeCloseTo(published.totals[axis]?.[index] ?? 0, 5)),
    );
  });

  test('keeps the odds ratios of the seed', () => {
    const { cells } = fit(published) ?? { cells: new Float64Array() };
    const odds = (values: Float64Array, row: number, column: number) => {
      const at = (a: number, b: number) => values[4 * a + b] ?? NaN;
      return (at(0, 0) * at(row, column)) / (at(0, column) * at(row, 0));
    };
    for (const row of [1, 2, 3]) {
      for (const column of [1, 2, 3]) {
        expect(odds(cells, row, column) / odds(published.seed, row, column)).toBeCloseTo(1, 9);
      }
    }
  });

  test('rounds it so that every row and column is exact and no cell is moved by a unit', async () => {
    const fitted = fit(published)?.cells ?? new Float64Array();
    const result = await jointTargets(published, unneeded);
    if (!result.ok) throw new Error(result.problem.code);
    expect(sumsOf(published, result.cells)).toEqual(published.totals);
    result.cells.forEach((value, cell) => expect(Math.abs(value - (fitted[cell] ?? 0))).toBeLessThan(1));
  });

  test('holds cells and spreads around them', async () => {
    const block = { ...published, held: new Map([[0, 100]]) };
    const result = await jointTargets(block, unneeded);
    expect(result.ok && result.cells[0]).toBe(100);
    expect(result.ok && sumsOf(block, result.cells)).toEqual(published.totals);
  });

  test('keeps bounds, what they cut off goes elsewhere', async () => {
    const upper = new Float64Array(16).fill(Infinity);
    upper[6] = 120;
    const lower = new Float64Array(16);
    lower[3] = 20;
    const block = { ...published, lower, upper };
    const result = await jointTargets(block, unneeded);
    expect(result.ok && [result.cells[6], result.cells[3]]).toEqual([120, 20]);
    expect(result.ok && sumsOf(block, result.cells)).toEqual(published.totals);
  });
});

describe('totals that can not agree', () => {
  test('are reported with the gap', async () => {
    const block = { ...published, totals: [published.totals[0] ?? [], [200, 300, 400, 90]] };
    expect(await jointTargets(block, unneeded)).toEqual({
      ok: false,
      problem: { code: 'totals-disagree', axis: 1, gap: -10 },
    });
  });

  test('for lack of cells are reported with the slices', async () => {
    // The first row may only have cells of the first column, which is worth less.
    const block: Block = {
      shape: [2, 2],
      seed: Float64Array.from([1, 0, 1, 1]),
      totals: [
        [150, 50],
        [100, 100],
      ],
    };
    const result = await jointTargets(block, loadSolver);
    expect(result.ok).toBe(false);
    const problem = result.ok ? undefined : result.problem;
    expect(problem?.code).toBe('out-of-reach');
    const gaps = problem?.code === 'out-of-reach' ? problem.slices : [];
    expect(gaps.reduce((sum, { gap }) => sum + Math.abs(gap), 0)).toBeCloseTo(100, 6);
  });

  test('by proportions alone are met by the solver where bounds leave a way', async () => {
    const block: Block = {
      shape: [2, 2],
      seed: Float64Array.from([1, 0, 1, 1]),
      totals: [
        [100, 100],
        [100, 100],
      ],
    };
    const result = await jointTargets(block, loadSolver);
    expect(result.ok && [...result.cells]).toEqual([100, 0, 0, 100]);
  });
});

describe('a block of three directions', () => {
  test('is exact in all of them, holds and zeros kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          fc.integer({ min: 2, max: 5 }),
          fc.integer({ min: 2, max: 5 }),
          fc.integer({ min: 2, max: 5 }),
        ),
        fc.infiniteStream(fc.integer({ min: 1, max: 1000 })),
        async (shape, stream) => {
          const size = shape[0] * shape[1] * shape[2];
          const next = () => stream.next().value as number;
          const actual = Float64Array.from({ length: size }, next);
          const totals = sumsOf({ shape, seed: actual, totals: [] }, actual);
          const block = {
            shape,
            seed: Float64Array.from({ length: size }, next),
            totals,
            held: new Map([[0, actual[0] ?? 0]]),
          };
          const result = await jointTargets(block, loadSolver);
          expect(result.ok && sumsOf(block, result.cells)).toEqual(totals);
          expect(result.ok && result.cells[0]).toBe(actual[0]);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('of 50 × 30 × 12 takes seconds at most', async () => {
    const shape = [50, 30, 12];
    const noise = (cell: number) => 1 + ((cell * 7919) % 997);
    const seed = Float64Array.from({ length: 18_000 }, (_, cell) => (cell % 17 === 0 ? 0 : noise(cell)));
    const wanted = Float64Array.from({ length: 18_000 }, (_, cell) =>
      cell % 17 === 0 ? 0 : noise(cell + 31),
    );
    const block = { shape, seed, totals: sumsOf({ shape, seed: wanted, totals: [] }, wanted) };
    const start = process.cpuUsage();
    const result = await jointTargets(block, loadSolver);
    expect(result.ok && sumsOf(block, result.cells)).toEqual(block.totals);
    expect(process.cpuUsage(start).user).toBeLessThan(5e6);
  });
});
