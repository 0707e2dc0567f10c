/** What the schema can't see of the spread rules: mentions of lists and rows that the plan does not have. Pure. */
import { monthsOf } from './calendar';
import type { Issue, PlanPath } from './issues';
import type { Plan, SpreadRule } from './schema';

type Codes = ReadonlySet<string>;

/** `members` are the codes of every dimension's. */
export function spreadIssues(plan: Plan, members: ReadonlyMap<string, Codes>): Issue[] {
  const customers: Codes = new Set(plan.customers?.new.map(({ code }) => code));
  const periods: Codes = new Set(plan.periods.map(({ code }) => code));
  const times: Codes = new Set([
    ...plan.periods.flatMap(({ code, children = [] }) => [code, ...children.map((part) => part.code)]),
    ...monthsOf(plan).map(({ code }) => code),
  ]);
  const rowsOf = ({ dimension, customers: areCustomers }: SpreadRule): Codes | undefined => {
    if (dimension !== undefined) return members.get(dimension);
    return areCustomers ? customers : times;
  };
  return (plan.spreads ?? []).flatMap((rule, index) => {
    const issues: Issue[] = [];
    const path: PlanPath = ['spreads', index];
    const rows = rowsOf(rule);
    const unknown = (at: PlanPath, name: string) =>
      issues.push({ code: 'unknown-reference', path: [...path, ...at], params: { name } });
    const mention = (known: Codes, name: string | undefined, at: PlanPath) => {
      if (name !== undefined && !known.has(name)) unknown(at, name);
    };
    if (rule.customers && !plan.customers) unknown(['customers'], 'customers');
    if (!rows) {
      if (rule.dimension !== undefined) unknown(['dimension'], rule.dimension);
      return issues;
    }
    mention(rows, rule.member, ['member']);
    mention(periods, rule.period, ['period']);
    rule.held?.forEach((code, at) => {
      mention(rows, code, ['held', at]);
    });
    rule.seeds?.forEach(({ row, like }, at) => {
      mention(rows, row, ['seeds', at, 'row']);
      mention(rows, like, ['seeds', at, 'like']);
    });
    mention(rows, rule.ramp?.from, ['ramp', 'from']);
    return issues;
  });
}
