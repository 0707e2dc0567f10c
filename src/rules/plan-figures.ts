/**
 * What a plan's inputs amount to, exactly and without rounding: the total, and what every member of every dimension
 * had, is given and grows by. The examiners and the sheets' formulas reckon alike; but here a figure with a blank
 * input is undefined, because blank is not zero. Pure; nothing throws.
 */
import type { PlanPath } from '../plan/issues';
import { walkMembers } from '../plan/references';
import type { Dimension, Indicator, Measure, Member, Plan } from '../plan/schema';
import { exact, one, sum, type Fraction } from './exact';

export interface MemberFigures {
  readonly member: Member;
  /** The member's place in the plan: `['dimensions', 0, 'members', 2]`. */
  readonly path: PlanPath;
  /** The group that the member is a part of. */
  readonly group: PartGroup;
  readonly baseAmount: Fraction | undefined;
  /** The amount that the plan states for the member, by whichever figure the dimension is broken down. */
  readonly amount: Fraction | undefined;
  /** The amount that the member's own parts are held to: where parts are stated, the one scaled to the whole. */
  readonly finalAmount: Fraction | undefined;
  /** `amount` as a part of the group's whole; it is also the sheets' share. */
  readonly share: Fraction | undefined;
  /** `amount` over `baseAmount`, less one; undefined where the base is zero. */
  readonly growth: Fraction | undefined;
}

/** Members that together make up the total (the first level) or one member above them. */
export interface PartGroup {
  readonly dimension: Dimension;
  readonly parent: MemberFigures | undefined;
  /** The amount that the members break down, and what that was in the base year. */
  readonly whole: Fraction | undefined;
  readonly wholeBase: Fraction | undefined;
  readonly members: readonly MemberFigures[];
}

export interface PlanFigures {
  readonly base: Fraction;
  readonly target: Fraction;
  /** All groups of all dimensions, the first level of each dimension before what is below it. */
  readonly groups: readonly PartGroup[];
  /** Undefined for a member that is not in the plan. */
  readonly member: (dimension: string, code: string) => MemberFigures | undefined;
  /** What a rule, strategy or indicator looks at, as far as the plan alone says it. */
  readonly measured: (measure: Measure) => Fraction | undefined;
}

export function planFigures(plan: Plan): PlanFigures {
  const base = exact(plan.base.amount);
  const target = totalTarget(plan);
  const groups: PartGroup[] = [];
  const members = new Map<string, MemberFigures>();
  plan.dimensions.forEach((dimension, index) => {
    const paths = new Map(
      [...walkMembers(dimension.members, ['dimensions', index, 'members'])].map(({ member, path }) => [
        member,
        path,
      ]),
    );
    const descend = (list: readonly Member[], parent: MemberFigures | undefined): void => {
      const group = partGroup(dimension, list, parent, paths, {
        whole: parent ? parent.finalAmount : target,
        wholeBase: parent ? parent.baseAmount : base,
      });
      groups.push(group);
      for (const entry of group.members) {
        members.set(`${dimension.code}/${entry.member.code}`, entry);
        if (entry.member.children) descend(entry.member.children, entry);
      }
    };
    descend(dimension.members, undefined);
  });
  const member = (dimension: string, code: string) => members.get(`${dimension}/${code}`);
  return { base, target, groups, member, measured: (measure) => measured(plan, member, measure) };
}

export const totalTarget = ({ base, target }: Plan): Fraction =>
  target.by === 'amount' ? exact(target.amount) : exact(base.amount).mul(one.add(exact(target.growth)));

export const optional = (value: number | undefined): Fraction | undefined =>
  value === undefined ? undefined : exact(value);

/** The sum; undefined where any one is. */
export function sumOfAll(values: readonly (Fraction | undefined)[]): Fraction | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? sum(known) : undefined;
}

/** `part / whole`; undefined where either is or the whole is zero. */
export const ratio = (part: Fraction | undefined, whole: Fraction | undefined): Fraction | undefined =>
  part === undefined || !whole?.n ? undefined : part.div(whole);

const product = (a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined =>
  a && b && a.mul(b);

type Whole = Pick<PartGroup, 'whole' | 'wholeBase'>;

function partGroup(
  dimension: Dimension,
  list: readonly Member[],
  parent: MemberFigures | undefined,
  paths: ReadonlyMap<Member, PlanPath>,
  { whole, wholeBase }: Whole,
): PartGroup {
  const amounts = list.map((member) => statedAmount(dimension, member, { whole, wholeBase }));
  const scale = dimension.by === 'share' ? one : ratio(whole, sumOfAll(amounts));
  const members: MemberFigures[] = [];
  const group: PartGroup = { dimension, parent, whole, wholeBase, members };
  list.forEach((member, index) => {
    const baseAmount = product(wholeBase, optional(member.baseShare));
    const amount = amounts[index];
    members.push({
      member,
      path: paths.get(member) ?? [],
      group,
      baseAmount,
      amount,
      finalAmount: product(amount, scale),
      share: dimension.by === 'share' ? optional(member.share) : ratio(amount, whole),
      growth: ratio(amount, baseAmount)?.sub(one),
    });
  });
  return group;
}

function statedAmount({ by }: Dimension, member: Member, { whole, wholeBase }: Whole): Fraction | undefined {
  switch (by) {
    case 'share':
      return product(whole, optional(member.share));
    case 'growth':
      return product(product(wholeBase, optional(member.baseShare)), optional(member.growth)?.add(one));
    case 'amount':
      return optional(member.amount);
    case 'count':
      return product(optional(member.count), optional(member.average));
  }
}

export interface IndicatorFigures {
  readonly base: Fraction | undefined;
  readonly target: Fraction | undefined;
  /** The target less the base. */
  readonly change: Fraction | undefined;
  /** The target over the base, less one. */
  readonly growth: Fraction | undefined;
}

/** All of an indicator's figures, from whichever the plan gives. */
export function indicatorFigures(indicator: Indicator): IndicatorFigures {
  const [base, given, change, growth] = [
    indicator.base,
    indicator.target,
    indicator.change,
    indicator.growth,
  ].map(optional);
  const target = given ?? (change ? base?.add(change) : base && growth && base.mul(growth.add(one)));
  return {
    base,
    target,
    change: change ?? (base && target?.sub(base)),
    growth: growth ?? ratio(target, base)?.sub(one),
  };
}

function measured(plan: Plan, member: PlanFigures['member'], measure: Measure): Fraction | undefined {
  switch (measure.of) {
    case 'members': {
      const entries = measure.members.map((code) => member(measure.dimension, code));
      const of = (figure: (entry: MemberFigures) => Fraction | undefined) =>
        sumOfAll(entries.map((entry) => entry && figure(entry)));
      if (measure.measure === 'growth') {
        return ratio(
          of(({ amount }) => amount),
          of(({ baseAmount }) => baseAmount),
        )?.sub(one);
      }
      if (measure.measure === 'baseShare') return of((entry) => optional(entry.member.baseShare));
      const { measure: figure } = measure;
      return of((entry) => entry[figure]);
    }
    case 'customers':
      return sumOfAll(
        measure.customers.map((code) =>
          optional(plan.customers?.new.find((kind) => kind.code === code)?.count),
        ),
      );
    case 'indicator': {
      const indicator = plan.indicators.find(({ code }) => code === measure.indicator);
      return indicator && indicatorFigures(indicator)[measure.measure];
    }
    default:
      // Cells, names and ranges have their figures in the workbook only.
      return undefined;
  }
}
