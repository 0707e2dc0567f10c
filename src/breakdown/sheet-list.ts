/**
 * The sheets that a plan can have, in tab order: what each needs of the plan, and which other sheets its formulas lead
 * to. Who chooses a sheet gets those, too. What a sheet is made of stands in `sheets/`.
 */
import { monthsOf } from '../plan/calendar';
import { startsLate } from '../plan/late-start';
import type { Plan } from '../plan/schema';
import type { SheetKey } from './workbook-spec';

export const dimensionSheet = (code: string): SheetKey => `dimension:${code}`;

/** Sheets that are made whatever the user chooses. */
export const requiredSheets: readonly SheetKey[] = ['targets', 'check', 'lists'];

const hasMonths = (plan: Plan): boolean => monthsOf(plan).length > 0;

const hasIncentives = ({ incentives: { commission, awards, promotions } }: Plan): boolean =>
  commission.length + awards.length + promotions.length > 0;

const hasRevisions = ({ adjustments, revisions = [] }: Plan): boolean =>
  adjustments.length + revisions.length > 0;

/** A matrix that was not filled yet has nothing to show. */
const hasJoint = ({ joint }: Plan): boolean =>
  joint !== undefined && joint.rows.length > 0 && joint.columns.length > 0;

/** Every sheet that a plan can have, in tab order. */
export const allSheets = (plan: Plan): SheetKey[] => [
  'dashboard',
  'targets',
  ...(plan.context.length + plan.strategies.length > 0 ? ['background'] : []),
  ...plan.dimensions.map(({ code }) => dimensionSheet(code)),
  ...(plan.customers ? ['customer'] : []),
  'period',
  ...(hasMonths(plan) ? ['month'] : []),
  ...(hasJoint(plan) ? ['joint'] : []),
  ...(plan.responsibilities.length > 0 ? ['matrix'] : []),
  ...(hasMonths(plan) ? ['actuals', 'tracking'] : []),
  ...(hasIncentives(plan) ? ['incentives'] : []),
  ...(Object.values(plan.support).some((measures) => measures.length > 0) ? ['support'] : []),
  ...(plan.risks.length > 0 ? ['risks'] : []),
  ...(hasMonths(plan) && plan.control.length + plan.milestones.length > 0 ? ['calendar'] : []),
  ...(hasRevisions(plan) ? ['revisions'] : []),
  'check',
  'lists',
];

function dimensionSheets({ dimensions }: Plan): SheetKey[] {
  return dimensions.map(({ code }) => dimensionSheet(code));
}

/** What a sheet's formulas lead to, besides the sheets that are always made. */
const needs: Readonly<Record<SheetKey, (plan: Plan) => readonly SheetKey[]>> = {
  // Who starts late sells by months.
  period: (plan) => (plan.dimensions.some((dimension) => startsLate(plan, dimension)) ? ['month'] : []),
  month: () => ['period'],
  joint: (plan) => ['period', 'month', 'matrix', ...dimensionSheets(plan)],
  matrix: dimensionSheets,
  tracking: (plan) => ['month', 'actuals', ...dimensionSheets(plan)],
};

/** The chosen sheets with all that they need; every sheet of the plan without a choice. */
export function sheetsToMake(plan: Plan, chosen?: readonly SheetKey[]): Set<SheetKey> {
  const possible = new Set(allSheets(plan));
  const made = new Set<SheetKey>();
  const make = (key: SheetKey) => {
    if (made.has(key) || !possible.has(key)) return;
    made.add(key);
    needs[key]?.(plan).forEach(make);
  };
  [...requiredSheets, ...(chosen ?? possible)].forEach(make);
  return made;
}
