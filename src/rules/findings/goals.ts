/**
 * An owner's goal against the target that it serves: growth of the scope's sales against the member's, a rate against
 * the indicator's. Counts are not compared here, because several owners carry a part each (`coverage.ts`).
 */
import type { Plan } from '../../plan/schema';
import { exact, type Fraction } from '../exact';
import type { Finding, Repair } from '../finding';
import { indicatorFigures, ratio, type PlanFigures } from '../plan-figures';
import { same } from '../rounding';
import { amount, differenceIn, figureIn, finding, percent, points } from './compose';
import { changeOf, repairOf } from './repairs';
import { goalPath, tasksOf, type Task } from './tasks';

export function goalFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  return tasksOf(plan).flatMap((task) => {
    const value = task.item.goal?.value;
    return value === undefined
      ? []
      : [...growthGoal(plan, figures, task, value), ...rateGoal(plan, task, value)];
  });
}

function growthGoal(plan: Plan, figures: PlanFigures, task: Task, value: number): readonly Finding[] {
  const { scope, carries = 1, owner } = task.responsibility;
  if (task.item.goal?.measure !== 'growth' || scope.of !== 'member') return [];
  const member = figures.member(scope.dimension, scope.member);
  if (!member?.growth || !member.baseAmount || !member.amount) return [];
  const goal = exact(value);
  if (same(goal, member.growth)) return [];
  const isShort = goal.lt(member.growth);
  const base = member.baseAmount.mul(exact(carries));
  const target = member.amount.mul(exact(carries));
  const reached = base.mul(goal.add(1));
  const gap = reached.sub(target).abs();
  const shareOf = (part: Fraction) => ratio(part, figures.target);
  const shares = [shareOf(reached), shareOf(target), ratio(gap, figures.base), shareOf(gap)] as const;
  const [reachedShare, targetShare, ofBase, shareGap] = shares;
  const path = goalPath(task);
  const code = isShort ? 'goal-misses' : 'goal-exceeds';
  return [
    finding({
      code,
      key: `${code}:${task.responsibility.code}/${task.item.code}`,
      severity: 'warning',
      names: { owner, task: task.item.task, member: member.member.name },
      figures: {
        goal: percent(goal),
        needed: percent(member.growth),
        gap: points(goal.sub(member.growth).abs()),
        reached: amount(reached),
        target: amount(target),
        [isShort ? 'short' : 'over']: amount(gap),
        ...(reachedShare && { reachedShare: percent(reachedShare) }),
        ...(targetShare && { targetShare: percent(targetShare) }),
        ...(shareGap && { shareGap: points(shareGap) }),
        ...(ofBase && { ofBase: percent(ofBase) }),
      },
      cells: [path, member.path],
      repairs: toFigure(plan, task, member.growth),
    }),
  ];
}

/** Shares and values on average: a goal for a part that lies below the target leaves the rest to the others. */
function rateGoal(plan: Plan, task: Task, value: number): readonly Finding[] {
  const goal = task.item.goal;
  if (goal?.indicator === undefined || goal.measure) return [];
  const index = plan.indicators.findIndex(({ code }) => code === goal.indicator);
  const indicator = plan.indicators[index];
  if (!indicator || indicator.unit === 'count' || indicator.unit === 'amount') return [];
  const { base, target } = indicatorFigures(indicator);
  if (!target) return [];
  const gap = target.sub(exact(value));
  const isLowerBetter = base !== undefined && target.lt(base);
  if (same(target, exact(value)) || gap.lt(0) !== isLowerBetter) return [];
  return [
    finding({
      code: 'goal-misses',
      key: `goal-misses:${task.responsibility.code}/${task.item.code}`,
      severity: 'warning',
      names: { owner: task.responsibility.owner, task: task.item.task, indicator: indicator.name },
      figures: {
        goal: figureIn(value, indicator.unit),
        needed: figureIn(target, indicator.unit),
        gap: differenceIn(gap.abs(), indicator.unit),
      },
      cells: [goalPath(task), ['indicators', index, 'target']],
      repairs: toFigure(plan, task, target),
    }),
  ];
}

const toFigure = (plan: Plan, task: Task, needed: Fraction): readonly Repair[] =>
  repairOf('set-figure', [changeOf(plan, goalPath(task), needed)], task.item.task);
