/**
 * Changes of a plan's own rules, pure: a plan in, a plan out. None of them checks the result; `saveRules` reads it
 * through `readPlan` before it reaches the workbook. An id that the plan does not have changes nothing.
 */
import type { Plan, Rule, Severity } from '../../plan/schema';

/** The rule in the place of the one with its id; a new one at `index`, or last. */
export function withRule(plan: Plan, rule: Rule, index = plan.rules.length): Plan {
  const known = plan.rules.some(({ id }) => id === rule.id);
  return {
    ...plan,
    rules: known
      ? plan.rules.map((each) => (each.id === rule.id ? rule : each))
      : [...plan.rules.slice(0, index), rule, ...plan.rules.slice(index)],
  };
}

export const withoutRule = (plan: Plan, id: string): Plan => ({
  ...plan,
  rules: plan.rules.filter((rule) => rule.id !== id),
});

/** Switches a rule off, or one that is off back on with the severity `on`. */
export const switched = (plan: Plan, id: string, on: Exclude<Severity, 'off'> = 'error'): Plan => ({
  ...plan,
  rules: plan.rules.map((rule) =>
    rule.id === id ? { ...rule, severity: rule.severity === 'off' ? on : 'off' } : rule,
  ),
});

/** The first of R1, R2 … that is free; look-ups in the workbook do not tell capital from small letters. */
export function nextRuleId(plan: Plan): string {
  const taken = new Set(plan.rules.map(({ id }) => id.toUpperCase()));
  let number = 1;
  while (taken.has(`R${number}`)) number += 1;
  return `R${number}`;
}
