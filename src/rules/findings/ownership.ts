/**
 * Who answers for what: targets, members of a dimension and units of the organisation without an owner, and owners of
 * one member whose shares do not make the whole. A plan whose dimension has no owners at all is not asked for them.
 */
import { walkMembers } from '../../plan/references';
import type { Indicator, Measure, Member, Plan, Text } from '../../plan/schema';
import { exact, one, sum } from '../exact';
import type { Finding, Repair } from '../finding';
import { finding, percent, points, row } from './compose';
import { changeOf, repairOf } from './repairs';
import { grouped, tasksOf } from './tasks';

export const ownershipFindings = (plan: Plan): readonly Finding[] => [
  ...indicatorsWithoutOwner(plan),
  ...membersWithoutOwner(plan),
  ...unitsWithoutOwner(plan),
  ...carriedParts(plan),
];

const withoutOwner = (key: string, names: Finding['names'], cells: Finding['cells']): Finding =>
  finding({ code: 'no-owner', key: `no-owner:${key}`, severity: 'warning', names, cells });

function indicatorsWithoutOwner(plan: Plan): readonly Finding[] {
  const tasks = tasksOf(plan);
  const milestones = new Map(plan.milestones.map(({ code, serves }) => [code, serves]));
  const served = new Set(
    tasks.flatMap(({ item: { goal, milestone = '' } }) => {
      const serves = milestones.get(milestone);
      return [goal?.indicator, serves?.of === 'indicator' ? serves.indicator : undefined];
    }),
  );
  const won = new Set(tasks.map(({ item }) => item.goal?.customer));
  const kinds = new Map(plan.customers?.new.map(({ code, count }) => [code, count ?? 0]));
  const areWon = (codes: Iterable<string>) =>
    [...codes].every((code) => kinds.get(code) === 0 || won.has(code));
  const isMeasureOwned = (measure: Measure): boolean => {
    switch (measure.of) {
      case 'members': {
        const all = leaves(plan, measure.dimension);
        return measure.members.every((code) => all.every(({ owned, line }) => owned || !line.includes(code)));
      }
      case 'customers':
        return areWon(measure.customers);
      case 'indicator':
        return plan.indicators.some((source) => source.code === measure.indicator && isOwned(source, false));
      default:
        // A figure of the workbook is made of others, each with its own owner.
        return true;
    }
  };
  /** What follows from another indicator is owned with it; one step is followed, so that no circle is. */
  const isOwned = ({ code, measure }: Indicator, follow: boolean): boolean =>
    served.has(code) ||
    (plan.customers?.total === code && areWon(kinds.keys())) ||
    (measure !== undefined && (follow || measure.of !== 'indicator') && isMeasureOwned(measure));
  return plan.indicators.flatMap((indicator, index) =>
    !wantsMore(indicator) || isOwned(indicator, true)
      ? []
      : [withoutOwner(`indicator/${indicator.code}`, { what: indicator.name }, [['indicators', index]])],
  );
}

/** An indicator that stays as it was, or that has no target yet, asks nobody for anything. */
const wantsMore = ({ base, target, change, growth }: Indicator): boolean =>
  target === undefined ? (change ?? growth ?? 0) !== 0 : target !== base;

interface Leaf {
  readonly member: Member;
  readonly path: (string | number)[];
  /** The leaf and all members above it. */
  readonly line: readonly string[];
  readonly owned: boolean;
}

/** Members that nothing breaks down further; the owner of a member above answers for them too. */
function leaves(plan: Plan, dimension: string): readonly Leaf[] {
  const index = plan.dimensions.findIndex(({ code }) => code === dimension);
  const owned = new Set(
    plan.responsibilities.flatMap(({ scope }) =>
      scope.of === 'member' && scope.dimension === dimension ? [scope.member] : [],
    ),
  );
  const lines = new Map<string, readonly string[]>();
  const members = [...walkMembers(plan.dimensions[index]?.members ?? [], ['dimensions', index, 'members'])];
  return members.flatMap(({ member, path, parent }): readonly Leaf[] => {
    const line = [member.code, ...(parent ? (lines.get(parent.code) ?? []) : [])];
    lines.set(member.code, line);
    return member.children
      ? []
      : [{ member, path: [...path], line, owned: line.some((code) => owned.has(code)) }];
  });
}

const membersWithoutOwner = (plan: Plan): readonly Finding[] =>
  plan.dimensions.flatMap(({ code, name }) => {
    const all = leaves(plan, code);
    const ownerless = all.filter(({ owned }) => !owned);
    if (ownerless.length === 0 || ownerless.length === all.length) return [];
    return [
      withoutOwner(
        `member/${code}`,
        { dimension: name, members: ownerless.map(({ member }) => member.name) },
        ownerless.map(({ path }) => path),
      ),
    ];
  });

/** Of the organisation that is to be set up: units that report to somebody, yet nobody is to set them up. */
const unitsWithoutOwner = (plan: Plan): readonly Finding[] =>
  (['organisation', 'training', 'process', 'departments'] as const).flatMap((part) =>
    plan.support[part].flatMap(({ code, text, reportsTo, carriedBy }, index) =>
      reportsTo !== undefined && carriedBy === undefined
        ? [
            withoutOwner(`support/${part}/${code}`, { unit: text, superior: reportsTo }, [
              ['support', part, index],
            ]),
          ]
        : [],
    ),
  );

function carriedParts(plan: Plan): readonly Finding[] {
  const owners = plan.responsibilities.flatMap(({ scope, owner, carries }, index) =>
    scope.of === 'member' ? [{ scope, owner, carries, path: ['responsibilities', index, 'carries'] }] : [],
  );
  const byMember = grouped(owners, ({ scope }) => `${scope.dimension}/${scope.member}`);
  return [...byMember].flatMap(([key, all]) => {
    const stated = all.flatMap(({ scope, owner, carries, path }) =>
      carries === undefined ? [] : [{ scope, owner, carries, path }],
    );
    const total = sum(stated.map(({ carries }) => exact(carries)));
    const [first] = stated;
    if (!first || stated.length < all.length || total.equals(one)) return [];
    const { dimension, member } = first.scope;
    const repairs = stated.flatMap(({ owner, carries, path }): readonly Repair[] => {
      const needed = exact(carries).add(one).sub(total);
      return needed.lt(0) || needed.gt(one)
        ? []
        : repairOf('change-one', [changeOf(plan, path, needed)], owner);
    });
    return [
      finding({
        code: 'carried-parts',
        key: `carried-parts:${key}`,
        severity: 'warning',
        names: {
          member: memberName(plan, dimension, member),
          owners: stated.map(({ owner }) => owner),
        },
        figures: { sum: percent(total), gap: points(total.sub(one)) },
        cells: stated.map(({ path }) => path),
        rows: stated.map(({ owner, carries, path }) => row(owner, [path], { carries: percent(carries) })),
        repairs,
      }),
    ];
  });
}

const memberName = (plan: Plan, dimension: string, code: string): Text =>
  [...walkMembers(plan.dimensions.find((each) => each.code === dimension)?.members ?? [], [])].find(
    ({ member }) => member.code === code,
  )?.member.name ?? code;
