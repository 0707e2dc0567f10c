/**
 * Parts against what they are parts of: the members' stated targets and the total (`parts-target`), and shares and counts
 * and their whole (`parts-whole`; `names.of` says which: `baseShare`, `share`, `periods` or `customers`). Parts agree
 * when they do exactly or as the workbook rounds them; a breakdown with a blank figure is not finished and not judged.
 * Every repair leaves the parts agreeing.
 */
import type { PlanPath } from '../../plan/issues';
import type { Plan, Text } from '../../plan/schema';
import type { Change } from '../change';
import { exact, one, sum, zero, type Fraction } from '../exact';
import type { Finding, FindingRow, Repair } from '../finding';
import {
  indicatorFigures,
  optional,
  ratio,
  sumOfAll,
  type MemberFigures,
  type PartGroup,
  type PlanFigures,
} from '../plan-figures';
import { apportioned, rounded, same, shareDecimals } from '../rounding';
import { amount, count, finding, percent, points, row } from './compose';
import { groupKey, groupNames } from './groups';
import { changeOf, repairOf } from './repairs';

export function partsFindings(plan: Plan, { groups }: Pick<PlanFigures, 'groups'>): readonly Finding[] {
  return [
    ...groups.flatMap((group) => [
      ...wholeFindings(plan, baseShares(plan, group)),
      ...(group.dimension.by === 'share'
        ? wholeFindings(plan, targetShares(plan, group))
        : targetFindings(plan, group)),
    ]),
    ...periodParts(plan).flatMap((parts) => wholeFindings(plan, parts)),
    ...customerParts(plan).flatMap((parts) => wholeFindings(plan, parts)),
  ];
}

/** Numbers of the plan that make up a whole as they stand. */
interface Parts {
  readonly key: string;
  readonly names: Finding['names'];
  readonly parts: readonly { name: Text; path: PlanPath; value: Fraction | undefined }[];
  readonly whole: Fraction;
  /** Where the whole stands in the plan, when it is an input. */
  readonly wholePath?: PlanPath;
  readonly mayExceed: boolean;
  readonly unit: 'percent' | 'count';
  /** Decimals of the parts. */
  readonly decimals: number;
}

const sharesOf = (plan: Plan, group: PartGroup, of: 'baseShare' | 'share'): Omit<Parts, 'mayExceed'> => ({
  key: `${of}.${groupKey(group)}`,
  names: { of, ...groupNames(group) },
  parts: group.members.map(({ member, path }) => ({
    name: member.name,
    path: [...path, of],
    value: optional(member[of]),
  })),
  whole: one,
  unit: 'percent',
  decimals: shareDecimals(plan.unit.decimals),
});

const baseShares = (plan: Plan, group: PartGroup): Parts => ({
  ...sharesOf(plan, group, 'baseShare'),
  mayExceed: false,
});

const targetShares = (plan: Plan, group: PartGroup): Parts => ({
  ...sharesOf(plan, group, 'share'),
  mayExceed: true,
});

function periodParts(plan: Plan): readonly Parts[] {
  const parts = (
    key: string,
    periods: readonly { name: Text; share?: number | undefined }[],
    path: PlanPath,
    parent?: Text,
  ): Parts => ({
    key,
    names: { of: 'periods', ...(parent === undefined ? {} : { parent }) },
    parts: periods.map(({ name, share }, index) => ({
      name,
      path: [...path, index, 'share'],
      value: optional(share),
    })),
    whole: one,
    mayExceed: false,
    unit: 'percent',
    decimals: shareDecimals(plan.unit.decimals),
  });
  return [
    parts('periods', plan.periods, ['periods']),
    ...plan.periods.flatMap(({ code, name, children = [] }, index) =>
      children.length === 0 ? [] : [parts(`periods.${code}`, children, ['periods', index, 'children'], name)],
    ),
  ];
}

function customerParts({ customers, indicators }: Plan): readonly Parts[] {
  const index = indicators.findIndex(({ code }) => code === customers?.total);
  const indicator = indicators[index];
  const whole = indicator && indicatorFigures(indicator).target;
  if (!customers || !whole) return [];
  return [
    {
      key: 'customers',
      names: { of: 'customers', whole: indicator.name },
      parts: customers.new.map(({ name, count: value }, at) => ({
        name,
        path: ['customers', 'new', at, 'count'],
        value: optional(value),
      })),
      whole,
      ...(indicator.target === undefined ? {} : { wholePath: ['indicators', index, 'target'] }),
      mayExceed: false,
      unit: 'count',
      decimals: 0,
    },
  ];
}

function wholeFindings(plan: Plan, { parts, whole, ...about }: Parts): readonly Finding[] {
  const known = parts.flatMap(({ value, ...part }) => (value ? [{ ...part, value }] : []));
  const total = sumOfAll(parts.map(({ value }) => value));
  if (!total || parts.length === 0) return [];
  const tolerated = about.mayExceed ? exact(plan.overAssignment) : zero;
  if (agree(total, whole, tolerated)) return [];

  const gap = total.sub(whole);
  const figure = about.unit === 'percent' ? percent : count;
  const change = (path: PlanPath, to: Fraction) => changeOf(plan, path, to);
  const scaled =
    whole.divisible(step(about.decimals)) && total.gt(0)
      ? known.map(({ value }) => value.mul(whole).div(total))
      : [];
  const scaledParts = apportioned(scaled, whole, about.decimals);
  const scaleAll = scaledParts.map((to, index) => change(known[index]?.path ?? [], to));
  return [
    finding({
      code: 'parts-whole',
      key: `parts-whole:${about.key}`,
      severity: 'error',
      names: about.names,
      figures: {
        sum: figure(total),
        whole: figure(whole),
        gap: about.unit === 'percent' ? points(gap) : count(gap),
      },
      cells: [...known.map(({ path }) => path), ...(about.wholePath ? [about.wholePath] : [])],
      rows: known.map(({ name, path, value }, index) =>
        row(name, [path], {
          stated: figure(value),
          ...(scaledParts[index] ? { scaled: figure(scaledParts[index]) } : {}),
        }),
      ),
      repairs: [
        ...repairOf('scale-all', scaleAll),
        ...known.flatMap(({ name, path, value }) =>
          repairOf('change-one', [change(path, value.sub(gap))], name),
        ),
        ...(about.wholePath ? repairOf('set-figure', [change(about.wholePath, total)]) : []),
        ...(about.mayExceed ? acceptOver(plan, total, whole) : []),
      ],
    }),
  ];
}

/** The smallest step of numbers with so many decimals. */
const step = (decimals: number): Fraction => exact(Number(`1e-${String(decimals)}`));

/** Parts make up their whole, or exceed it by no more than is tolerated. */
const agree = (total: Fraction, whole: Fraction, tolerated: Fraction): boolean => {
  const most = whole.mul(one.add(tolerated));
  return same(total, whole) || same(total, most) || (total.gt(whole) && total.lt(most));
};

function targetFindings(plan: Plan, group: PartGroup): readonly Finding[] {
  const { dimension, whole, wholeBase, members } = group;
  const stated = sumOfAll(members.map((entry) => entry.amount));
  if (!whole || !stated) return [];
  const { decimals } = plan.unit;
  const tolerated = exact(plan.overAssignment);
  const inSheet = sum(members.map((entry) => rounded(entry.amount ?? zero, decimals)));
  if (agree(stated, whole, tolerated) || agree(inSheet, rounded(whole, decimals), tolerated)) return [];

  const gap = stated.sub(whole);
  const gapShare = ratio(gap, whole);
  const factor = ratio(whole, stated);
  const growth = (of: Fraction) => ratio(of, wholeBase)?.sub(one);
  const [needed, given] = [growth(whole), growth(stated)];
  return [
    finding({
      code: 'parts-target',
      key: `parts-target:${groupKey(group)}`,
      severity: 'error',
      names: groupNames(group),
      figures: {
        stated: amount(stated),
        target: amount(whole),
        gap: amount(gap),
        ...(gapShare ? { gapShare: percent(gapShare) } : {}),
        ...(factor ? { factor: { value: factor, unit: 'other' as const } } : {}),
        ...(needed && given ? { neededGrowth: percent(needed), statedGrowth: percent(given) } : {}),
      },
      cells: members.map((entry) => [...entry.path, inputOf(dimension.by)]),
      rows: members.map((entry) => targetRow(entry, wholeBase, factor)),
      repairs: [
        ...(factor?.gt(0) ? scaleStated(plan, group, factor) : []),
        ...members.flatMap((entry) => changeStated(plan, entry, gap)),
        ...acceptOver(plan, stated, whole),
      ],
    }),
  ];
}

/** The figure that says most of a member's amount; of a count and its average, the average may take any value. */
const inputOf = (by: PartGroup['dimension']['by']) => (by === 'count' ? 'average' : by);

function targetRow(
  { member, path, group, amount: stated = zero, baseAmount, growth }: MemberFigures,
  wholeBase: Fraction | undefined,
  factor: Fraction | undefined,
): FindingRow {
  const contribution = baseAmount && ratio(stated.sub(baseAmount), wholeBase);
  const scaled = factor && stated.mul(factor);
  const scaledGrowth = ratio(scaled, baseAmount)?.sub(one);
  return row(member.name, [[...path, inputOf(group.dimension.by)]], {
    stated: amount(stated),
    ...(growth ? { growth: percent(growth) } : {}),
    ...(contribution ? { contribution: points(contribution) } : {}),
    ...(scaled ? { scaled: amount(scaled) } : {}),
    ...(scaledGrowth ? { scaledGrowth: percent(scaledGrowth) } : {}),
  });
}

/**
 * Every amount times the factor. Growth and averages stay unrounded as long as the amounts that the workbook rounds add
 * up; where they would not, the amounts that take the difference are met exactly.
 */
function scaleStated(plan: Plan, { members, whole = zero }: PartGroup, factor: Fraction): readonly Repair[] {
  const { decimals } = plan.unit;
  const scaled = members.map((entry) => (entry.amount ?? zero).mul(factor));
  const parts = apportioned(scaled, whole, decimals);
  const changes = members.flatMap((entry, index) => {
    if (!entry.amount?.n) return [];
    const [unrounded = zero, part = zero] = [scaled[index], parts[index]];
    const isRounded = entry.group.dimension.by === 'amount' || !rounded(unrounded, decimals).equals(part);
    return [toAmount(plan, entry, isRounded ? part : unrounded)];
  });
  return repairOf('scale-all', changes);
}

const changeStated = (plan: Plan, entry: MemberFigures, gap: Fraction): readonly Repair[] =>
  repairOf('change-one', [toAmount(plan, entry, (entry.amount ?? zero).sub(gap))], entry.member.name);

/** The change of a member's input after which it states the amount. */
function toAmount(
  plan: Plan,
  { member, path, group, baseAmount }: MemberFigures,
  to: Fraction,
): Change | undefined {
  const at = [...path, inputOf(group.dimension.by)];
  const value = {
    amount: to,
    growth: ratio(to, baseAmount)?.sub(one),
    count: ratio(to, optional(member.count)),
    share: undefined,
  }[group.dimension.by];
  return value && changeOf(plan, at, value);
}

/** What the total is tolerated to be exceeded by becomes what the parts need. */
function acceptOver(plan: Plan, total: Fraction, whole: Fraction): readonly Repair[] {
  const over = ratio(total, whole)?.sub(one);
  return over?.gt(0) ? repairOf('accept-over', [changeOf(plan, ['overAssignment'], over.ceil(4))]) : [];
}
