/**
 * What strategies say of members, and indicators that look at members, against the breakdown: a base that is not the
 * base (`claim-base`), a target that the breakdown does not give (`claim-target`), and claims that together force a
 * figure on the members which none of them mentions (`claims-force`). A strategy's figure is met by itself alone, an
 * indicator's also by more. A claim is taken to the places to which shares are written, so 22.32 % is 25/112.
 */
import type { PlanPath } from '../../plan/issues';
import type { Plan, Text } from '../../plan/schema';
import { exact, one, sum, type Fraction } from '../exact';
import type { Figure, Finding } from '../finding';
import type { Form } from '../bounded-sums';
import {
  indicatorFigures,
  optional,
  ratio,
  sumOfAll,
  type MemberFigures,
  type PartGroup,
  type PlanFigures,
} from '../plan-figures';
import { isRounded, rounded, shareDecimals } from '../rounding';
import type { BoundSystem } from './bound-system';
import { ruleName } from './bounds';
import { finding, percent, points, row } from './compose';
import { groupKey, groupNames } from './groups';
import { changeOf, repairOf } from './repairs';
import { mostForcing } from './solve-bounds';

/** What is said of the share that some members of one group have together. */
interface Claim {
  readonly key: string;
  readonly name: Text;
  readonly group: PartGroup;
  readonly members: readonly MemberFigures[];
  /** Where it stands that the share should become `to`; absent where it follows from other figures. */
  readonly path: PlanPath;
  readonly isInput: boolean;
  readonly to: Fraction | undefined;
  readonly from?: { readonly share: Fraction; readonly path: PlanPath } | undefined;
  /** More than `to` is as good. */
  readonly isLeast: boolean;
}

export function claimFindings(
  plan: Plan,
  figures: PlanFigures,
  systems: readonly BoundSystem[],
): readonly Finding[] {
  const claims = [...strategyClaims(plan, figures), ...indicatorClaims(plan, figures)];
  const systemOf = new Map(systems.map((system) => [system.group, system]));
  const strategies = claims.filter(({ isLeast }) => !isLeast);
  return [
    ...claims.flatMap((claim) => [
      ...baseFinding(plan, claim),
      ...targetFinding(plan, claim, systemOf.get(claim.group)),
    ]),
    ...[...new Set(strategies.map(({ group }) => group))].flatMap((group) =>
      forceFinding(
        plan,
        group,
        strategies.filter((claim) => claim.group === group),
      ),
    ),
  ];
}

/** The members, where they are different ones of a single group. */
function membersOf(
  figures: PlanFigures,
  measure: Plan['strategies'][number]['measure'],
): Pick<Claim, 'group' | 'members'> | undefined {
  if (measure?.of !== 'members' || measure.measure !== 'share') return undefined;
  const members = measure.members.flatMap((code) => figures.member(measure.dimension, code) ?? []);
  const group = members[0]?.group;
  const isOne =
    members.every((entry) => entry.group === group) && new Set(members).size === measure.members.length;
  return group && isOne ? { group, members } : undefined;
}

const strategyClaims = (plan: Plan, figures: PlanFigures): readonly Claim[] =>
  plan.strategies.flatMap(({ code, text, measure, from, to }, index): readonly Claim[] => {
    const about = membersOf(figures, measure);
    if (!about) return [];
    const path = (key: string) => ['strategies', index, key];
    return [
      {
        key: `strategy/${code}`,
        name: text,
        ...about,
        path: path('to'),
        isInput: true,
        to: optional(to),
        from: from === undefined ? undefined : { share: exact(from), path: path('from') },
        isLeast: false,
      },
    ];
  });

const indicatorClaims = (plan: Plan, figures: PlanFigures): readonly Claim[] =>
  plan.indicators.flatMap((indicator, index): readonly Claim[] => {
    const about = membersOf(figures, indicator.measure);
    if (!about) return [];
    const key =
      (['target', 'change', 'growth'] as const).find((each) => indicator[each] !== undefined) ?? 'target';
    return [
      {
        key: `indicator/${indicator.code}`,
        name: indicator.name,
        ...about,
        path: ['indicators', index, key],
        isInput: key === 'target',
        to: indicatorFigures(indicator).target,
        from:
          indicator.base === undefined
            ? undefined
            : { share: exact(indicator.base), path: ['indicators', index, 'base'] },
        isLeast: true,
      },
    ];
  });

const baseShareOf = (members: readonly MemberFigures[]) =>
  sumOfAll(members.map(({ member }) => optional(member.baseShare)));
const shareOf = (members: readonly MemberFigures[]) => sumOfAll(members.map(({ share }) => share));
const baseAmountOf = (members: readonly MemberFigures[]) =>
  sumOfAll(members.map(({ baseAmount }) => baseAmount));
const memberNames = (members: readonly MemberFigures[]) => members.map(({ member }) => member.name);

/** Growth of the members' amount, if this were their share. */
const growthAt = (
  group: PartGroup,
  members: readonly MemberFigures[],
  share: Fraction,
): Fraction | undefined => ratio(group.whole?.mul(share), baseAmountOf(members))?.sub(one);

const optionalFigure = (key: string, value: Fraction | undefined): Readonly<Record<string, Figure>> =>
  value ? { [key]: percent(value) } : {};

const namesOf = ({ name, group, members }: Claim) => ({
  ...groupNames(group),
  claim: name,
  members: memberNames(members),
});

const asWritten = (plan: Plan, share: Fraction) => rounded(share, shareDecimals(plan.unit.decimals));

const differs = (plan: Plan, claimed: Fraction, share: Fraction): boolean =>
  !isRounded(claimed, share, shareDecimals(plan.unit.decimals));

function baseFinding(plan: Plan, claim: Claim): readonly Finding[] {
  const { from, members } = claim;
  const base = baseShareOf(members);
  if (!from || !base || !differs(plan, from.share, base)) return [];
  return [
    finding({
      code: 'claim-base',
      key: `claim-base:${claim.key}`,
      severity: 'warning',
      names: namesOf(claim),
      figures: { claim: percent(from.share), base: percent(base), gap: points(from.share.sub(base)) },
      cells: [from.path, ...members.map(({ path }) => [...path, 'baseShare'])],
      repairs: repairOf('set-figure', [changeOf(plan, from.path, asWritten(plan, base))]),
    }),
  ];
}

function targetFinding(plan: Plan, claim: Claim, system: BoundSystem | undefined): readonly Finding[] {
  const { to, group, members, isLeast } = claim;
  const planned = shareOf(members);
  if (!to || !planned || !differs(plan, to, planned) || (isLeast && to.lt(planned))) return [];
  const base = baseShareOf(members);
  const forced = system && forcedOn(system, claim, to);
  return [
    finding({
      code: 'claim-target',
      key: `claim-target:${claim.key}`,
      severity: 'warning',
      names: { ...namesOf(claim), ...(forced ? { forcing: forced.rule } : {}) },
      figures: {
        claim: percent(to),
        planned: percent(planned),
        gap: points(to.sub(planned)),
        ...optionalFigure('base', base),
        ...optionalFigure('claimGrowth', growthAt(group, members, to)),
        ...optionalFigure('plannedGrowth', growthAt(group, members, planned)),
        ...optionalFigure('forced', forced?.share),
      },
      cells: [claim.path, ...members.map(({ path }) => inputPath(group, path))],
      repairs: claim.isInput
        ? repairOf('set-figure', [changeOf(plan, claim.path, asWritten(plan, planned))])
        : [],
    }),
  ];
}

const inputPath = ({ dimension: { by } }: PartGroup, path: PlanPath): PlanPath => [
  ...path,
  by === 'count' ? 'average' : by,
];

/** A single rule that rules the claim out, and the share that it leaves. */
function forcedOn(
  system: BoundSystem,
  { group, members }: Claim,
  to: Fraction,
): { rule: Text; share: Fraction } | undefined {
  const form: Form = new Map(members.map((entry) => [group.members.indexOf(entry), one]));
  const least = mostForcing(system, system.limits, form, 'least');
  if (least?.value.gt(to)) return { rule: ruleName(least.limit), share: least.value };
  const most = mostForcing(system, system.limits, form, 'most');
  return most?.value.lt(to) ? { rule: ruleName(most.limit), share: most.value } : undefined;
}

/** Several claims on different members leave the others what is left of the whole; claims that are met force nothing. */
function forceFinding(plan: Plan, group: PartGroup, all: readonly Claim[]): readonly Finding[] {
  const taken = new Set<MemberFigures>();
  const claims: { readonly claim: Claim; readonly to: Fraction }[] = [];
  for (const claim of all) {
    if (!claim.to || claim.members.some((entry) => taken.has(entry))) continue;
    claims.push({ claim, to: claim.to });
    claim.members.forEach((entry) => taken.add(entry));
  }
  const rest = group.members.filter((entry) => !taken.has(entry));
  const planned = shareOf(rest);
  const areMet = claims.every(({ claim, to }) => {
    const share = shareOf(claim.members);
    return share && !differs(plan, to, share);
  });
  if (claims.length < 2 || areMet || rest.length === 0 || !planned) return [];
  const forced = one.sub(sum(claims.map(({ to }) => to)));
  if (!differs(plan, forced, planned)) return [];
  return [
    finding({
      code: 'claims-force',
      key: `claims-force:${groupKey(group)}`,
      severity: 'warning',
      names: {
        ...groupNames(group),
        rest: memberNames(rest),
        claims: claims.map(({ claim }) => claim.name),
      },
      figures: {
        claimed: percent(one.sub(forced)),
        forced: percent(forced),
        planned: percent(planned),
        ...optionalFigure('base', baseShareOf(rest)),
        ...optionalFigure('forcedGrowth', growthAt(group, rest, forced)),
        ...optionalFigure('plannedGrowth', growthAt(group, rest, planned)),
      },
      cells: [...claims.map(({ claim }) => claim.path), ...rest.map(({ path }) => inputPath(group, path))],
      rows: claims.map(({ claim, to }) => row(claim.name, [claim.path], { claim: percent(to) })),
    }),
  ];
}
