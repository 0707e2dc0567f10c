/**
 * The lists of a plan that an amount can be spread over: the members of a dimension and the parts of a member, the periods,
 * the parts and the months of one, the kinds of new customers. Each row comes with its base, its target in the list's unit,
 * and the bounds that the plan's own rules set it. Pure.
 */
import type { PlanPath } from '../plan/issues';
import type { Dimension, Plan, SpreadRule, Text } from '../plan/schema';
import { planFigures, type PartGroup } from '../rules/plan-figures';
import { boundsOf, ofMember, type Bounds } from './bounds';
import { customerGroups } from './customer-group';
import { inUnit } from './in-unit';
import { timeGroups } from './time-groups';

export interface SpreadGroup {
  /** `product`, `product/A`, `period`, `period/Q1`, `month/Q1`, `customer`. */
  readonly id: string;
  /** The id of the first list; lists with the same come from the same total. */
  readonly tree: string;
  readonly of: Pick<SpreadRule, 'dimension' | 'member' | 'period' | 'months' | 'customers'>;
  /** Of the dimension, the member or the period; undefined for the periods and the customers. */
  readonly name: Text | undefined;
  /** The list that what the rows break down is a row of. */
  readonly above: string | undefined;
  /** The id of what the rows break down: a row of the list above, or the total of all. */
  readonly total: string;
  /** What the rows break down, in the list's unit. */
  readonly whole: number;
  readonly decimals: number;
  /** The figure that says what a row gets. */
  readonly by: Dimension['by'] | 'customers';
  readonly rows: readonly GroupRow[];
}

export interface GroupRow extends Bounds {
  /** Of all rows in the plan; the total of the row's own parts has the same. */
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  /** In the plan: the member, the period, the month or the kind of customers. */
  readonly path: PlanPath;
  readonly base: number | undefined;
  readonly target: number | undefined;
  /** Of the whole, where the list is broken down by shares. */
  readonly share: number | undefined;
}

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
