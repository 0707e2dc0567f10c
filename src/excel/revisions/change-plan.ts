/**
 * A change of the plan that a workbook holds, as one generation: all of it happens or none. What was typed since the last
 * generation counts; rows that people added, actuals and sheets of their own stay as they are. `no-plan` where nothing was
 * generated.
 */
import type { Plan } from '../../plan';
import { readable } from '../apply-changes';
import { Failure } from '../errors';
import { generateIn } from '../generate';
import { look } from '../look';
import type { Work } from '../prepare';
import { recognise } from '../own';
import { planWithInputs } from '../read-workbook';
import { inExcel, type Session } from '../run';
import type { KeptVersion, StoredPlan } from '../stored-plan';
import type { CheckResult } from '../types';

export interface Present {
  /** With the inputs as they stand in the cells. */
  readonly plan: Plan;
  readonly stored: StoredPlan;
}

export type PlanChange = Pick<Work, 'versions' | 'comparison'> & { readonly plan: Plan };

export const changePlan = (change: (present: Present) => PlanChange): Promise<CheckResult> =>
  inExcel((session) => changePlanIn(session, change));

export async function changePlanIn(
  session: Session,
  change: (present: Present) => PlanChange,
): Promise<CheckResult> {
  const before = await look(session);
  const own = recognise(before);
  if (!own) throw new Failure('no-plan', 'look', 'unchanged');
  const basis = planWithInputs(before, own);
  const { plan, ...kept } = change({ plan: basis, stored: own.stored });
  const { language, sheets } = own.stored.layout;
  return await generateIn(session, before, own, {
    plan: readable(plan),
    basis,
    language,
    // A sheet that the change gives a reason for is made, too.
    sheets: [...sheets, 'revisions'],
    ...kept,
  });
}

/** Plans are tens of kilobytes each, and all of them travel in every request: the oldest go, but for the first. */
const mostVersions = 50;

export function withVersion(
  versions: readonly KeptVersion[],
  kept: Omit<KeptVersion, 'number'>,
): readonly KeptVersion[] {
  const { revisions: _log, ...plan } = kept.plan;
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  const all = [...versions, { ...kept, number, plan }];
  return all.length <= mostVersions ? all : [...all.slice(0, 1), ...all.slice(2)];
}
