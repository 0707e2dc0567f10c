/**
 * Members may state two figures, as papers do ("A 35 %, 3,900"): the one that their dimension is broken down by decides
 * the target, the other is what was said that it comes to. Which of a member's figures is the other one.
 */
import { walkMembers } from './references';
import type { Dimension } from './schema';

/** An amount, or a share where amounts decide. */
export const besideOf = (by: Dimension['by']): 'amount' | 'share' => (by === 'amount' ? 'share' : 'amount');

/** Whether some member of the dimension states the other figure. */
export function statesBeside({ by, members }: Dimension): boolean {
  const key = besideOf(by);
  return [...walkMembers(members, [])].some(({ member }) => member[key] !== undefined);
}
