/**
 * What a breakdown makes of each member without saying so: growth where shares are stated, shares where growth is, and
 * the growth at which a bound would be met. A breakdown that leaves every member its share of the base implies nothing.
 */
import { one, type Fraction } from '../exact';
import type { Figure, Finding, FindingRow } from '../finding';
import { optional, ratio, type MemberFigures, type PartGroup, type PlanFigures } from '../plan-figures';
import type { BoundSystem, Limit } from './bound-system';
import { boundsOfParts } from './bounds';
import { amount, finding, percent, points, row } from './compose';
import { groupKey, groupNames } from './groups';

export function growthFindings(
  { groups }: Pick<PlanFigures, 'groups'>,
  systems: readonly BoundSystem[],
): readonly Finding[] {
  const systemOf = new Map(systems.map((system) => [system.group, system]));
  return groups.flatMap((group) => [
    ...impliedGrowth(group, systemOf.get(group)),
    ...group.members.flatMap(belowBase),
  ]);
}

function impliedGrowth(group: PartGroup, system: BoundSystem | undefined): readonly Finding[] {
  const limits = system ? boundsOfParts(system) : new Map<number, readonly Limit[]>();
  const rows = group.members.flatMap((entry, part) =>
    growthRow(entry, limitsAt(limits.get(part) ?? [], entry)),
  );
  const total = ratio(group.whole, group.wholeBase)?.sub(one);
  const isEven = group.members.every(({ growth }) => total && growth?.equals(total));
  if (!total || isEven || rows.length < group.members.length) return [];
  return [
    finding({
      code: 'growth-implied',
      key: `growth-implied:${groupKey(group)}`,
      severity: 'info',
      names: groupNames(group),
      figures: { total: percent(total) },
      cells: rows.flatMap(({ cells }) => cells),
      rows,
    }),
  ];
}

function growthRow(
  { member, path, share, growth, group }: MemberFigures,
  limits: Readonly<Record<string, Figure>>,
): readonly FindingRow[] {
  const baseShare = optional(member.baseShare);
  if (!share || !growth || !baseShare) return [];
  const { by } = group.dimension;
  return [
    row(member.name, [[...path, by === 'count' ? 'average' : by]], {
      baseShare: percent(baseShare),
      share: percent(share),
      growth: percent(growth),
      change: points(share.sub(baseShare)),
      ...limits,
    }),
  ];
}

/** The share that a bound allows, and the growth that the member would have there. */
function limitsAt(
  limits: readonly Limit[],
  { group, baseAmount }: MemberFigures,
): Readonly<Record<string, Figure>> {
  const growthAt = (share: Fraction) => ratio(group.whole?.mul(share), baseAmount)?.sub(one);
  return Object.fromEntries(
    limits.flatMap(({ rule, side, at }): (readonly [string, Figure])[] => {
      const growth = growthAt(at);
      if (rule.operator === '=' || !growth) return [];
      return side === 'most'
        ? [
            ['most', percent(at)],
            ['growthAtMost', percent(growth)],
          ]
        : [
            ['least', percent(at)],
            ['growthAtLeast', percent(growth)],
          ];
    }),
  );
}

function belowBase({
  member,
  path,
  group,
  amount: target,
  baseAmount,
  growth,
}: MemberFigures): readonly Finding[] {
  if (!target || !baseAmount || !growth || target.gte(baseAmount)) return [];
  const { dimension } = group;
  return [
    finding({
      code: 'below-base',
      key: `below-base:${dimension.code}/${member.code}`,
      severity: 'info',
      names: { dimension: dimension.name, member: member.name },
      figures: { growth: percent(growth), target: amount(target), base: amount(baseAmount) },
      cells: [
        [...path, dimension.by === 'count' ? 'average' : dimension.by],
        [...path, 'baseShare'],
      ],
    }),
  ];
}
