/** The places of a plan that mention what it does not have, found by the check that a plan file meets. */
import type { PlanPath } from '../issues';
import { referenceIssues } from '../references';
import type { Plan } from '../schema';

/** In the plan's order; without those that led nowhere in the plan before. */
export function brokenMentions(plan: Plan, before: Plan): readonly PlanPath[] {
  const known = new Set(mentions(before).map((path) => path.join('/')));
  return mentions(plan).filter((path) => !known.has(path.join('/')));
}

const mentions = (plan: Plan): readonly PlanPath[] =>
  referenceIssues(plan)
    .filter(({ code }) => code === 'unknown-reference')
    .map(({ path }) => path);
