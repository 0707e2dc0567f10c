/** The rules of a plan in words, as the check sheet has them, for those who name a rule without a workbook. */
import type { Language, Plan } from '../plan/schema';
import { resolveRules } from '../rules/rule-model';
import { createContext } from './context';
import { ruleText } from './rule-row';

/** By the rule's id; those that every breakdown has included. */
export function ruleTexts(plan: Plan, language: Language): ReadonlyMap<string, string> {
  const context = createContext(plan, { language });
  return new Map(resolveRules(plan).map((rule) => [rule.id, ruleText(context, rule)]));
}
