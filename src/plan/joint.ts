/**
 * The directions of a joint matrix: which a plan can have, and who stands on each. An axis of members has the first level
 * of a dimension, or its lowest: the members without children; one of owners those who carry a part of a first-level
 * member; months are there where periods fall on them.
 * Pure; an axis that the plan lacks has nobody on it.
 */
import { monthsOf } from './calendar';
import type { Axis, Joint, Member, Plan, Responsibility, Text } from './schema';

export interface AxisEntry {
  readonly code: string;
  /** Absent for a month, which is called as the reader's language calls it. */
  readonly name: Text | undefined;
}

/**
 * The same for the same axis: `product`, `lowest:product`, `owner:region`, `period`, `month`; codes of dimensions have no
 * colon.
 */
export function axisKey(axis: Axis): string {
  switch (axis.of) {
    case 'dimension':
      return axis.lowest ? `lowest:${axis.dimension}` : axis.dimension;
    case 'owner':
      return `owner:${axis.dimension}`;
    default:
      return axis.of;
  }
}

export const isTime = ({ of }: Axis): boolean => of === 'period' || of === 'month';

/** Whether two axes break the same down: periods and months, or two levels of a dimension. A matrix has one of them. */
export const isSameLine = (one: Axis, other: Axis): boolean =>
  (isTime(one) && isTime(other)) ||
  (one.of === 'dimension' && other.of === 'dimension' && one.dimension === other.dimension) ||
  axisKey(one) === axisKey(other);

/** All that a plan can have, in the order in which they stand: time comes last. */
export const axesOf = (plan: Plan): readonly Axis[] =>
  [
    ...plan.dimensions.flatMap(({ code, members }): Axis[] => [
      { of: 'dimension', dimension: code },
      ...(members.some(hasChildren)
        ? [{ of: 'dimension' as const, dimension: code, lowest: true as const }]
        : []),
    ]),
    ...plan.dimensions.map(({ code }): Axis => ({ of: 'owner', dimension: code })),
    { of: 'period' as const },
    { of: 'month' as const },
  ].filter((axis) => axisEntries(plan, axis).length > 0);

export function axisEntries(plan: Plan, axis: Axis): readonly AxisEntry[] {
  switch (axis.of) {
    case 'dimension': {
      const members = plan.dimensions.find(({ code }) => code === axis.dimension)?.members ?? [];
      return axis.lowest ? lowestOf(members) : members;
    }
    case 'owner':
      return ownersOf(plan, axis.dimension).map(({ code, owner }) => ({ code, name: owner }));
    case 'period':
      return plan.periods;
    case 'month':
      return monthsOf(plan).map(({ code }) => ({ code, name: undefined }));
  }
}

const hasChildren = ({ children = [] }: Member): boolean => children.length > 0;

const lowestOf = (members: readonly Member[]): readonly Member[] =>
  members.flatMap((member) => (hasChildren(member) ? lowestOf(member.children ?? []) : [member]));

export interface CarryingOwner extends Responsibility {
  readonly scope: Extract<Responsibility['scope'], { of: 'member' }>;
  readonly carries: number;
}

/** Who carries a part of a first-level member's amount. */
export function ownersOf(plan: Plan, dimension: string): readonly CarryingOwner[] {
  const members = plan.dimensions.find(({ code }) => code === dimension)?.members ?? [];
  const isOne = (owner: Responsibility): owner is CarryingOwner =>
    owner.carries !== undefined &&
    owner.scope.of === 'member' &&
    owner.scope.dimension === dimension &&
    members.some(({ code }) => owner.scope.of === 'member' && code === owner.scope.member);
  return plan.responsibilities.filter(isOne);
}

/** A cell's amount by its codes on all axes; undefined where it is blank or there is none. */
export function jointAmounts({ columns, rows }: Joint): (at: readonly string[]) => number | undefined {
  const byRow = new Map(rows.map(({ at, amounts }) => [at.join(':'), amounts]));
  const places = new Map(columns.map((code, index) => [code, index]));
  return (at) =>
    byRow.get(at.slice(0, -1).join(':'))?.[places.get(at.at(-1) ?? '') ?? columns.length] ?? undefined;
}
