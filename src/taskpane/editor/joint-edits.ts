/** Which directions a joint matrix has, what it starts from and what it keeps to, edited. Pure; gives the changed plan. */
import type { Plan } from '../../plan';
import { axesOf, axisKey, isSameLine } from '../../plan/joint';
import type { Axis, Joint, JointCondition } from '../../plan/schema';

/** Fewer are no matrix, more can't be shown. */
export const fewestAxes = 2;
export const mostAxes = 4;

/** The first dimensions by the periods; undefined where the plan has too little for a matrix. */
export function withMatrix(plan: Plan): Plan | undefined {
  const all = axesOf(plan);
  const dimensions = all.filter((axis) => axis.of === 'dimension' && !axis.lowest).slice(0, 2);
  const axes = [...dimensions, ...all.filter(({ of }) => of === 'period')];
  return axes.length < fewestAxes ? undefined : { ...plan, joint: begun(plan, axes, []) };
}

export function withoutMatrix({ joint: _, ...plan }: Plan): Plan {
  return plan;
}

/**
 * With one direction more or less, in the plan's order. Periods and months stand for the same year, levels of a dimension
 * for the same members: one takes the other's place. Cells of other directions mean nothing any more and go; conditions keep what they say of those that stay.
 */
export function withAxis(plan: Plan, joint: Joint, axis: Axis, isOn: boolean): Plan {
  const key = axisKey(axis);
  const replaced = (each: Axis) => isOn && isSameLine(axis, each);
  const kept = new Set(joint.axes.filter((each) => !replaced(each)).map(axisKey));
  if (isOn) kept.add(key);
  else kept.delete(key);
  const axes = axesOf(plan).filter((each) => kept.has(axisKey(each)));
  const places = axes.map((each) => joint.axes.findIndex((before) => axisKey(before) === axisKey(each)));
  const conditions = joint.conditions.map((condition): JointCondition => ({
    ...condition,
    at: places.map((place) => condition.at[place] ?? null),
  }));
  return { ...plan, joint: begun(plan, axes, conditions) };
}

const begun = (plan: Plan, axes: Axis[], conditions: JointCondition[]): Joint => ({
  axes,
  by: startsOf(plan, axes, false)[0] ?? 'target',
  columns: [],
  rows: [],
  conditions,
});

/** What the cells can be in proportion to: the base year where a list of sales told of it, cells where there are any. */
export const startsOf = (
  { baseMatrix }: Plan,
  axes: readonly Axis[],
  hasCells: boolean,
): readonly Joint['by'][] => [
  ...(axes.some((axis) => axis.of === 'dimension' && baseMatrix?.dimensions.includes(axis.dimension))
    ? (['base'] as const)
    : []),
  'target',
  ...(hasCells ? (['cells'] as const) : []),
];

const together = '+';
const each = '';

/** A condition's place in one direction as a choice, and back: a code, each of them, or the last ones together. */
export const placeOf = (
  { at, together: isTogether }: JointCondition,
  axis: number,
  isLast: boolean,
): string => at[axis] ?? (isLast && isTogether ? together : each);

export function withPlace(
  { together: _, ...condition }: JointCondition,
  axis: number,
  place: string,
): JointCondition {
  const code = place === each || place === together ? null : place;
  return {
    ...condition,
    at: condition.at.map((before, index) => (index === axis ? code : before)),
    ...(place === together ? { together: true } : {}),
  };
}

export const placesFor = { each, together };
