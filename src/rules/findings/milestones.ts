/**
 * Milestones against what they serve: the figure against the part of the target that it is said to be, a rate against
 * the base year, and a member's part against the periods' phasing, or its own where
 * members start late.
 */
import type { Milestone, Plan } from '../../plan/schema';
import { exact, one, sum, zero, type Fraction } from '../exact';
import type { Figure, Finding } from '../finding';
import { indicatorFigures, optional, ratio, type PlanFigures } from '../plan-figures';
import { phasedPeriods } from '../phasing';
import { same } from '../rounding';
import { placeInYear } from './calendar';
import { amount, day, differenceIn, figureIn, finding, percent, points } from './compose';
import { changeOf, repairOf } from './repairs';

export function milestoneFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  return [
    ...plan.milestones.flatMap((milestone, index) => {
      const part = optional(milestone.part);
      if (!part) return [];
      const of = { plan, figures, milestone, part, index };
      return [...partOfTarget(of), ...belowBase(of), ...againstPhasing(of)];
    }),
    ...drops(plan),
  ];
}

interface Case {
  readonly plan: Plan;
  readonly figures: PlanFigures;
  readonly milestone: Milestone;
  readonly part: Fraction;
  readonly index: number;
}

/** The target that the milestone has a part of, and what it was in the base year. */
function served({ plan, figures, milestone: { serves } }: Case) {
  if (serves?.of === 'member') {
    const member = figures.member(serves.dimension, serves.member);
    return (
      member?.amount && {
        name: member.member.name,
        unit: 'amount' as const,
        target: member.amount,
        base: undefined,
        path: member.path,
      }
    );
  }
  const index = plan.indicators.findIndex(({ code }) => code === serves?.indicator);
  const indicator = plan.indicators[index];
  if (!indicator) return undefined;
  const { target, base } = indicatorFigures(indicator);
  return target && { name: indicator.name, unit: indicator.unit, target, base, path: ['indicators', index] };
}

/** A goal in percent may be the part itself: "80 % of the goal". */
function partOfTarget(of: Case): readonly Finding[] {
  const { milestone, part, index } = of;
  const target = served(of);
  const goal = optional(milestone.goal);
  if (!target || !goal) return [];
  const isPart = milestone.unit === 'percent';
  const wanted = isPart && target.unit !== 'percent' ? part : target.target.mul(part);
  if (same(goal, wanted) || (isPart && goal.equals(part))) return [];
  if (!isPart && (milestone.unit ?? target.unit) !== target.unit) return [];
  // A part of 121 customers is no whole number; less than one of them is no difference.
  if (target.unit === 'count' && goal.sub(wanted).abs().lt(1)) return [];
  const unit: Figure['unit'] = isPart ? 'percent' : target.unit;
  const path = ['milestones', index, 'goal'];
  return [
    finding({
      code: 'milestone-part',
      key: `milestone-part:${milestone.code}`,
      severity: 'warning',
      names: { milestone: milestone.name, what: target.name },
      figures: {
        goal: { value: goal, unit },
        wanted: { value: wanted, unit },
        gap: isPart ? points(goal.sub(wanted)) : { value: goal.sub(wanted), unit },
        part: percent(part),
        target: figureIn(target.target, target.unit),
      },
      cells: [path, ['milestones', index, 'part'], target.path],
      repairs: repairOf(
        'set-figure',
        [changeOf(of.plan, path, target.unit === 'count' ? wanted.ceil() : wanted)],
        milestone.name,
      ),
    }),
  ];
}

/** Only a rate can be held against the base year: a count is still adding up when the milestone is due. */
function belowBase(of: Case): readonly Finding[] {
  const { milestone, part, index } = of;
  const target = served(of);
  if (!target?.base || target.unit === 'count' || target.unit === 'amount') return [];
  const reached = target.target.mul(part);
  if (target.target.lt(target.base) || reached.gte(target.base)) return [];
  return [
    finding({
      code: 'milestone-below-base',
      key: `milestone-below-base:${milestone.code}`,
      severity: 'warning',
      names: { milestone: milestone.name, what: target.name },
      figures: {
        part: percent(part),
        target: figureIn(target.target, target.unit),
        reached: figureIn(reached, target.unit),
        base: figureIn(target.base, target.unit),
        below: differenceIn(target.base.sub(reached), target.unit),
        // The same part of the way from the base to the target, which may be what was meant.
        ofWay: figureIn(target.base.add(target.target.sub(target.base).mul(part)), target.unit),
      },
      cells: [['milestones', index, 'part'], target.path],
    }),
  ];
}

/** A period that is under way when the milestone is due may have brought anything between nothing and all of it. */
function againstPhasing({ plan, figures, milestone, part, index }: Case): readonly Finding[] {
  const { serves, due, within } = milestone;
  const place = placeInYear(plan, due);
  if (serves?.of !== 'member' || !place) return [];
  const period = plan.periods[place.period];
  const member = figures.member(serves.dimension, serves.member);
  if (!period || !member) return [];
  const phasing = phasedPeriods(plan, member) ?? plan.periods.map(({ share }) => optional(share));
  const shares = phasing.slice(0, place.period + 1);
  const own = shares.at(-1);
  if (!own || shares.includes(undefined)) return [];
  const before = within === 'period' ? zero : sum(shares.slice(0, -1).map((share) => share ?? zero));
  const most = before.add(own);
  const least = place.atEnd ? most : before;
  if (part.gte(least) && part.lte(most)) return [];
  const phased = part.lt(least) ? least : most;
  const goal = optional(milestone.goal);
  return [
    finding({
      code: 'phasing-milestone',
      key: `phasing-milestone:${milestone.code}`,
      severity: 'warning',
      names: {
        milestone: milestone.name,
        member: member.member.name,
        [within === 'period' ? 'period' : 'until']: period.name,
      },
      figures: {
        part: percent(part),
        phased: percent(phased),
        gap: points(part.sub(phased)),
        due: day(due),
        ...(member.amount && { partAmount: amount(member.amount.mul(part)) }),
        ...(member.amount && { phasedAmount: amount(member.amount.mul(phased)) }),
      },
      cells: [
        ['milestones', index, 'part'],
        ['periods', place.period, 'share'],
      ],
      repairs: repairOf(
        'set-figure',
        [
          changeOf(plan, ['milestones', index, 'part'], phased),
          ...(goal && part.gt(0)
            ? // A goal says the part once more, in percent or as an amount, and changes with it.
              [changeOf(plan, ['milestones', index, 'goal'], goal.mul(phased).div(part))]
            : []),
        ],
        milestone.name,
      ),
    }),
  ];
}

const half = one.div(2);

/** A period that brings less than half of the one before. */
const drops = ({ periods }: Plan): readonly Finding[] =>
  periods.flatMap(({ code, name, share }, index) => {
    const before = periods[index - 1];
    const change = ratio(optional(share), optional(before?.share))?.sub(one);
    if (!before || !change || change.gte(half.neg()) || share === undefined) return [];
    return [
      finding({
        code: 'phasing-drop',
        key: `phasing-drop:${code}`,
        severity: 'info',
        names: { period: name, before: before.name },
        figures: {
          share: percent(exact(share)),
          shareBefore: percent(exact(before.share ?? 0)),
          change: percent(change),
        },
        cells: [
          ['periods', index, 'share'],
          ['periods', index - 1, 'share'],
        ],
      }),
    ];
  });
