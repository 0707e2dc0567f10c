/** Awards and commission against the targets: who earns an award without meeting the target, and what the pool becomes. */
import type { Plan } from '../../plan/schema';
import { one } from '../exact';
import type { Finding } from '../finding';
import { awardNeeds, commissionsOf, type AwardNeed } from '../incentives';
import { ratio, type PlanFigures } from '../plan-figures';
import { amount, finding, percent, points, row } from './compose';

export function incentiveFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  return [...awards(plan, figures), ...commissions(plan, figures)];
}

const awards = (plan: Plan, figures: PlanFigures): readonly Finding[] =>
  awardNeeds(plan, figures).flatMap(({ index, code, name, from, members }) => {
    const award = (
      side: 'award-below' | 'award-above',
      severity: Finding['severity'],
      earners: readonly AwardNeed[],
    ): readonly Finding[] =>
      earners.length === 0
        ? []
        : [
            finding({
              code: side,
              key: `${side}:${code}`,
              severity,
              names: { award: name, members: earners.map(({ member }) => member.name) },
              figures: { from: percent(from) },
              cells: [['incentives', 'awards', index, 'growth', 'from'], ...earners.map(({ path }) => path)],
              rows: earners.map(({ member, path, attainment, planned }) =>
                row(member.name, [path], { attainment: percent(attainment), growth: percent(planned) }),
              ),
            }),
          ];
    return [
      ...award(
        'award-below',
        'warning',
        members.filter(({ attainment }) => attainment.lt(one)),
      ),
      ...award(
        'award-above',
        'info',
        members.filter(({ attainment }) => attainment.gt(one)),
      ),
    ];
  });

/** Rates of the members of one dimension, weighed by what those members sell; members without a rate stay out. */
function commissions(plan: Plan, figures: PlanFigures): readonly Finding[] {
  return commissionsOf(plan, figures).flatMap(({ dimension, rates, base, target, poolBefore, pool }) => {
    const average = { before: ratio(poolBefore, base), after: ratio(pool, target) };
    const growth = { pool: ratio(pool, poolBefore)?.sub(one), sales: ratio(target, base)?.sub(one) };
    if (!average.before || !average.after || !growth.pool || !growth.sales) return [];
    const line = plan.dimensions.find(({ code }) => code === dimension)?.name ?? dimension;
    return [
      finding({
        code: 'commission',
        key: `commission:${dimension}`,
        severity: 'info',
        names: { dimension: line },
        figures: {
          averageBefore: percent(average.before),
          average: percent(average.after),
          change: points(average.after.sub(average.before)),
          poolBefore: amount(poolBefore),
          pool: amount(pool),
          poolGrowth: percent(growth.pool),
          salesGrowth: percent(growth.sales),
        },
        cells: rates.map(({ path }) => path),
        rows: rates.flatMap(({ figures: entry, rate, path }) =>
          entry ? [row(entry.member.name, [path], { rate: percent(rate) })] : [],
        ),
      }),
    ];
  });
}
