/**
 * What the rows of a list get, written into the plan as the figure that the list is broken down by: shares that add up,
 * growth, amounts, averages, counts. Shares, growth and averages to twelve digits. Pure; a row whose figure can't say what
 * it gets comes back as a problem.
 */
import { valueAt, withValueAt } from '../plan/at-path';
import type { Plan } from '../plan/schema';
import { exact, sum } from '../rules/exact';
import { rounded } from '../rules/rounding';
import { largestRemainder } from './largest-remainder';
import type { GroupRow, SpreadGroup } from './spread-group';

/** Growth needs a base, an average a count: the row has none. */
export interface NoFigure {
  readonly code: 'no-base' | 'no-count';
  readonly row: string;
}

const digits = 12;

/** `whole` is what the rows break down now. */
export function withFigures(
  plan: Plan,
  group: SpreadGroup,
  parts: readonly number[],
  whole: number,
): Plan | NoFigure {
  const shares = group.by === 'share' ? sharesOf(parts, whole) : [];
  let changed = plan;
  for (const [index, row] of group.rows.entries()) {
    const figure = figureOf(plan, group.by, row, parts[index] ?? 0, shares[index]);
    if ('code' in figure) return figure;
    if (figure.key) changed = withValueAt(changed, [...row.path, figure.key], figure.value);
  }
  return changed;
}

const sharesOf = (parts: readonly number[], whole: number): readonly number[] =>
  (sum(parts.map(exact)).equals(exact(whole)) && whole !== 0 && largestRemainder(parts, 1, digits)) ||
  parts.map((part) => (whole === 0 ? 0 : rounded(exact(part).div(exact(whole)), digits).valueOf()));

type Figure = { readonly key: string; readonly value: number | undefined } | { readonly key: undefined };

function figureOf(
  plan: Plan,
  by: SpreadGroup['by'],
  { code, path, base, target }: GroupRow,
  part: number,
  share: number | undefined,
): Figure | NoFigure {
  switch (by) {
    case 'share':
      return { key: 'share', value: share };
    case 'amount':
      return { key: 'amount', value: part };
    case 'customers':
      return { key: 'count', value: part };
    case 'growth':
      if (base)
        return { key: 'growth', value: rounded(exact(part).div(exact(base)).sub(1), digits).valueOf() };
      return part === (target ?? 0) ? { key: undefined } : { code: 'no-base', row: code };
    case 'count': {
      const count = valueAt(plan, [...path, 'count']);
      if (typeof count === 'number' && count !== 0)
        return { key: 'average', value: rounded(exact(part).div(exact(count)), digits).valueOf() };
      return part === (target ?? 0) ? { key: undefined } : { code: 'no-count', row: code };
    }
  }
}
