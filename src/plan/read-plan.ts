/**
 * The way in for every plan, whether from a file, a template or a workbook: all issues at once or a whole plan,
 * nothing half-read, nothing thrown. Files of older versions are migrated first.
 */
import { fromZod, type Issue } from './issues';
import { migrate } from './migrate';
import { referenceIssues } from './references';
import { planSchema, type Plan } from './schema';

export type PlanResult =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly issues: readonly Issue[] };

export function readPlan(input: unknown): PlanResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, issues: [{ code: 'not-a-plan', path: [], params: {} }] };
  }
  const parsed = planSchema.safeParse(migrate({ ...input }), { reportInput: true });
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap((issue) => fromZod(issue)) };
  const issues = referenceIssues(parsed.data);
  return issues.length === 0 ? { ok: true, plan: parsed.data } : { ok: false, issues };
}

/** A plan file's text; a byte order mark is allowed. */
export function readPlanText(text: string): PlanResult {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [{ code: 'not-json', path: [], params: { reason } }] };
  }
  return readPlan(input);
}
