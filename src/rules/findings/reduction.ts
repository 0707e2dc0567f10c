/** An owner who gives up a part of the sources (dealers, shops): how much the rest must grow, if all brought the same. */
import type { Plan } from '../../plan/schema';
import { exact, one, type Fraction } from '../exact';
import type { Finding } from '../finding';
import type { PlanFigures } from '../plan-figures';
import { finding, percent } from './compose';
import { goalPath, tasksOf } from './tasks';

export function reductionFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  const tasks = tasksOf(plan);
  return tasks.flatMap((task) => {
    const { responsibility, item } = task;
    const { scope } = responsibility;
    const given = item.goal?.measure === 'reduction' ? item.goal.value : undefined;
    if (given === undefined || given <= 0 || given >= 1 || scope.of !== 'member') return [];
    const member = figures.member(scope.dimension, scope.member);
    if (!member?.growth) return [];
    const growthOfRest = (growth: Fraction) =>
      growth
        .add(one)
        .div(one.sub(exact(given)))
        .sub(one);
    const goal = tasks.find(
      (other) => other.responsibility === responsibility && other.item.goal?.measure === 'growth',
    );
    const goalGrowth = goal?.item.goal?.value === undefined ? undefined : exact(goal.item.goal.value);
    return [
      finding({
        code: 'reduction',
        key: `reduction:${responsibility.code}/${item.code}`,
        severity: 'info',
        names: { owner: responsibility.owner, member: member.member.name, task: item.task },
        figures: {
          given: percent(given),
          target: percent(member.growth),
          rest: percent(growthOfRest(member.growth)),
          ...(goalGrowth &&
            !goalGrowth.equals(member.growth) && {
              goal: percent(goalGrowth),
              restGoal: percent(growthOfRest(goalGrowth)),
            }),
        },
        cells: [goalPath(task), member.path, ...(goal ? [goalPath(goal)] : [])],
      }),
    ];
  });
}
