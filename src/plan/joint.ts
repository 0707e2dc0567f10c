/**
 * The directions of a joint matrix: which a plan can have, and who stands on each. An axis of members has the first level
 * of a dimension; one of owners those who carry a part of such a member; months are there where periods fall on them.
 * Pure; an axis that the plan lacks has nobody on it.
 */
import { monthsOf } from './calendar';
import type { Axis, Joint, Plan, Responsibility, Text } from './schema';

export interface AxisEntry {
  readonly code: string;
  /** Absent for a month, which is called as the reader's language calls it. */
  readonly name: Text | undefined;
}

/** The same for the same axis: `product`, `owner:region`, `period`, `month`; codes of dimensions have no colon. */
export const axisKey = (axis: Axis): string =>
  axis.of === 'dimension' ? axis.dimension : axis.of === 'owner' ? `owner:${axis.dimension}` : axis.of;

export const isTime = ({ of }: Axis): boolean => of === 'period' || of === 'month';

/** All that a plan can have, in the order in which they stand: time comes last. */
export const axesOf = (plan: Plan): readonly Axis[] =>
  [
    ...plan.dimensions.map(({ code }): Axis => ({ of: 'dimension', dimension: code })),
    ...plan.dimensions.map(({ code }): Axis => ({ of: 'owner', dimension: code })),
    { of: 'period' as const },
    { of: 'month' as const },
  ].filter((axis) => axisEntries(plan, axis).length > 0);

export function axisEntries(plan: Plan, axis: Axis): readonly AxisEntry[] {
  switch (axis.of) {
    case 'dimension':
      return plan.dimensions.find(({ code }) => code === axis.dimension)?.members ?? [];
    case 'owner':
      return ownersOf(plan, axis.dimension).map(({ code, owner }) => ({ code, name: owner }));
    case 'period':
      return plan.periods;
    case 'month':
      return monthsOf(plan).map(({ code }) => ({ code, name: undefined }));
  }
}

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
