/**
 * The lists of a plan that an amount can be spread over: the members of a dimension and the parts of a member, the periods,
 * the parts and the months of one, the kinds of new customers. Pure.
 */
import type { Dimension, Plan } from '../plan/schema';
import { planFigures, type PartGroup } from '../rules/plan-figures';
import { boundsOf, ofMember } from './bounds';
import { customerGroups } from './customer-group';
import { inUnit } from './in-unit';
import type { SpreadGroup } from './spread-group';
import { timeGroups } from './time-groups';

export function spreadGroups(plan: Plan): readonly SpreadGroup[] {
  const groups = planFigures(plan).groups.flatMap((group) => memberGroup(plan, group) ?? []);
  return [...groups, ...timeGroups(plan), ...customerGroups(plan)];
}

const idOf = (dimension: Dimension, member?: string): string =>
  member === undefined ? dimension.code : `${dimension.code}/${member}`;

/** Undefined where the plan can't say yet what the parts are parts of. */
function memberGroup(plan: Plan, { dimension, parent, whole, members }: PartGroup): SpreadGroup | undefined {
  if (!whole) return undefined;
  const { decimals } = plan.unit;
  const targets = inUnit(
    members.map(({ amount }) => amount),
    decimals,
  );
  const id = idOf(dimension, parent?.member.code);
  return {
    id,
    tree: idOf(dimension),
    of: { dimension: dimension.code, ...(parent && { member: parent.member.code }) },
    name: parent?.member.name ?? dimension.name,
    above: parent && idOf(dimension, parent.group.parent?.member.code),
    total: id,
    whole: whole.round(decimals).valueOf(),
    decimals,
    by: dimension.by,
    rows: members.map(({ member: { code, name, share }, path, baseAmount }, index) => ({
      id: idOf(dimension, code),
      code,
      name,
      path,
      base: baseAmount?.valueOf(),
      target: targets[index],
      // Beside amounts a share only says what they come to.
      share: dimension.by === 'share' ? share : undefined,
      ...boundsOf(plan.rules, ofMember(dimension.code, code), {
        base: baseAmount?.valueOf(),
        floor: dimension.by === 'share' || dimension.by === 'growth' ? 0 : undefined,
      }),
    })),
  };
}
