/**
 * The lists of a plan that an amount can be spread over: the members of a dimension, the parts of a member, the periods.
 * Each row comes with its base, its target in the plan's unit, and the bounds that the plan's own rules set it. Pure.
 */
import { monthsOf } from '../plan/calendar';
import type { PlanPath } from '../plan/issues';
import type { Dimension, Plan, Rule, SpreadRule, Text } from '../plan/schema';
import { exact, sum, type Fraction } from '../rules/exact';
import { optional, planFigures, totalTarget, type PartGroup } from '../rules/plan-figures';
import { apportioned } from '../rules/rounding';

export interface SpreadGroup {
  /** `product`, `product/A`, `period`. */
  readonly id: string;
  readonly of: Pick<SpreadRule, 'dimension' | 'member'>;
  /** Of the dimension or the member; undefined for the periods. */
  readonly name: Text | undefined;
  /** The group that the parent is a row of. */
  readonly above: string | undefined;
  /** What the rows break down, in the plan's unit. */
  readonly whole: number;
  readonly rows: readonly GroupRow[];
}

export interface GroupRow {
  readonly code: string;
  readonly name: Text;
  /** In the plan: the member or the period. */
  readonly path: PlanPath;
  readonly base: number | undefined;
  readonly target: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

export const periodGroup = 'period';

export function spreadGroups(plan: Plan): readonly SpreadGroup[] {
  const groups = planFigures(plan).groups.flatMap((group) => memberGroup(plan, group) ?? []);
  return [...groups, periods(plan)];
}

const idOf = (dimension: Dimension, member?: string): string =>
  member === undefined ? dimension.code : `${dimension.code}/${member}`;

/** Undefined where the plan can't say yet what the parts are parts of. */
function memberGroup(plan: Plan, { dimension, parent, whole, members }: PartGroup): SpreadGroup | undefined {
  if (!whole) return undefined;
  const targets = inUnit(
    members.map(({ amount }) => amount),
    plan.unit.decimals,
  );
  return {
    id: idOf(dimension, parent?.member.code),
    of: { dimension: dimension.code, ...(parent && { member: parent.member.code }) },
    name: parent?.member.name ?? dimension.name,
    above: parent && idOf(dimension, parent.group.parent?.member.code),
    whole: whole.round(plan.unit.decimals).valueOf(),
    rows: members.map(({ member: { code, name }, path, baseAmount }, index) => ({
      code,
      name,
      path,
      base: baseAmount?.valueOf(),
      target: targets[index],
      ...boundsOf(plan.rules, dimension.code, code, whole, baseAmount),
    })),
  };
}

function periods(plan: Plan): SpreadGroup {
  const whole = totalTarget(plan);
  const months = monthsOf(plan);
  const targets = inUnit(
    plan.periods.map(({ share }) => optional(share)?.mul(whole)),
    plan.unit.decimals,
  );
  return {
    id: periodGroup,
    of: {},
    name: undefined,
    above: undefined,
    whole: whole.round(plan.unit.decimals).valueOf(),
    rows: plan.periods.map(({ code, name }, index) => {
      const bases = months.flatMap(({ period }, month) =>
        period === index ? [plan.months?.each[month]?.base] : [],
      );
      const known = bases.length > 0 && bases.every((base) => base !== undefined);
      return {
        code,
        name,
        path: ['periods', index],
        base: known ? bases.reduce((total, base) => total + base, 0) : undefined,
        target: targets[index],
        lower: undefined,
        upper: undefined,
      };
    }),
  };
}

/** The targets rounded to the unit, together what they are together; blanks stay blank. */
function inUnit(
  amounts: readonly (Fraction | undefined)[],
  decimals: number,
): readonly (number | undefined)[] {
  const known = amounts.flatMap((amount) => amount ?? []);
  const rounded = apportioned(known, sum(known), decimals).values();
  return amounts.map((amount) => amount && rounded.next().value?.valueOf());
}

/** What rules on this member alone ask of its amount. */
function boundsOf(
  rules: readonly Rule[],
  dimension: string,
  code: string,
  whole: Fraction,
  base: Fraction | undefined,
): Pick<GroupRow, 'lower' | 'upper'> {
  let lower: number | undefined;
  let upper: number | undefined;
  for (const { left, operator, bound, to, severity } of rules) {
    if (severity !== 'error' || left.of !== 'members' || left.dimension !== dimension) continue;
    if (left.members.length > 1 || left.members[0] !== code) continue;
    const { measure } = left;
    const amountOf = (value: number): number | undefined => {
      if (measure === 'share') return whole.mul(exact(value)).valueOf();
      if (measure === 'growth') return base?.mul(exact(value).add(1)).valueOf();
      return measure === 'amount' ? value : undefined;
    };
    const least = operator === '<=' ? undefined : amountOf(bound);
    const most = operator === '>=' ? undefined : amountOf(to ?? bound);
    if (least !== undefined) lower = Math.max(lower ?? -Infinity, least);
    if (most !== undefined) upper = Math.min(upper ?? Infinity, most);
  }
  return { lower, upper };
}
