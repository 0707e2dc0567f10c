/**
 * Spreads an amount over a list of rows: by weights, around what is held, within bounds, and exactly in the unit. What a
 * bound cuts off goes to the rows that are still free, by their weights, until nothing is left over or nothing is free.
 * Pure; what can't be done comes back as a problem, with what finds no place.
 */
import { exact, sum, zero, type Fraction } from '../rules/exact';
import { apportioned } from '../rules/rounding';
import type { Spread, SpreadProblem, SpreadRequest, SpreadRow } from './problem';

interface OpenRow {
  readonly index: number;
  /** What the row has before its part of the amount comes to it. */
  readonly start: Fraction;
  readonly weight: Fraction;
  readonly lower: Fraction | undefined;
  readonly upper: Fraction | undefined;
}

export function spread(rows: readonly SpreadRow[], request: SpreadRequest): Spread {
  const { decimals, how } = request;
  const fine = tooFine(rows, request);
  if (fine) return { ok: false, problem: fine };
  const current = rows.map((row) => exact(row.current ?? 0));
  const signed = exact(request.amount).mul(how === 'subtract' ? -1 : 1);
  const open = rows.flatMap((row, index): OpenRow[] => {
    if (row.held) return [];
    const start = how === 'replace' ? zero : (current[index] ?? zero);
    return [{ index, start, weight: exact(row.weight ?? 0), ...boundsOf(row, decimals) }];
  });
  // Bounds that exclude each other leave no place at all.
  const crossed = rows.find(
    ({ held: isHeld, lower, upper }) =>
      !isHeld && lower !== undefined && upper !== undefined && lower > upper,
  );
  if (crossed) {
    const gap = exact(crossed.upper ?? 0).sub(exact(crossed.lower ?? 0));
    return { ok: false, problem: { code: 'bounds', gap: gap.valueOf() } };
  }
  if (open.length === 0) return { ok: false, problem: { code: 'nothing-open' } };
  const held = sum(current.filter((_, index) => rows[index]?.held));
  const wanted = how === 'replace' ? signed.sub(held) : sum(open.map(({ start }) => start)).add(signed);
  const found = request.over === 'each' ? repeated(open, signed) : shared(open, wanted);
  if (!Array.isArray(found)) return { ok: false, problem: found };
  const whole = request.over === 'each' ? sum(found) : wanted;
  const after = apportioned(found, whole, decimals);
  const places = new Map(open.map(({ index }, place) => [index, place]));
  return {
    ok: true,
    parts: rows.map((row, index) => {
      const place = places.get(index);
      const value = place === undefined ? current[index] : after[place];
      return { code: row.code, before: row.current, after: (value ?? zero).valueOf() };
    }),
  };
}

function tooFine(
  rows: readonly SpreadRow[],
  { amount, how, over, decimals }: SpreadRequest,
): SpreadProblem | undefined {
  const fine = (value: number) => !exact(value).round(decimals).equals(exact(value));
  if (fine(amount)) return { code: 'finer-than-unit', row: undefined };
  // What is added to must itself be in the unit; a repeated amount only meets what it is added to.
  const row = rows.find(
    ({ held, current = 0 }) => (how !== 'replace' ? !held : held && over !== 'each') && fine(current),
  );
  return row && { code: 'finer-than-unit', row: row.code };
}

/** The bounds as whole units that lie within them. */
const boundsOf = ({ lower, upper }: SpreadRow, decimals: number) => ({
  lower: lower === undefined ? undefined : exact(lower).ceil(decimals),
  upper: upper === undefined ? undefined : exact(upper).floor(decimals),
});

const within = (value: Fraction, { lower, upper }: OpenRow): Fraction => {
  if (lower && value.lt(lower)) return lower;
  return upper && value.gt(upper) ? upper : value;
};

const repeated = (open: readonly OpenRow[], amount: Fraction): Fraction[] =>
  open.map((row) => within(row.start.add(amount), row));

/**
 * The parts that come to `wanted`. Rows beyond a bound are fixed at it and the rest shares what is left. In each round
 * only one side is fixed, the one that is exceeded by more: fixing those can never make up for the other side, so no row
 * is ever fixed in vain.
 */
function shared(open: readonly OpenRow[], wanted: Fraction): Fraction[] | SpreadProblem {
  const fixed = new Map<OpenRow, Fraction>();
  for (;;) {
    const free = open.filter((row) => !fixed.has(row));
    const left = wanted.sub(sum(fixed.values())).sub(sum(free.map(({ start }) => start)));
    const weights = sum(free.map(({ weight }) => weight));
    if (weights.equals(zero) && !left.equals(zero)) {
      return fixed.size === 0 ? { code: 'nothing-open' } : { code: 'bounds', gap: left.valueOf() };
    }
    const rate = weights.equals(zero) ? zero : left.div(weights);
    const tried = free.map((row) => {
      const value = row.start.add(row.weight.mul(rate));
      return { row, value, off: value.sub(within(value, row)) };
    });
    const excess = sum(tried.map(({ off }) => off));
    const beyond = tried.filter(({ off }) => (excess.lt(0) ? off.lt(0) : off.gt(0)));
    const outside = excess.equals(zero) ? tried.filter(({ off }) => !off.equals(zero)) : beyond;
    if (outside.length === 0) {
      const values = new Map([...fixed, ...tried.map(({ row, value }) => [row, value] as const)]);
      return open.map((row) => values.get(row) ?? zero);
    }
    for (const { row, value } of outside) fixed.set(row, within(value, row));
  }
}
