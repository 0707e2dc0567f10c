/**
 * Brings a change of the plan's rules into the workbook: the plan is read as it stands now, so that nothing typed
 * meanwhile is lost, changed, read through `readPlan`, and generated over what was read. A change that the plan refuses
 * leaves the workbook alone and gives the issues; whatever fails in Excel is thrown as `Failure`.
 */
import { Failure } from '../../excel/errors';
import type { Issue, Plan } from '../../plan';
import { readPlan } from '../../plan/read-plan';
import type { Operations } from '../operations';

export async function saveRules(
  operations: Pick<Operations, 'readWorkbook' | 'generate'>,
  change: (plan: Plan) => Plan,
): Promise<readonly Issue[]> {
  const workbook = await operations.readWorkbook();
  if (!workbook) throw new Failure('no-plan', 'look', 'unchanged');
  const { plan: basis, language, sheets } = workbook;
  const read = readPlan(change(basis));
  if (!read.ok) return read.issues;
  await operations.generate({ plan: read.plan, basis, language, sheets });
  return [];
}
