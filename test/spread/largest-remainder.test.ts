import fc from 'fast-check';
import { largestRemainder } from '../../src/spread';

/** Apportionment populations of the census of 1790, and the 120 seats of the bill of 1792. */
const house: readonly (readonly [state: string, population: number, seats: number])[] = [
  ['Connecticut', 236_841, 8],
  ['Delaware', 55_540, 2],
  ['Georgia', 70_835, 2],
  ['Kentucky', 68_705, 2],
  ['Maryland', 278_514, 9],
  ['Massachusetts', 475_327, 16],
  ['New Hampshire', 141_822, 5],
  ['New Jersey', 179_570, 6],
  ['New York', 331_589, 11],
  ['North Carolina', 353_523, 12],
  ['Pennsylvania', 432_879, 14],
  ['Rhode Island', 68_446, 2],
  ['South Carolina', 206_236, 7],
  ['Vermont', 85_533, 3],
  ['Virginia', 630_560, 21],
];

describe('the largest remainder', () => {
  test('gives the seats of the House that Hamilton proposed in 1792', () => {
    expect(
      largestRemainder(
        house.map(([, population]) => population),
        120,
      ),
    ).toEqual(house.map(([, , seats]) => seats));
  });

  // Wikipedia, Apportionment paradox: three states of 6, 6 and 2.
  test.each([
    [10, [4, 4, 2]],
    [11, [5, 5, 1]],
  ])('shows the Alabama paradox: with %d seats the third state gets the last of %j', (seats, parts) => {
    expect(largestRemainder([6, 6, 2], seats)).toEqual(parts);
  });

  test('serves the first of those that lost the same', () => {
    expect(largestRemainder([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(largestRemainder([1, 1, 1, 1], 10)).toEqual([3, 3, 2, 2]);
    expect(largestRemainder([1, 1], 0.01, 2)).toEqual([0.01, 0]);
  });

  test('shares a negative whole as its opposite', () => {
    expect(largestRemainder([1, 1, 1], -100)).toEqual([-34, -33, -33]);
  });

  test('has no answer where nothing weighs', () => {
    expect(largestRemainder([0, 0], 5)).toBeUndefined();
  });

  test('adds up, and stays within one unit of every quota', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (weights, units) => {
          fc.pre(weights.some((weight) => weight > 0));
          const all = weights.reduce((sum, weight) => sum + weight, 0);
          const parts = largestRemainder(weights, units / 100, 2) ?? [];
          expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(units);
          parts.forEach((part, index) => {
            expect(Math.abs(part * 100 - (units * (weights[index] ?? 0)) / all)).toBeLessThan(1.000_001);
          });
        },
      ),
    );
  });
});
