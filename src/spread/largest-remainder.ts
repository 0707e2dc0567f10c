/**
 * The largest remainder (Hamilton's method): every part gets the whole units of its quota, and the units that are left
 * go, one each, to the parts whose quotas lost most. Of parts that lost the same, the one that stands first is served
 * first. Exact: reckoned in fractions. Parts never differ from their quotas by a whole unit or more.
 *
 * Source: M. L. Balinski, H. P. Young, Fair Representation, 2nd edition (2001), appendix A, section 2.
 */
import { exact, Fraction, sum, zero } from '../rules/exact';
import { apportioned } from '../rules/rounding';

/** Parts of `whole` by weights, in steps of so many decimals; undefined where the weights come to nothing. */
export function largestRemainder(
  weights: readonly number[],
  whole: number,
  decimals = 0,
): readonly number[] | undefined {
  const exactly = weights.map(exact);
  const all = sum(exactly);
  if (all.equals(zero)) return undefined;
  const total = exact(whole);
  // A negative whole is shared out as its opposite, or rounding down would go the other way.
  const size = total.abs();
  const quotas = exactly.map((weight) => size.mul(weight).div(all));
  const sign = total.lt(0) ? -1 : 1;
  return apportioned(quotas, size, decimals).map((part) => part.mul(new Fraction(sign)).valueOf());
}
