/**
 * What the owners of one line (a dimension, or the roles) carry of a number that must be reached, such as new large
 * customers. A line of which nobody carries any is not asked to; a goal without a figure carries the whole.
 */
import type { PlanPath } from '../../plan/issues';
import type { Plan, Text, Unit } from '../../plan/schema';
import { exact, sum, type Fraction } from '../exact';
import type { Finding } from '../finding';
import { indicatorFigures } from '../plan-figures';
import { figureIn, finding, row } from './compose';
import { goalPath, tasksOf, type Goal, type Task } from './tasks';

/** A number of which several owners carry a part each: parts of a rate would not add up. */
interface Kind {
  readonly code: string;
  readonly name: Text;
  readonly target: Fraction;
  readonly unit: Unit;
  readonly path: PlanPath;
  readonly isServed: (goal: Goal) => boolean;
}

/** Owners side by side: those of one dimension's members, or those who answer for a role. */
interface Line {
  readonly code: string;
  readonly names: Finding['names'];
  readonly tasks: readonly Task[];
}

export function coverageFindings(plan: Plan): readonly Finding[] {
  const lines = linesOf(plan);
  return kindsOf(plan).flatMap((kind) => lines.flatMap((line) => coverage(kind, line)));
}

function kindsOf(plan: Plan): readonly Kind[] {
  const customers = (plan.customers?.new ?? []).flatMap(({ code, name, count }, index): readonly Kind[] =>
    count === undefined
      ? []
      : [
          {
            code,
            name,
            target: exact(count),
            unit: 'count',
            path: ['customers', 'new', index, 'count'],
            isServed: (goal) => goal.customer === code,
          },
        ],
  );
  const indicators = plan.indicators.flatMap((indicator, index): readonly Kind[] => {
    const { code, name, unit } = indicator;
    const { target } = indicatorFigures(indicator);
    if (target === undefined || (unit !== 'count' && unit !== 'amount')) return [];
    const isServed = (goal: Goal) => goal.indicator === code;
    return [{ code, name, target, unit, path: ['indicators', index, 'target'], isServed }];
  });
  return [...customers, ...indicators];
}

function linesOf(plan: Plan): readonly Line[] {
  const tasks = tasksOf(plan);
  const roles = tasks.flatMap(({ responsibility: { scope } }) => (scope.of === 'role' ? [scope.name] : []));
  return [
    ...plan.dimensions.map(({ code, name }) => ({
      code,
      names: { dimension: name },
      tasks: tasks.filter(
        ({ responsibility: { scope } }) => scope.of === 'member' && scope.dimension === code,
      ),
    })),
    {
      code: 'role',
      names: { roles: [...new Set(roles)] },
      tasks: tasks.filter(({ responsibility: { scope } }) => scope.of === 'role'),
    },
  ];
}

function coverage(kind: Kind, line: Line): readonly Finding[] {
  const carriers = line.tasks.flatMap((task) => {
    const { goal } = task.item;
    return goal && kind.isServed(goal) ? [{ task, value: goal.value }] : [];
  });
  const stated = carriers.flatMap(({ task, value }) => (value === undefined ? [] : [{ task, value }]));
  if (stated.length < carriers.length || stated.length === 0) return [];
  const carried = sum(stated.map(({ value }) => exact(value)));
  const difference = carried.sub(kind.target);
  if (difference.equals(0)) return [];
  const isShort = difference.lt(0);
  const code = isShort ? 'coverage-short' : 'coverage-over';
  return [
    finding({
      code,
      key: `${code}:${kind.code}/${line.code}`,
      severity: 'warning',
      names: { ...line.names, kind: kind.name, owners: stated.map(({ task }) => task.responsibility.owner) },
      figures: {
        carried: figureIn(carried, kind.unit),
        target: figureIn(kind.target, kind.unit),
        [isShort ? 'missing' : 'over']: figureIn(difference.abs(), kind.unit),
      },
      cells: [kind.path, ...stated.map(({ task }) => goalPath(task))],
      rows: stated.map(({ task, value }) =>
        row(task.responsibility.owner, [goalPath(task)], { carried: figureIn(value, kind.unit) }),
      ),
    }),
  ];
}
