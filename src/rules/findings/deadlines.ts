/**
 * Tasks against the milestone that they work towards: a task that falls due after it can't serve it, unless only a part
 * of what is done was promised by then.
 */
import type { Milestone, Plan } from '../../plan/schema';
import { exact, sum } from '../exact';
import type { Finding } from '../finding';
import { day, figureIn, finding, row } from './compose';
import { grouped, tasksOf, type Task } from './tasks';

/** Tasks of one unit add up: 30 % in March and 70 % in June are the whole. */
interface Share {
  readonly task: Task;
  readonly value: number;
  readonly due: string;
}

export function deadlineFindings(plan: Plan): readonly Finding[] {
  const serving = grouped(tasksOf(plan), ({ item }) => item.milestone);
  return plan.milestones.flatMap((milestone, index) => {
    const tasks = serving.get(milestone.code) ?? [];
    const shares = tasks.flatMap((task) => shareOf(task, milestone));
    const inTime = shares.filter(({ due }) => due <= milestone.due);
    const later = shares.filter(({ due }) => due > milestone.due);
    const inParts = inTime.length > 0 && later.length > 0;
    const promised = new Set(inParts ? later.map(({ task }) => task) : []);
    const late = tasks.filter((task) => isAfter(task, milestone) && !promised.has(task));
    return [
      ...late.map((task) => after(task, milestone, index)),
      ...(inParts ? [inPart(milestone, index, inTime, later)] : []),
    ];
  });
}

const isAfter = ({ item }: Task, milestone: Milestone) => item.due !== undefined && item.due > milestone.due;

function shareOf(task: Task, milestone: Milestone): readonly Share[] {
  const { goal, due } = task.item;
  if (goal?.value === undefined || due === undefined || goal.measure) return [];
  return (goal.unit ?? 'other') === (milestone.unit ?? 'other') ? [{ task, value: goal.value, due }] : [];
}

function after({ responsibility, item, path }: Task, milestone: Milestone, index: number): Finding {
  const due = item.due ?? milestone.due;
  const cell = [...path, 'due'];
  return finding({
    code: 'deadline-after',
    key: `deadline-after:${responsibility.code}/${item.code}`,
    severity: 'warning',
    names: { owner: responsibility.owner, task: item.task, milestone: milestone.name },
    figures: { due: day(due), milestone: day(milestone.due) },
    cells: [cell, ['milestones', index, 'due']],
    repairs: [{ kind: 'set-day', name: item.task, changes: [{ path: cell, from: due, to: milestone.due }] }],
  });
}

function inPart(
  milestone: Milestone,
  index: number,
  inTime: readonly Share[],
  later: readonly Share[],
): Finding {
  const total = (shares: readonly Share[]) => sum(shares.map(({ value }) => exact(value)));
  const byThen = total(inTime);
  const wanted = milestone.goal === undefined ? undefined : exact(milestone.goal);
  const lastDue = later.reduce((latest, { due }) => (due > latest ? due : latest), milestone.due);
  const shares = [...inTime, ...later];
  return finding({
    code: 'deadline-part',
    key: `deadline-part:${milestone.code}`,
    severity: wanted && byThen.lt(wanted) ? 'warning' : 'info',
    names: { milestone: milestone.name, owners: shares.map(({ task }) => task.responsibility.owner) },
    figures: {
      byThen: figureIn(byThen, milestone.unit),
      later: figureIn(total(later), milestone.unit),
      all: figureIn(total(shares), milestone.unit),
      ...(wanted && { goal: figureIn(wanted, milestone.unit) }),
      due: day(milestone.due),
      last: day(lastDue),
    },
    cells: [['milestones', index, 'due'], ...shares.map(({ task }) => [...task.path, 'due'])],
    rows: shares.map(({ task, value, due }) =>
      row(task.item.task, [[...task.path, 'due']], {
        value: figureIn(value, task.item.goal?.unit),
        due: day(due),
      }),
    ),
  });
}
