/** Exact amounts in the unit of a list, together what they are together. Pure. */
import { exact, sum, type Fraction } from '../rules/exact';
import { apportioned } from '../rules/rounding';

/** The amounts rounded to the unit, their sum as well; blanks stay blank. */
export function inUnit(
  amounts: readonly (Fraction | undefined)[],
  decimals: number,
): readonly (number | undefined)[] {
  const known = amounts.flatMap((amount) => amount ?? []);
  const rounded = apportioned(known, sum(known), decimals).values();
  return amounts.map((amount) => amount && rounded.next().value?.valueOf());
}

/** What shares of a whole are in the unit. */
export const partsOf = (
  shares: readonly (number | undefined)[],
  whole: Fraction,
  decimals: number,
): readonly (number | undefined)[] =>
  inUnit(
    shares.map((share) => (share === undefined ? undefined : exact(share).mul(whole))),
    decimals,
  );
