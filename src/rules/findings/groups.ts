/** How findings call a group of members that share a whole. */
import type { Text } from '../../plan/schema';
import type { PartGroup } from '../plan-figures';

/** A dimension's code; below the first level, with the member that the parts make up. */
export const groupKey = ({ dimension, parent }: PartGroup): string =>
  parent ? `${dimension.code}.${parent.member.code}` : dimension.code;

/** For the holes of the sentences about a group. */
export const groupNames = ({ dimension, parent }: PartGroup): Readonly<Record<string, Text>> => ({
  dimension: dimension.name,
  ...(parent ? { parent: parent.member.name } : {}),
});
