/**
 * The way in for every plan, whether from a file, a template or a workbook: all issues at once or a whole plan,
 * nothing half-read, nothing thrown. Files of older versions are migrated first; of a newer one nothing is said but that.
 */
import { fromZod, isOfValue, type Issue, type PlanPath } from './issues';
import { lineAndColumn, lookAtJson } from './json-text';
import { isRecord, migrate } from './migrate';
import { referenceIssues } from './references';
import { planSchema, planVersion, type Plan } from './schema';

export type PlanResult =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly issues: readonly Issue[] };

type Rejected = Extract<PlanResult, { ok: false }>;

const rejected = (code: Issue['code'], params: Issue['params'] = {}, path: PlanPath = []): Rejected => ({
  ok: false,
  issues: [{ code, path, params }],
});

export function readPlan(input: unknown): PlanResult {
  if (!isRecord(input)) return rejected('not-a-plan');
  const deep = tooDeep(input);
  if (deep) return rejected('too-deep', { most: mostLevels }, deep);
  if (Number.isInteger(input.version) && Number(input.version) > planVersion)
    return rejected('newer-version', { version: String(input.version), known: planVersion }, ['version']);
  const file = migrate(input);
  const parsed = planSchema.safeParse(file, { reportInput: true });
  if (parsed.success) {
    const issues = referenceIssues(parsed.data);
    return issues.length === 0 ? { ok: true, plan: parsed.data } : { ok: false, issues };
  }
  const issues = parsed.error.issues.flatMap((issue) => fromZod(issue));
  // Figures that are wrong leave every code in its place.
  const isWhole = issues.every(isOfValue);
  return { ok: false, issues: isWhole ? [...issues, ...referenceIssues(file as unknown as Plan)] : issues };
}

/** More than any plan has; a reader that goes down with the file must come to an end. */
const mostLevels = 100;

/** The beginning of the way to what is nested too deep. */
function tooDeep(input: object): PlanPath | undefined {
  const shown = 4;
  const open: { readonly part: object; readonly depth: number; readonly path: PlanPath }[] = [
    { part: input, depth: 0, path: [] },
  ];
  for (let one = open.pop(); one; one = open.pop()) {
    const { part, depth, path } = one;
    if (depth > mostLevels) return path;
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null) continue;
      const step = Array.isArray(part) ? Number(key) : key;
      open.push({ part: value, depth: depth + 1, path: path.length < shown ? [...path, step] : path });
    }
  }
  return undefined;
}

/** A plan file's text; a byte order mark is allowed. */
export function readPlanText(text: string): PlanResult {
  const whole = text.replace(/^\uFEFF/, '');
  const unread = whole.indexOf('\uFFFD');
  if (unread >= 0) return rejected('encoding', { ...lineAndColumn(whole, unread) });
  const begin = whole.trimStart();
  if (begin === '') return rejected('empty-file');
  let input: unknown;
  try {
    input = JSON.parse(whole);
  } catch (error) {
    if (!/^[{[]/.test(begin)) return rejected('not-json');
    const { fault } = lookAtJson(whole);
    // The parser knows, where the look does not.
    if (!fault)
      return rejected('bad-json', { reason: error instanceof Error ? error.message : String(error) });
    const { path, ...params } = fault;
    return rejected('bad-json', { ...params }, path);
  }
  const read = readPlan(input);
  const twice = lookAtJson(whole).twice.map(({ path, ...params }): Issue => ({
    code: 'twice',
    path,
    params,
  }));
  if (twice.length === 0) return read;
  return { ok: false, issues: read.ok ? twice : [...twice, ...read.issues] };
}
