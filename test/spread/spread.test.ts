import fc from 'fast-check';
import { rampWeights, seasonalIndices, spread, weightsOf, type SpreadRow } from '../../src/spread';

const rows = (...list: (Partial<SpreadRow> & { current?: number; weight?: number })[]): SpreadRow[] =>
  list.map((row, index) => ({ code: 'abcdef'[index] ?? '', current: undefined, weight: undefined, ...row }));
const after = (result: ReturnType<typeof spread>) =>
  result.ok ? result.parts.map((part) => part.after) : result.problem;

describe('a spread over a list', () => {
  const three = rows({ current: 100, weight: 5 }, { current: 50, weight: 3 }, { current: 50, weight: 2 });

  test.each([
    ['replace', 1000, [500, 300, 200]],
    ['add', 100, [150, 80, 70]],
    ['subtract', 100, [50, 20, 30]],
  ] as const)('can %s', (how, amount, expected) => {
    expect(after(spread(three, { how, amount, decimals: 0 }))).toEqual(expected);
  });

  test('tells old and new', () => {
    const result = spread(three, { how: 'add', amount: 10, decimals: 0 });
    expect(result.ok && result.parts[0]).toEqual({ code: 'a', before: 100, after: 105 });
  });

  test('repeats the amount in every row', () => {
    expect(after(spread(three, { how: 'replace', over: 'each', amount: 7, decimals: 0 }))).toEqual([7, 7, 7]);
  });

  test('goes around what is held', () => {
    const held = rows({ current: 100, weight: 5, held: true }, { weight: 3 }, { weight: 2 });
    expect(after(spread(held, { how: 'replace', amount: 1000, decimals: 0 }))).toEqual([100, 540, 360]);
  });

  test('spreads again what a bound cuts off', () => {
    const bounded = rows({ weight: 5, upper: 400 }, { weight: 3 }, { weight: 2, lower: 300 });
    expect(after(spread(bounded, { how: 'replace', amount: 1000, decimals: 0 }))).toEqual([400, 300, 300]);
    const twice = rows({ weight: 5, upper: 100 }, { weight: 3, upper: 300 }, { weight: 2 });
    expect(after(spread(twice, { how: 'replace', amount: 1000, decimals: 0 }))).toEqual([100, 300, 600]);
  });

  test('keeps within bounds that lie between two units', () => {
    const bounded = rows({ weight: 1, upper: 3.7 }, { weight: 1 });
    expect(after(spread(bounded, { how: 'replace', amount: 10, decimals: 0 }))).toEqual([3, 7]);
  });

  test.each([
    ['all rows are held', rows({ current: 5, held: true }), { code: 'nothing-open' }],
    ['nothing weighs', rows({ weight: 0 }, {}), { code: 'nothing-open' }],
    [
      'the upper bounds leave 400 over',
      rows({ weight: 1, upper: 300 }, { weight: 1, upper: 300 }),
      { code: 'bounds', gap: 400 },
    ],
    [
      'the lower bounds ask 200 too much',
      rows({ weight: 1, lower: 700 }, { weight: 1, lower: 500 }),
      { code: 'bounds', gap: -200 },
    ],
    [
      'what is held is finer than the unit',
      rows({ current: 0.5, held: true }, { weight: 1 }),
      { code: 'finer-than-unit', row: 'a' },
    ],
  ] as const)('says that %s', (_, list, problem) => {
    expect(after(spread(list, { how: 'replace', amount: 1000, decimals: 0 }))).toEqual(problem);
  });

  test('adds up exactly within all bounds, or says by how much it can not', () => {
    const cents = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100);
    const bound = fc.option(cents, { nil: undefined });
    const row = fc
      .record({
        current: cents,
        weight: fc.integer({ min: 0, max: 50 }),
        lower: bound,
        upper: bound,
        held: fc.boolean(),
      })
      .filter(({ lower, upper }) => lower === undefined || upper === undefined || lower <= upper);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        cents,
        fc.constantFrom('replace', 'add', 'subtract'),
        (list, amount, how) => {
          const given = rows(...list);
          const result = spread(given, { how, amount, decimals: 2 });
          if (!result.ok) {
            expect(['nothing-open', 'bounds']).toContain(result.problem.code);
            return;
          }
          const hundredths = (values: number[]) =>
            values.reduce((sum, value) => sum + Math.round(value * 100), 0);
          const before = how === 'replace' ? 0 : hundredths(list.map(({ current }) => current));
          const change = Math.round(amount * 100) * (how === 'subtract' ? -1 : 1);
          expect(hundredths(result.parts.map((part) => part.after))).toBe(before + change);
          result.parts.forEach((part, index) => {
            const { held, current, lower = -Infinity, upper = Infinity } = given[index] ?? ({} as SpreadRow);
            if (held) expect(part.after).toBe(current);
            else expect(part.after >= lower && part.after <= upper).toBe(true);
          });
        },
      ),
    );
  });
});

describe('weights', () => {
  const list = [
    { code: 'a', base: 100, target: 30 },
    { code: 'b', base: 300, target: 10 },
    { code: 'new', base: 0, target: undefined },
  ];

  test.each([
    [{ by: 'base' }, [100, 300, 0]],
    [{ by: 'target' }, [30, 10, undefined]],
    [{ by: 'equal' }, [1, 1, 1]],
    [{ by: 'growth', growth: { a: 0.5, b: -0.5 } }, [150, 150, 0]],
    [{ by: 'like', weights: { a: 4, b: 6 } }, [4, 6, undefined]],
  ] as const)('by %j', (basis, expected) => {
    expect(weightsOf(list, basis)).toEqual(expected);
  });

  test('of something new come from an analogue', () => {
    expect(weightsOf(list, { by: 'base' }, { new: { like: 'a', part: 0.5 } })).toEqual([100, 300, 50]);
    expect(weightsOf(list, { by: 'base' }, { a: { like: 'b', part: 1 } })).toEqual([100, 300, 0]);
  });

  test('of something that starts late climb', () => {
    expect(rampWeights(6, 2, 3)).toEqual([0, 0, 1 / 3, 2 / 3, 1, 1]);
    expect(rampWeights(3, 1, 0)).toEqual([0, 1, 1]);
  });

  // Ratio to the yearly average, quarters of three years: (1.2 + 1.25 + 1.3) / 3 and so on.
  test('of a season are the averages of the ratios to the year', () => {
    const indices = seasonalIndices([
      [120, 80, 90, 110],
      [250, 150, 190, 210],
      [390, 270, 240, 300],
    ]);
    expect(indices.map((index) => Number(index.toFixed(4)))).toEqual([1.25, 0.8167, 0.8833, 1.05]);
    expect(indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(4, 12);
  });
});
