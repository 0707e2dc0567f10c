/** What a list can be spread by, and the basis that a choice in the panel means. */
import type { Plan } from '../../plan';
import type { SpreadRule } from '../../plan/schema';
import { spreadGroups, type Basis, type GroupRow, type SpreadGroup } from '../../spread';

export type BasisName = SpreadRule['by'];

/** The periods' base is the season; nothing is like a list of another length. */
export function basesOf(plan: Plan, group: SpreadGroup): readonly BasisName[] {
  const isPeriods = group.of.dimension === undefined;
  const others = spreadGroups(plan).filter(
    ({ id, rows }) => id !== group.id && rows.length === group.rows.length,
  );
  return [
    ...(isPeriods ? [] : (['base'] as const)),
    ...(isPeriods && group.rows.some(({ base }) => base) ? (['seasonality'] as const) : []),
    'target',
    'equal',
    'weights',
    ...(isPeriods ? [] : (['growth'] as const)),
    ...(others.length > 0 ? (['like'] as const) : []),
  ];
}

export function basisFrom(
  by: BasisName,
  { rows }: SpreadGroup,
  own: Readonly<Record<string, number>>,
  like: SpreadGroup | undefined,
): Basis {
  const weights = (weight: (row: GroupRow, index: number) => number | undefined) =>
    Object.fromEntries(rows.map((row, index) => [row.code, weight(row, index) ?? 0]));
  switch (by) {
    case 'base':
    case 'target':
    case 'equal':
      return { by };
    case 'growth':
      return { by, growth: own };
    case 'weights':
      return { by, weights: own };
    case 'seasonality':
      return { by, weights: weights(({ base }) => base) };
    case 'like':
      return { by, weights: weights((_, index) => like?.rows[index]?.target) };
  }
}

/** A row that would get nothing for want of a past. */
export const needsSeed = (by: BasisName, { base, target }: GroupRow): boolean =>
  ((by === 'base' || by === 'growth') && !base) || (by === 'target' && !target);
