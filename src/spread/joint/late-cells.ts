/**
 * How much of a usual cell a member that starts late, and whoever is below it, has in a part of the year: nothing before
 * its start, then its ramp's steps; in a period, those of its months by what they weigh. 1 for everybody else. Pure.
 */
import { monthsOf } from '../../plan/calendar';
import { isTime } from '../../plan/joint';
import { lateStart, rampWeights } from '../../plan/late-start';
import { walkMembers } from '../../plan/references';
import type { Member, Plan } from '../../plan/schema';
import { monthShares } from '../../rules/phasing';
import type { Direction } from './directions';

export function lateFactors(
  plan: Plan,
  directions: readonly Direction[],
): (codes: readonly string[]) => number {
  const time = directions.findIndex(({ axis }) => isTime(axis));
  const late = directions.flatMap(({ axis }, place) => {
    if (axis.of !== 'dimension' || time === -1) return [];
    const members = plan.dimensions.find(({ code }) => code === axis.dimension)?.members ?? [];
    return members.flatMap((member) => {
      const parts = partsOf(plan, member, directions[time]);
      const codes = [...walkMembers([member], [])].map(({ member: { code } }) => code);
      return parts ? [{ place, codes: new Set(codes), parts }] : [];
    });
  });
  return (codes) =>
    late.reduce(
      (product, { place, codes: of, parts }) =>
        of.has(codes[place] ?? '') ? product * (parts.get(codes[time] ?? '') ?? 1) : product,
      1,
    );
}

/** By the codes of the months or periods; undefined for a member that sells from the beginning. */
function partsOf(
  plan: Plan,
  member: Member,
  time: Direction | undefined,
): ReadonlyMap<string, number> | undefined {
  const start = lateStart(plan, member);
  if (!start) return undefined;
  const months = monthsOf(plan);
  const steps = rampWeights(months.length, start.month, start.ramp);
  if (time?.axis.of === 'month') return new Map(months.map(({ code }, index) => [code, steps[index] ?? 0]));
  const shares = monthShares(plan)?.map((share) => share.valueOf()) ?? months.map(() => 1);
  return new Map(
    plan.periods.map(({ code }, period) => {
      const own = months.flatMap((month, index) => (month.period === period ? [index] : []));
      const whole = own.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
      const part = own.reduce((sum, index) => sum + (shares[index] ?? 0) * (steps[index] ?? 0), 0);
      return [code, whole === 0 ? 0 : part / whole];
    }),
  );
}
