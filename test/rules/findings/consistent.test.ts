import fc from 'fast-check';
import { examine } from '../../../src/rules/examine';
import { consistentPeoplePlan } from '../../support/consistent-people';
import { runs } from '../../support/property-runs';

test('a plan without contradictions has no findings', () => {
  fc.assert(
    fc.property(consistentPeoplePlan, (plan) => {
      expect(examine(plan).findings.map(({ key }) => key)).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});

test('one owner’s goal that is changed is found, and nothing else', () => {
  fc.assert(
    fc.property(consistentPeoplePlan, fc.nat(), fc.integer({ min: 1, max: 50 }), (drawn, place, points) => {
      const plan = structuredClone(drawn);
      const goals = plan.responsibilities.flatMap(({ items }) =>
        items.flatMap(({ goal }) => (goal?.measure === 'growth' ? [goal] : [])),
      );
      const goal = goals[place % goals.length];
      fc.pre(goal?.value !== undefined);
      goal.value += points / 100;
      const { findings } = examine(plan);
      expect(findings.map(({ code }) => code)).toEqual(['goal-exceeds']);
      expect(findings[0]?.figures['gap']?.value.valueOf()).toBeCloseTo(points / 100, 10);
    }),
    { numRuns: runs(50) },
  );
});
