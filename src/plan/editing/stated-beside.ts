/** A dimension of which nothing is said any more beside what decides its members' targets. */
import type { Member, Plan } from '../schema';
import { besideOf } from '../stated-beside';

export function withoutBeside(plan: Plan, index: number): Plan {
  const dimension = plan.dimensions[index];
  if (!dimension) return plan;
  const key = besideOf(dimension.by);
  const cleared = (member: Member): Member => {
    const { [key]: _, children, ...others } = member;
    return { ...others, ...(children && { children: children.map(cleared) }) };
  };
  return {
    ...plan,
    dimensions: plan.dimensions.map((each, at) =>
      at === index ? { ...dimension, members: dimension.members.map(cleared) } : each,
    ),
  };
}
