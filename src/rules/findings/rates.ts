/**
 * A rate that the owners of some members set themselves: what the other members of the dimension must have on average
 * for the whole to meet its target. Members weigh as much as they had in the base year.
 */
import type { Indicator, Plan } from '../../plan/schema';
import { exact, one, sum, type Fraction } from '../exact';
import type { Finding } from '../finding';
import { indicatorFigures, ratio, type MemberFigures, type PlanFigures } from '../plan-figures';
import { differenceIn, figureIn, finding, percent, row } from './compose';
import { goalPath, grouped, tasksOf, type Task } from './tasks';

export function rateFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  const tasks = tasksOf(plan).filter(({ item }) => item.goal?.measure === undefined);
  const serving = grouped(tasks, ({ item }) => item.goal?.indicator);
  return plan.indicators.flatMap((indicator, index) => {
    const { target } = indicatorFigures(indicator);
    if (!target || indicator.unit === 'count' || indicator.unit === 'amount') return [];
    return plan.dimensions.flatMap(({ code, name }) => {
      const goals = weighed(figures, serving.get(indicator.code) ?? [], code);
      return others({ indicator, index, target, goals, key: `${indicator.code}/${code}`, line: name });
    });
  });
}

interface Weighed {
  readonly task: Task;
  readonly member: MemberFigures;
  readonly value: Fraction;
  /** Of the whole base amount. */
  readonly weight: Fraction;
}

/** A goal for a member above counts for all that is below it. */
function weighed(figures: PlanFigures, tasks: readonly Task[], dimension: string): readonly Weighed[] {
  const goals = tasks.flatMap((task): readonly Weighed[] => {
    const { scope, carries = 1 } = task.responsibility;
    const value = task.item.goal?.value;
    if (scope.of !== 'member' || scope.dimension !== dimension || value === undefined) return [];
    const member = figures.member(dimension, scope.member);
    const weight = ratio(member?.baseAmount, figures.base)?.mul(exact(carries));
    return member && weight ? [{ task, member, value: exact(value), weight }] : [];
  });
  const withGoal = new Set(goals.map(({ member }) => member));
  const isBelow = ({ group: { parent } }: MemberFigures): boolean =>
    parent !== undefined && (withGoal.has(parent) || isBelow(parent));
  return goals.filter(({ member }) => !isBelow(member));
}

interface Case {
  readonly indicator: Indicator;
  readonly index: number;
  readonly target: Fraction;
  readonly goals: readonly Weighed[];
  readonly key: string;
  readonly line: Indicator['name'];
}

function others({ indicator, index, target, goals, key, line }: Case): readonly Finding[] {
  const rest = one.sub(sum(goals.map(({ weight }) => weight)));
  if (goals.length === 0 || rest.lte(0)) return [];
  const rate = target.sub(sum(goals.map(({ value, weight }) => value.mul(weight)))).div(rest);
  if (rate.equals(target)) return [];
  const { unit, name } = indicator;
  return [
    finding({
      code: 'rate-others',
      key: `rate-others:${key}`,
      severity: unit === 'percent' && rate.gt(one) && target.lte(one) ? 'warning' : 'info',
      names: { indicator: name, dimension: line, members: goals.map(({ member }) => member.member.name) },
      figures: {
        others: figureIn(rate, unit),
        target: figureIn(target, unit),
        difference: differenceIn(rate.sub(target), unit),
        rest: percent(rest),
      },
      cells: [['indicators', index, 'target'], ...goals.map(({ task }) => goalPath(task))],
      rows: goals.map(({ task, member, value, weight }) =>
        row(member.member.name, [goalPath(task)], { goal: figureIn(value, unit), weight: percent(weight) }),
      ),
    }),
  ];
}
