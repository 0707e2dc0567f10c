/**
 * The examination of a plan before anybody works with it: every contradiction, with exact figures and repairs, and what
 * follows from the plan without being said. Pure and complete in one call; the plan must have come through `readPlan`.
 */
import type { Plan } from '../plan/schema';
import type { Examination, Finding } from './finding';
import { examiners } from './findings';

const order = { error: 0, warning: 1, info: 2 } as const;

export function examine(plan: Plan): Examination {
  const all = examiners
    .flatMap((examiner): readonly Finding[] => examiner(plan))
    .sort((a, b) => order[a.severity] - order[b.severity]);
  return {
    findings: all.filter(({ severity }) => severity !== 'info'),
    implications: all.filter(({ severity }) => severity === 'info'),
  };
}
