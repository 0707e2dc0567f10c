/**
 * An exact figure that also knows how it moves with the inputs: its slope in each of them, which is what a linear
 * program needs. Values are exact; slopes are numbers, because a solution is verified by value. An input that a figure
 * depends on is in its slopes even where the slope happens to be 0.
 */
import { type Fraction, one, zero } from '../exact';
import { rounded } from '../rounding';

export interface Sloped {
  readonly value: Fraction;
  /** Index of the variable → change of the figure for one step of it. */
  readonly slopes: ReadonlyMap<number, number>;
}

const none: ReadonlyMap<number, number> = new Map();

export const constant = (value: Fraction): Sloped => ({ value, slopes: none });
export const unity = constant(one);

type Weighted = readonly [slopes: ReadonlyMap<number, number>, factor: number];

function combined(parts: readonly Weighted[]): ReadonlyMap<number, number> {
  const slopes = new Map<number, number>();
  for (const [part, factor] of parts) {
    for (const [index, slope] of part) slopes.set(index, (slopes.get(index) ?? 0) + slope * factor);
  }
  return slopes;
}

export const total = (parts: readonly Sloped[]): Sloped => ({
  value: parts.reduce((sum, { value }) => sum.add(value), zero),
  slopes: combined(parts.map(({ slopes }) => [slopes, 1])),
});

export const plus = (a: Sloped, b: Sloped): Sloped => total([a, b]);

export const minus = (a: Sloped, b: Sloped): Sloped => ({
  value: a.value.sub(b.value),
  slopes: combined([
    [a.slopes, 1],
    [b.slopes, -1],
  ]),
});

export const times = (a: Sloped, b: Sloped): Sloped => ({
  value: a.value.mul(b.value),
  slopes: combined([
    [a.slopes, b.value.valueOf()],
    [b.slopes, a.value.valueOf()],
  ]),
});

/** Undefined where the divisor is 0. */
export function over(a: Sloped, b: Sloped): Sloped | undefined {
  if (b.value.equals(0)) return undefined;
  const value = a.value.div(b.value);
  const divisor = b.value.valueOf();
  return {
    value,
    slopes: combined([
      [a.slopes, 1 / divisor],
      [b.slopes, -value.valueOf() / divisor],
    ]),
  };
}

/** Moves as the unrounded figure does, in the long run. */
export const roundedCell = ({ value, slopes }: Sloped, decimals: number): Sloped => ({
  value: rounded(value, decimals),
  slopes,
});
