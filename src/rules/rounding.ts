/**
 * Exact figures as the decimals that go into a plan: rounded to so many places, or rounded so that they still add up.
 */
import { Fraction, one, sum } from './exact';

/** Places to which shares are written, one basis point for amounts with two decimals. */
export const shareDecimals = (amountDecimals: number): number => amountDecimals + 2;

/** Half a place rounds away from zero, as a sheet's ROUND does. */
export const rounded = (value: Fraction, decimals: number): Fraction =>
  value.lt(0) ? value.neg().round(decimals).neg() : value.round(decimals);

/**
 * The values rounded so that they add up to the rounded whole: each down, and what is left to those that lost most.
 * `whole` must be the sum of the values.
 */
export function apportioned(
  values: readonly Fraction[],
  whole: Fraction,
  decimals: number,
): readonly Fraction[] {
  const step = new Fraction(10).pow(-decimals);
  const floors = values.map((value) => value.floor(decimals));
  const left = rounded(whole, decimals).sub(sum(floors)).div(step);
  const order = values
    .map((value, index) => ({ index, lost: value.sub(floors[index] ?? value) }))
    .sort((a, b) => b.lost.compare(a.lost))
    .slice(0, left.valueOf())
    .map(({ index }) => index);
  const raised = new Set(order);
  return floors.map((value, index) => (raised.has(index) ? value.add(step) : value));
}

/** Whether a written decimal is the value rounded to so many places; either way at the middle between two. */
export function isRounded(written: Fraction, value: Fraction, decimals: number): boolean {
  const half = new Fraction(1, 2).div(new Fraction(10).pow(decimals));
  const off = written.sub(value).abs();
  return off.lt(half) || same(off, half);
}

/**
 * How far a written figure may be from what it was rounded from: half of its last digit. A figure is taken to be written
 * with `least` decimals at least; a percentage in whole percents has two.
 */
export function roundingOf(written: number, least = 0): Fraction {
  // A cell's 15 digits: 35.2 % may come from it as 0.35200000000000004.
  const [digits = '', exponent = '0'] = String(Number(written.toPrecision(15))).split('e');
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
  return new Fraction(1, 2).div(new Fraction(10).pow(Math.max(least, decimals)));
}

/** Digits to which a workbook holds a figure against its bound. */
const heldDigits = new Fraction(1, 2_000_000_000_000n);

/** Whether two figures are the same to the twelve digits that a workbook compares; decimals can't say a third. */
export const same = (a: Fraction, b: Fraction): boolean => {
  const size = b.abs().gt(one) ? b.abs() : one;
  return a.sub(b).abs().lte(size.mul(heldDigits));
};
