/**
 * Members that start late against the phasing of the whole: together they may ask more of a month than the whole has then,
 * so that the others would have to sell less than nothing; and where all start late, the months can't be the whole's at all.
 * Amounts are rounded as the month sheet rounds them, which shows the same.
 */
import { monthName, monthsOf } from '../../plan/calendar';
import type { Plan } from '../../plan/schema';
import { sum, zero, type Fraction } from '../exact';
import type { Finding } from '../finding';
import { sumOfAll, type PartGroup, type PlanFigures } from '../plan-figures';
import { lateGroups, monthShares, ownPhasing, running } from '../phasing';
import { rounded } from '../rounding';
import { amount, finding, row } from './compose';

export function lateStartFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  const groups = lateGroups(plan, figures);
  const shares = groups.length > 0 ? monthShares(plan) : undefined;
  return shares ? groups.flatMap((group) => ofGroup(plan, shares, group)) : [];
}

function ofGroup(plan: Plan, shares: readonly Fraction[], group: PartGroup): readonly Finding[] {
  const { dimension, members } = group;
  const { decimals } = plan.unit;
  const round = (value: Fraction) => rounded(value, decimals);
  const amounts = members.flatMap(({ finalAmount }) => finalAmount ?? []);
  if (!sumOfAll(members.map(({ finalAmount }) => finalAmount))) return [];
  const targets = perMonth(running(amounts).map(round));
  const total = sum(targets);
  const late = members.flatMap(({ member, path }, index) => {
    const own = ownPhasing(plan, shares, member);
    const target = targets[index] ?? zero;
    return own ? [{ member, path, target, got: own.map((upTo) => round(target.mul(upTo))) }] : [];
  });
  const others = total.sub(sum(late.map(({ target }) => target)));
  const given = perMonth(running(shares).map((upTo) => round(total.mul(upTo))));
  const asked = perMonth(given.map((_, month) => sum(late.map(({ got }) => got[month] ?? zero))));
  const months = monthsOf(plan).flatMap((month, index) => {
    const [asks, gives] = [asked[index] ?? zero, given[index] ?? zero];
    const left = gives.sub(asks);
    const broken = others.equals(zero) ? !left.equals(zero) : left.mul(others).lt(0);
    const name = monthName(month);
    return broken ? [{ name, asks, gives, path: ['periods', month.period, 'share'] as const }] : [];
  });
  if (months.length === 0) return [];
  const excess = sum(months.map(({ asks, gives }) => (asks.gt(gives) ? asks.sub(gives) : zero)));
  return [
    finding({
      code: 'late-starts',
      key: `late-starts:${dimension.code}`,
      severity: 'warning',
      names: {
        dimension: dimension.name,
        [late.length === members.length ? 'everyone' : 'late']: late.map(({ member }) => member.name),
      },
      figures: { excess: amount(excess) },
      cells: [...late.map(({ path }) => [...path, 'starts']), ...months.map(({ path }) => path)],
      rows: months.map(({ name, asks, gives, path }) =>
        row(name, [path], { asked: amount(asks), given: amount(gives) }),
      ),
    }),
  ];
}

/** What each adds to the ones before. */
const perMonth = (upTo: readonly Fraction[]): readonly Fraction[] =>
  upTo.map((value, index) => value.sub(upTo[index - 1] ?? zero));
