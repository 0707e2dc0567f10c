/**
 * The example plan with more of everything: a plan that a larger company could have. Sums still meet their totals; of
 * rules there are no more than a plan may have.
 */
import { loadTemplate, readPlan, type Plan } from '../../src/plan';
import { mostRules, type Member } from '../../src/plan/schema';

/** `times` members in place of each; a share is split evenly, growth stays. */
const multiply = (members: readonly Member[], times: number): Member[] =>
  members.flatMap((member) =>
    Array.from({ length: times }, (_, index) => ({
      ...member,
      code: index === 0 ? member.code : `${member.code}-${String(index)}`,
      ...(member.baseShare === undefined ? {} : { baseShare: member.baseShare / times }),
      ...(member.share === undefined ? {} : { share: member.share / times }),
    })),
  );

export function scaledPlan(times: number): Plan {
  const plan = loadTemplate('sales-2024');
  const timesRules = Math.min(times, Math.floor(mostRules / plan.rules.length));
  const scaled: Plan = {
    ...plan,
    dimensions: plan.dimensions.map((dimension) => ({
      ...dimension,
      members: multiply(dimension.members, times),
    })),
    rules: plan.rules.flatMap((rule) =>
      Array.from({ length: timesRules }, (_, index) => ({
        ...rule,
        id: index === 0 ? rule.id : `${rule.id}-${String(index)}`,
      })),
    ),
    responsibilities: plan.responsibilities.flatMap((responsibility) =>
      Array.from({ length: times }, (_, index) => ({
        ...responsibility,
        code: index === 0 ? responsibility.code : `${responsibility.code}-${String(index)}`,
      })),
    ),
  };
  const result = readPlan(scaled);
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.plan;
}
