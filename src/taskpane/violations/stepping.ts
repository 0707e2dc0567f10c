/**
 * The way from one violation to the next. What is current is known by its rule and by its place in the list, since the
 * rule leaves the list as soon as the user has put it right: then the next one is what moved into its place. Pure.
 */
import type { Violation } from '../../excel/types';

export interface Current {
  readonly rule: string;
  readonly index: number;
}

/** Where it is in the list now, −1 where it is no more; rows of the rules table that are copies share their id. */
export function locate(list: readonly Violation[], current: Current | undefined): number {
  if (!current) return -1;
  const { rule, index } = current;
  return list[index]?.rule === rule ? index : list.findIndex((violation) => violation.rule === rule);
}

/** From nowhere, forwards leads to the first and back to the last; at either end it goes on at the other. */
export function step(
  list: readonly Violation[],
  current: Current | undefined,
  by: 1 | -1,
): Current | undefined {
  const { length } = list;
  const at = locate(list, current);
  let next: number;
  if (!current) next = by === 1 ? 0 : length - 1;
  else if (at >= 0) next = at + by;
  else next = by === 1 ? current.index : Math.min(current.index, length) - 1;
  const index = next < 0 ? length - 1 : next >= length ? 0 : next;
  const violation = list[index];
  return violation && { rule: violation.rule, index };
}
