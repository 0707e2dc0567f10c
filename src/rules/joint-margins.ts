/**
 * What the slices of a joint matrix must come to: the targets that the sheets show for members, owners, periods and months,
 * rounded as they are there; and by how much the matrix as it stands misses them. Pure; a target that depends on a blank is
 * undefined.
 */
import { monthsOf } from '../plan/calendar';
import { axisEntries, ownersOf, type AxisEntry } from '../plan/joint';
import type { Axis, Joint, Plan } from '../plan/schema';
import { exact, one, sum, zero, type Fraction } from './exact';
import { optional, sumOfAll, totalTarget } from './plan-figures';
import { workbookFigures, type WorkbookFigures } from './repair/workbook-figures';
import { rounded } from './rounding';
import { finalColumn, memberTables } from './rule-model';

export interface Margin extends AxisEntry {
  readonly target: Fraction | undefined;
}

/** The targets along each axis, in the plan's unit. */
export function marginsOf(plan: Plan, axes: readonly Axis[]): readonly (readonly Margin[])[] {
  const figures = workbookFigures(plan);
  return axes.map((axis) => {
    const targets = targetsOf(plan, figures, axis);
    return axisEntries(plan, axis).map((entry, index) => ({ ...entry, target: targets[index] }));
  });
}

function targetsOf(plan: Plan, figures: WorkbookFigures, axis: Axis): readonly (Fraction | undefined)[] {
  switch (axis.of) {
    case 'dimension': {
      const targetOf = memberTargets(plan, figures, axis.dimension);
      return axisEntries(plan, axis).map(({ code }) => targetOf(code));
    }
    case 'owner': {
      const targetOf = memberTargets(plan, figures, axis.dimension);
      return ownersOf(plan, axis.dimension).map(({ scope, carries }) => {
        const target = targetOf(scope.member);
        return target && rounded(target.mul(exact(carries)), plan.unit.decimals);
      });
    }
    case 'period':
      return plan.periods.map(({ code }) => figures.cell('tblPeriod', code, 'amount')?.value);
    case 'month':
      return monthTargets(plan);
  }
}

function memberTargets(plan: Plan, figures: WorkbookFigures, dimension: string) {
  const of = plan.dimensions.find((each) => each.code === dimension);
  const tables = of ? memberTables(of) : new Map<string, string>();
  const column = finalColumn(of?.by ?? 'share');
  return (code: string) => figures.cell(tables.get(code) ?? '', code, column)?.value;
}

/** As the month sheet has them: rounded along the year, at a period's end as the period is. */
function monthTargets(plan: Plan): readonly (Fraction | undefined)[] {
  const total = rounded(totalTarget(plan), plan.unit.decimals);
  const upTo = cumulativeShares(plan).map((share) => share && rounded(total.mul(share), plan.unit.decimals));
  return upTo.map((amount, index) => {
    const before = index === 0 ? zero : upTo[index - 1];
    return amount && before && amount.sub(before);
  });
}

function cumulativeShares(plan: Plan): readonly (Fraction | undefined)[] {
  const months = monthsOf(plan);
  return months.map(({ period }, index) => {
    const periods = plan.periods.slice(0, period + 1).map(({ share }) => optional(share));
    const here = periods.at(-1);
    const within = months.flatMap((month, at) => (month.period === period ? [at] : []));
    const shares = monthShares(plan, within);
    const done = sum(shares.slice(0, within.indexOf(index) + 1)).round(shareDigits);
    return (
      here &&
      sumOfAll(periods)
        ?.round(shareDigits)
        .sub(here.mul(one.sub(done)))
    );
  });
}

/** The sheets bring sums of shares to so many digits. */
const shareDigits = 12;

/** How a period's months share it; where their own figures say nothing, evenly. */
function monthShares({ months }: Plan, within: readonly number[]): readonly Fraction[] {
  const of = (key: 'share' | 'base') => within.map((month) => optional(months?.each[month]?.[key]) ?? zero);
  const weights = months?.by === 'typed' ? of('share') : months?.by === 'seasonality' ? of('base') : [];
  const whole = sum(weights);
  if (!whole.gt(0)) return within.map(() => one.div(exact(within.length)));
  return months?.by === 'typed' ? weights : weights.map((weight) => weight.div(whole));
}

/** A slice of the matrix that does not come to its target. */
export interface JointGap {
  readonly axis: Axis;
  readonly entry: AxisEntry;
  readonly target: Fraction;
  readonly found: Fraction;
}

/** Blank cells count as nothing; a matrix without any cell is not begun and misses nothing. */
export function jointGaps(plan: Plan, joint: Joint): readonly JointGap[] {
  const isBegun = joint.rows.some(({ amounts }) => amounts.some((amount) => amount != null));
  if (!isBegun) return [];
  return marginsOf(plan, joint.axes).flatMap((margins, place) => {
    const axis = joint.axes[place];
    const sums = sumsAlong(joint, place);
    return margins.flatMap(({ target, ...entry }): JointGap[] => {
      const found = rounded(exact(sums.get(entry.code) ?? 0), plan.unit.decimals);
      return axis && target && !target.equals(found) ? [{ axis, entry, target, found }] : [];
    });
  });
}

/** Thousands of cells: doubles, brought to the unit at the end as a sheet's ROUND does, are exact enough and far quicker. */
function sumsAlong({ axes, columns, rows }: Joint, axis: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { at, amounts } of rows)
    amounts.forEach((amount, column) => {
      const code = axis === axes.length - 1 ? columns[column] : at[axis];
      if (code !== undefined) sums.set(code, (sums.get(code) ?? 0) + (amount ?? 0));
    });
  return sums;
}
