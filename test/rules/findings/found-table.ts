/** What an examination says, as tables: figures as fractions on paper. */
import { loadTemplate } from '../../../src/plan';
import type { Plan } from '../../../src/plan/schema';
import { readPlan } from '../../../src/plan';
import { examine } from '../../../src/rules/examine';
import type { Finding, FindingCode, FindingRow } from '../../../src/rules/finding';

/** The template, changed; a change that makes it no plan is a mistake of the test. */
export function changed(change: (plan: Plan) => void, id: 'sales-2024' | 'blank' = 'sales-2024'): Plan {
  const plan = loadTemplate(id);
  change(plan);
  const result = readPlan(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

export function found(plan: Plan, ...codes: FindingCode[]): readonly Finding[] {
  const { findings, implications } = examine(plan);
  return [...findings, ...implications].filter(({ code }) => codes.includes(code));
}

export const fractions = (of: Pick<FindingRow, 'figures'>): Record<string, string> =>
  Object.fromEntries(Object.entries(of.figures).map(([key, { value }]) => [key, value.toFraction()]));

export const english = (name: Finding['names'][string] | undefined): unknown =>
  name instanceof Array ? name.map(english) : typeof name === 'object' ? name.en : name;

export const rowsOf = (of: Finding | undefined): [unknown, Record<string, string>][] =>
  (of?.rows ?? []).map((row) => [english(row.name), fractions(row)]);

/** Key, severity, figures. */
export const table = (findings: readonly Finding[]) =>
  findings.map((finding) => [finding.key, finding.severity, fractions(finding)]);
