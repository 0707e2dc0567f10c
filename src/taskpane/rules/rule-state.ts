/** How a rule of the plan stood at the last check. Pure. */
import { createContext } from '../../breakdown/context';
import { canBuild } from '../../breakdown/rule-row';
import type { CheckResult, WorkbookPlan } from '../../excel/types';
import type { Rule } from '../../plan/schema';
import { resolveRules } from '../../rules/rule-model';

export type RuleState =
  | 'violated'
  /** Its row can't be judged. */
  | 'problem'
  | 'holds'
  | 'off'
  /** Its sheet was not chosen, so it has no row. */
  | 'absent'
  | 'pending';

/** The state of any of the plan's own rules; `result` is undefined before the first check. */
export function ruleStates(
  { plan, language, sheets }: WorkbookPlan,
  result: CheckResult | undefined,
): (rule: Rule) => RuleState {
  const context = createContext(plan, { language, sheets });
  const absent = new Set(
    resolveRules(plan)
      .filter((rule) => !canBuild(context, rule))
      .map(({ id }) => id),
  );
  const violated = new Set(result?.violations.map(({ rule }) => rule));
  const unjudged = new Set(result?.problems.map(({ rule }) => rule));
  return ({ id, severity }) => {
    if (severity === 'off') return 'off';
    if (absent.has(id)) return 'absent';
    if (violated.has(id)) return 'violated';
    if (unjudged.has(id)) return 'problem';
    return result ? 'holds' : 'pending';
  };
}
