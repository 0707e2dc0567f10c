/**
 * Exact numbers: a plan's figures are decimals, and as fractions of whole numbers their sums are what they are on
 * paper (0.1 + 0.2 is 0.3, four shares of 0.25 are 1). `exact` takes a number as the decimal that a person wrote.
 */
import Fraction from 'fraction.js';

export { Fraction };

export const zero = new Fraction(0);
export const one = new Fraction(1);

/** The decimal that is shown for a finite number: 0.1 is 1/10, 1e-7 is 1/10,000,000. */
export function exact(value: number): Fraction {
  const [digits = '0', exponent] = String(value).split('e');
  const decimal = new Fraction(digits);
  return exponent === undefined ? decimal : decimal.mul(new Fraction(10).pow(Number(exponent)));
}

/** Sum of any number of fractions; 0 of none. */
export const sum = (values: Iterable<Fraction>): Fraction =>
  [...values].reduce((total, value) => total.add(value), zero);
