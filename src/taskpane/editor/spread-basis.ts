/** What a list can be spread by, and the basis that a choice in the panel means. */
import type { SpreadRule } from '../../plan/schema';
import { periodTree, type Basis, type GroupRow, type SpreadGroup } from '../../spread';

export type BasisName = SpreadRule['by'];

/** Lists that another can be spread like: nothing is like a list of another length. */
export const likeOf = (groups: readonly SpreadGroup[], { id, rows }: SpreadGroup): readonly SpreadGroup[] =>
  groups.filter((other) => other.id !== id && other.rows.length === rows.length);

/** The base of periods and months is the season. */
export function basesOf(groups: readonly SpreadGroup[], group: SpreadGroup): readonly BasisName[] {
  const isTime = group.tree === periodTree;
  const hasBase = group.rows.some(({ base }) => base);
  return [
    ...(hasBase ? [isTime ? ('seasonality' as const) : ('base' as const)] : []),
    'target',
    'equal',
    'weights',
    ...(hasBase && !isTime ? (['growth'] as const) : []),
    ...(likeOf(groups, group).length > 0 ? (['like'] as const) : []),
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
  ((by === 'base' || by === 'growth' || by === 'seasonality') && !base) || (by === 'target' && !target);
