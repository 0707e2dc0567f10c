/**
 * What members are said to come to beside what decides their targets, after targets have changed: where a member's target
 * is another than before, what was said of it is out of date and becomes what it comes to now. Pure.
 */
import { withValueAt } from '../plan/at-path';
import type { Plan } from '../plan/schema';
import { besideOf } from '../plan/stated-beside';
import { planFigures, ratio, type MemberFigures } from '../rules/plan-figures';
import { rounded } from '../rules/rounding';

const digits = 12;

export function withStatedBeside(before: Plan, after: Plan, dimension: string): Plan {
  const was = planFigures(before);
  const { decimals } = after.unit;
  return planFigures(after)
    .groups.filter((group) => group.dimension.code === dimension)
    .flatMap(({ members }) => members)
    .reduce((changed, entry) => {
      const key = besideOf(entry.group.dimension.by);
      const now = written(entry, key, decimals);
      const old = was.member(dimension, entry.member.code);
      return entry.member[key] === undefined || now === (old && written(old, key, decimals))
        ? changed
        : withValueAt(changed, [...entry.path, key], now);
    }, after);
}

function written(
  { amount, group }: MemberFigures,
  key: 'amount' | 'share',
  decimals: number,
): number | undefined {
  const value = key === 'amount' ? amount : ratio(amount, group.whole);
  return value && rounded(value, key === 'amount' ? decimals : digits).valueOf();
}
