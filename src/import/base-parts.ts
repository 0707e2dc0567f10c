/**
 * What of a list a plan can take over, part by part, for the user to choose from: each with its changes, or with what it
 * lacks. A part whose changes are none stands in the plan already. What rests on the year before is taken unless the user
 * says otherwise only where that year is complete. Pure.
 */
import { monthsOf } from '../plan/calendar';
import type { Plan } from '../plan/schema';
import type { PlanChange } from '../rules/change';
import { baseMatrixOf } from './base-matrix';
import { amountChange, dimensionChanges, growthChange } from './base-changes';
import { customerParts } from './customer-parts';
import type { BaseYears, YearFigures } from './figures';
import { monthBases } from './month-bases';
import type { Lack, PartName } from './part-names';
import { isComplete, withSeason } from './seasons';

interface Named {
  readonly name: PartName;
  /** Whose shares. */
  readonly dimension?: string;
}
export interface OfferedPart extends Named {
  /** Whether it is taken unless the user says otherwise. */
  readonly usual: boolean;
  readonly changes: readonly PlanChange[];
}
export interface LackingPart extends Named {
  readonly lack: Lack;
}
export type BasePart = OfferedPart | LackingPart;

export interface BaseChoice {
  readonly year: number;
  /** Years whose seasons the months follow. */
  readonly seasons: readonly number[];
}

/** Empty where the list does not have the year. */
export function baseParts(
  plan: Plan,
  { years, dimensions }: BaseYears,
  choice: BaseChoice,
): readonly BasePart[] {
  const figures = years.find(({ year }) => year === choice.year);
  if (!figures) return [];
  const before = years.find(({ year }) => year === choice.year - 1);
  const seasons = withSeason(years).filter(({ year }) => choice.seasons.includes(year));
  const ofBefore = before !== undefined && isComplete(before);
  return [
    offered({ name: 'amount' }, [amountChange(plan, figures)]),
    growthPart(plan, figures, before),
    ...plan.dimensions.map(({ code }, index): BasePart => {
      const changes = dimensionChanges(plan, index, figures);
      const named = { name: 'shares', dimension: code } as const;
      return changes ? offered(named, changes) : { ...named, lack: 'no-column' };
    }),
    matrixPart(plan, dimensions, figures),
    ...monthParts(plan, figures, seasons),
    ...customerParts(plan, figures).map(({ name, path, from, to }): BasePart => {
      if (typeof to === 'string') return { name, lack: to };
      const restsOnBefore = name === 'existingShare' || name === 'newCustomers';
      return offered({ name }, [{ path, from, to }], !restsOnBefore || ofBefore);
    }),
  ];
}

const offered = (named: Named, changes: readonly PlanChange[], usual = true): OfferedPart => ({
  ...named,
  usual,
  changes: changes.filter(({ from, to }) => from !== to),
});

function growthPart(plan: Plan, figures: YearFigures, before: YearFigures | undefined): BasePart {
  const name = 'growth';
  if (!before) return { name, lack: 'no-year-before' };
  if (!isComplete(before) || !isComplete(figures)) return { name, lack: 'not-complete' };
  return before.amount > 0
    ? offered({ name }, [growthChange(plan, figures, before)])
    : { name, lack: 'nothing' };
}

/** A plan keeps no more. */
const mostCells = 100_000;

/** The same cells once more are no change. */
function matrixPart(plan: Plan, dimensions: readonly string[], figures: YearFigures): BasePart {
  const name = 'matrix';
  const from = plan.baseMatrix;
  const matrix = baseMatrixOf(plan, dimensions, figures);
  if (!matrix) return { name, lack: 'one-dimension' };
  if (matrix.cells.length > mostCells) return { name, lack: 'too-many' };
  const to = JSON.stringify(from) === JSON.stringify(matrix) ? from : matrix;
  return offered({ name }, [{ path: ['baseMatrix'], from, to }]);
}

/** What the months brought, and that the plan follows it: a plan without months gets both at once. */
function monthParts(plan: Plan, figures: YearFigures, seasons: readonly YearFigures[]): readonly BasePart[] {
  const name = 'months';
  if (!plan.months && monthsOf(plan).length === 0) return [{ name, lack: 'no-months' }];
  if (seasons.length === 0) return [{ name, lack: 'no-season' }];
  const bases = monthBases(figures, seasons, plan.unit.decimals);
  if (!bases) return [{ name, lack: 'nothing' }];
  const each = bases.map((to, index): PlanChange => ({
    path: ['months', 'each', index, 'base'],
    from: plan.months?.each[index]?.base,
    to,
  }));
  const phasing: PlanChange = { path: ['months', 'by'], from: plan.months?.by, to: 'seasonality' };
  if (!plan.months) return [offered({ name }, [phasing, ...each])];
  return [offered({ name }, each), offered({ name: 'phasing' }, [phasing], false)];
}
