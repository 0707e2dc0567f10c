/** Awards and commission against the targets: who earns an award without meeting the target, and what the pool becomes. */
import type { Plan } from '../../plan/schema';
import { exact, one, sum } from '../exact';
import type { Finding } from '../finding';
import { ratio, sumOfAll, type PlanFigures } from '../plan-figures';
import { amount, finding, percent, points, row } from './compose';
import { grouped } from './tasks';

export function incentiveFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  return [...awards(plan, figures), ...commissions(plan, figures)];
}

const awards = (plan: Plan, { groups }: PlanFigures): readonly Finding[] =>
  plan.incentives.awards.flatMap(({ code, name, growth }, index) => {
    if (!growth) return [];
    const from = exact(growth.from);
    const members = groups
      .filter(({ dimension, parent }) => dimension.code === growth.dimension && !parent)
      .flatMap((group) => group.members)
      .flatMap(({ member, path, baseAmount, amount: target, growth: planned }) => {
        const attainment = ratio(baseAmount?.mul(from.add(one)), target);
        return attainment && planned ? [{ member, path, attainment, planned }] : [];
      })
      .sort((a, b) => a.attainment.compare(b.attainment));
    const award = (
      side: 'award-below' | 'award-above',
      severity: Finding['severity'],
      earners: typeof members,
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
  const rates = plan.incentives.commission.map(({ dimension, member, rate }, index) => ({
    dimension,
    rate: exact(rate),
    figures: figures.member(dimension, member),
    path: ['incentives', 'commission', index, 'rate'],
  }));
  return [...grouped(rates, ({ dimension }) => dimension)].flatMap(([dimension, entries]) => {
    const bases = entries.map((entry) => entry.figures?.baseAmount);
    const targets = entries.map((entry) => entry.figures?.amount);
    const base = sumOfAll(bases);
    const target = sumOfAll(targets);
    if (!base || !target) return [];
    const pool = (amounts: typeof bases) =>
      sum(entries.map(({ rate }, index) => rate.mul(amounts[index] ?? 0)));
    const [poolBefore, poolAfter] = [pool(bases), pool(targets)];
    const average = { before: ratio(poolBefore, base), after: ratio(poolAfter, target) };
    const growth = { pool: ratio(poolAfter, poolBefore)?.sub(one), sales: ratio(target, base)?.sub(one) };
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
          pool: amount(poolAfter),
          poolGrowth: percent(growth.pool),
          salesGrowth: percent(growth.sales),
        },
        cells: entries.map(({ path }) => path),
        rows: entries.flatMap(({ figures: entry, rate, path }) =>
          entry ? [row(entry.member.name, [path], { rate: percent(rate) })] : [],
        ),
      }),
    ];
  });
}
