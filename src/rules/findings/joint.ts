/** The joint matrix against the targets of the other sheets: which of its totals are missed, direction by direction. */
import { monthName, monthsOf } from '../../plan/calendar';
import { axisKey } from '../../plan/joint';
import type { Axis, Plan, Text } from '../../plan/schema';
import type { Finding } from '../finding';
import { jointGaps, type JointGap } from '../joint-margins';
import { amount, count, finding, row } from './compose';

export function jointFindings(plan: Plan): readonly Finding[] {
  const { joint } = plan;
  if (!joint) return [];
  const gaps = jointGaps(plan, joint);
  return joint.axes.flatMap((axis) => {
    const missed = gaps.filter((gap) => gap.axis === axis);
    return missed.length === 0 ? [] : [axisFinding(plan, axis, missed)];
  });
}

function axisFinding(plan: Plan, axis: Axis, missed: readonly JointGap[]): Finding {
  const off = ({ found, target }: JointGap) => found.sub(target);
  const widest = missed.map(off).reduce((most, gap) => (gap.abs().gt(most.abs()) ? gap : most));
  const dimension = plan.dimensions.find(({ code }) => 'dimension' in axis && code === axis.dimension);
  return finding({
    code: 'joint-misses',
    key: `joint-misses:${axisKey(axis)}`,
    severity: 'error',
    names: dimension ? { dimension: dimension.name } : {},
    figures: { missed: count(missed.length), gap: amount(widest) },
    cells: [['joint', 'rows']],
    rows: missed.map((gap) =>
      row(nameOf(plan, gap), [['joint', 'rows']], {
        found: amount(gap.found),
        target: amount(gap.target),
        gap: amount(off(gap)),
      }),
    ),
  });
}

/** A month by its number: `2024-07`. */
function nameOf(plan: Plan, { entry: { code, name } }: JointGap): Text {
  if (name !== undefined) return name;
  const month = monthsOf(plan).find((each) => each.code === code);
  return month ? monthName(month) : code;
}
