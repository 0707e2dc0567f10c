/** Small plans to repair, and a change as a line. */
import { loadTemplate, readPlan, type Plan } from '../../../src/plan';
import type { Member, Rule } from '../../../src/plan/schema';
import type { RepairResult } from '../../../src/rules/repair/problem';

/** `dimensions/1/members/0/growth: 0.08 → 0.0142857142857143` */
export const lines = (result: RepairResult): string[] =>
  result.kind === 'holds'
    ? []
    : result.changes.map(({ path, from, to }) => `${path.join('/')}: ${String(from)} → ${String(to)}`);

/** A plan of 1,000 that is broken down once; without decimals of its amounts shares move by 1 %. */
export function smallPlan(members: readonly Member[], rules: readonly Rule[]): Plan {
  const plan = loadTemplate('blank');
  const result = readPlan({
    ...plan,
    unit: { ...plan.unit, decimals: 0 },
    base: { amount: 1000 },
    target: { by: 'amount', amount: 1000 },
    overAssignment: 0,
    dimensions: [{ code: 'line', name: 'Line', by: 'share', members }],
    customers: undefined,
    indicators: [],
    rules,
    responsibilities: [],
    milestones: [],
    strategies: [],
    incentives: { commission: [], awards: [], promotions: [] },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

/** A rule about the share of some members. */
export const shareRule = (
  id: string,
  members: readonly string[],
  operator: '<=' | '>=' | '=',
  bound: number,
): Rule => ({
  id,
  left: { of: 'members', dimension: 'line', members: [...members], measure: 'share' },
  operator,
  bound,
  severity: 'error',
});
