/**
 * Two figures of one member, as papers state them: what decides the target (35 %) and what it is said to come to (3,900).
 * A written figure stands for half of its last digit either way, so they agree when what both allow meets; beyond
 * that, and where a group's figures together miss their whole by more than their roundings, it is a contradiction.
 */
import { besideOf } from '../../plan/stated-beside';
import type { Plan } from '../../plan/schema';
import { exact, one, sum, zero, type Fraction } from '../exact';
import type { Figure, Finding, Repair } from '../finding';
import { optional, ratio, type MemberFigures, type PartGroup, type PlanFigures } from '../plan-figures';
import { rounded, roundingOf } from '../rounding';
import { amount, count, finding, percent, points, row } from './compose';
import { groupKey, groupNames } from './groups';
import { changeOf, repairOf } from './repairs';

/** Decimals of a percentage without decimals. */
const wholePercents = 2;
const digits = 12;

/** What a member is said to come to, and what its deciding figure makes of it. */
interface Beside {
  readonly entry: MemberFigures;
  readonly key: 'amount' | 'share';
  readonly stated: Fraction;
  readonly computed: Fraction;
  /** Half of the last digit of the stated figure. */
  readonly ownRounding: Fraction;
  /** By how much the two may differ. */
  readonly allowed: Fraction;
}

/** `said` has the keys of the findings on parts: a whole that is missed is said once. */
export function statedFindings(
  plan: Plan,
  { groups }: Pick<PlanFigures, 'groups'>,
  said: ReadonlySet<string>,
): readonly Finding[] {
  return groups.flatMap((group) => {
    const besides = group.members.flatMap((entry) => besideIn(entry) ?? []);
    const differing = besides.filter(
      ({ stated, computed, allowed }) => computed.sub(stated).abs().compare(allowed) > 0,
    );
    if (differing.length > 0) return differing.map((beside) => memberFinding(plan, beside));
    const key = groupKey(group);
    const isSaid = said.has(`parts-whole:share.${key}`) || said.has(`parts-target:${key}`);
    return isSaid || besides.length < group.members.length ? [] : groupFinding(plan, group, besides);
  });
}

/** Undefined where the member states no other figure, or where what decides is not known yet. */
function besideIn(entry: MemberFigures): Beside | undefined {
  const { member, group, amount: computedAmount, baseAmount } = entry;
  const { whole, dimension } = group;
  const key = besideOf(dimension.by);
  const written = member[key];
  if (written === undefined || !computedAmount) return undefined;
  const stated = exact(written);
  if (key === 'share') {
    const computed = ratio(computedAmount, whole);
    const decided = ratio(roundingOf(member.amount ?? 0), whole)?.abs();
    if (!computed || !decided) return undefined;
    const ownRounding = roundingOf(written, wholePercents);
    return { entry, key, stated, computed, ownRounding, allowed: ownRounding.add(decided) };
  }
  const of = {
    share: [whole, roundingOf(member.share ?? 0, wholePercents)],
    growth: [baseAmount, roundingOf(member.growth ?? 0, wholePercents)],
    // A count is exact.
    count: [optional(member.count), roundingOf(member.average ?? 0)],
    amount: [undefined, zero],
  } as const;
  const [scale = zero, rounding] = of[dimension.by];
  const ownRounding = roundingOf(written);
  const allowed = ownRounding.add(scale.abs().mul(rounding));
  return { entry, key, stated, computed: computedAmount, ownRounding, allowed };
}

const written = { amount: [amount, amount], share: [percent, points] } as const;

function memberFinding(plan: Plan, beside: Beside): Finding {
  const { entry, key, stated, computed, allowed } = beside;
  const { member, path, group } = entry;
  const [figure, difference] = written[key];
  return finding({
    code: 'stated-differs',
    key: `stated-differs:${group.dimension.code}/${member.code}`,
    severity: 'warning',
    names: { of: key, ...groupNames(group), member: member.name },
    figures: {
      stated: figure(stated),
      computed: figure(computed),
      gap: difference(stated.sub(computed)),
      allowed: difference(allowed),
      ...decided(entry),
    },
    cells: [
      [...path, key],
      [...path, decidingKey(group)],
    ],
    repairs: [
      ...repairOf('set-figure', [stateComputed(plan, beside)], member.name),
      ...decideStated(plan, beside),
    ],
  });
}

/** What the sentence says of where the computed figure comes from. */
function decided({ member, group, baseAmount }: MemberFigures): Readonly<Record<string, Figure>> {
  const { whole } = group;
  const { by } = group.dimension;
  if (by === 'growth') {
    return {
      ...(member.growth === undefined ? {} : { growth: percent(member.growth) }),
      ...(baseAmount ? { base: amount(baseAmount) } : {}),
    };
  }
  if (by === 'count') {
    return {
      ...(member.count === undefined ? {} : { count: count(member.count) }),
      ...(member.average === undefined ? {} : { average: amount(member.average) }),
    };
  }
  const [key, figure] = by === 'share' ? (['share', percent] as const) : (['amount', amount] as const);
  const value = member[key];
  return {
    ...(value === undefined ? {} : { [key]: figure(value) }),
    ...(whole ? { whole: amount(whole) } : {}),
  };
}

const decidingKey = ({ dimension: { by } }: PartGroup) => (by === 'count' ? 'average' : by);

const stateComputed = (plan: Plan, { entry, key, computed }: Beside) =>
  changeOf(plan, [...entry.path, key], rounded(computed, key === 'amount' ? plan.unit.decimals : digits));

/** What decides becomes what the stated figure needs; nothing where no figure would give it. */
function decideStated(plan: Plan, { entry, stated }: Beside): readonly Repair[] {
  const { member, path, group, baseAmount } = entry;
  const { whole, dimension } = group;
  const value = {
    share: ratio(stated, whole),
    growth: ratio(stated, baseAmount)?.sub(one),
    count: ratio(stated, optional(member.count)),
    amount: whole?.mul(stated),
  }[dimension.by];
  if (!value) return [];
  const places = dimension.by === 'amount' ? plan.unit.decimals : digits;
  return repairOf(
    'set-figure',
    [changeOf(plan, [...path, decidingKey(group)], rounded(value, places))],
    member.name,
  );
}

/** The stated figures together; the parts of a member that states an amount itself may make up that one. */
function groupFinding(plan: Plan, group: PartGroup, besides: readonly Beside[]): readonly Finding[] {
  const key = besideOf(group.dimension.by);
  const whole = key === 'share' ? one : group.whole;
  if (!whole || besides.length === 0) return [];
  const total = sum(besides.map(({ stated }) => stated));
  const allowed = sum(besides.map(({ ownRounding }) => ownRounding));
  const parent = key === 'amount' ? optional(group.parent?.member.amount) : undefined;
  const most = one.add(exact(plan.overAssignment));
  const meets = (of: Fraction) => total.gte(of.sub(allowed)) && total.lte(of.mul(most).add(allowed));
  if ([whole, ...(parent ? [parent] : [])].some(meets)) return [];
  const [figure, difference] = written[key];
  return [
    finding({
      code: 'stated-differs',
      key: `stated-differs:${groupKey(group)}`,
      severity: 'warning',
      names: { of: 'parts', ...groupNames(group) },
      figures: {
        stated: figure(total),
        whole: figure(whole),
        gap: difference(total.sub(whole)),
        allowed: difference(allowed),
      },
      cells: besides.map(({ entry }) => [...entry.path, key]),
      rows: besides.map(({ entry, stated, computed }) =>
        row(entry.member.name, [[...entry.path, key]], {
          stated: figure(stated),
          computed: figure(computed),
        }),
      ),
      repairs: repairOf(
        'scale-all',
        besides.map((beside) => stateComputed(plan, beside)),
      ),
    }),
  ];
}
