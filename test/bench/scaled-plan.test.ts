/** The bench's plans are plans at every size that it measures. */
import { mostRules } from '../../src/plan/schema';
import { scaledPlan } from './scaled-plan';

test.each([
  { times: 1, members: 7, rules: 12 },
  { times: 10, members: 70, rules: 120 },
  { times: 100, members: 700, rules: mostRules - 4 },
])('$times times the example plan', ({ times, members, rules }) => {
  const plan = scaledPlan(times);
  expect(plan.dimensions.flatMap((dimension) => dimension.members)).toHaveLength(members);
  expect(plan.rules).toHaveLength(rules);
});
