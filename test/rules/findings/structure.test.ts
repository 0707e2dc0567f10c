/** What holds of the findings about structure whatever the plan. */
import fc from 'fast-check';
import { readPlan } from '../../../src/plan';
import type { Plan } from '../../../src/plan/schema';
import { applyChanges } from '../../../src/rules/change';
import type { Finding } from '../../../src/rules/finding';
import { partsFindings } from '../../../src/rules/findings/parts';
import { structureFindings } from '../../../src/rules/findings/structure';
import { planFigures } from '../../../src/rules/plan-figures';
import { consistentPlan, split } from '../../support/consistent-plan';
import { runs } from '../../support/property-runs';

const parts = (plan: Plan) => partsFindings(plan, planFigures(plan));
const contradictions = (plan: Plan): readonly Finding[] =>
  structureFindings(plan).filter(({ severity }) => severity !== 'info');

test('a consistent plan has no contradictions', () => {
  fc.assert(
    fc.property(consistentPlan, (plan) => {
      expect(readPlan(plan)).toMatchObject({ ok: true });
      expect(contradictions(plan).map(({ key }) => key)).toEqual([]);
    }),
    { numRuns: runs(120) },
  );
});

/** The plan with one of its parts moved. */
const damaged = fc
  .tuple(consistentPlan, fc.nat(), fc.nat(), fc.constantFrom(0.013, 0.4, -0.01, -0.13))
  .map(([plan, at, member, by]) => {
    const index = at % (plan.dimensions.length + 2);
    const all = plan.dimensions[index]?.members ?? (index === plan.dimensions.length ? plan.periods : []);
    const part = all[member % Math.max(1, all.length)];
    if (!part) {
      const kind = plan.customers?.new[0];
      if (kind?.count !== undefined) kind.count += 3;
    } else if ('growth' in part) part.growth = (part.growth ?? 0) + by;
    else if ('average' in part) part.average = (part.average ?? 0) * (1 + by);
    else if ('amount' in part) part.amount = Math.round((part.amount ?? 0) * (1 + by) * 100) / 100;
    else part.share = Math.min(1, Math.max(0, Math.round(((part.share ?? 0) + by) * 10_000) / 10_000));
    return plan;
  })
  .filter((plan) => readPlan(plan).ok);

test('every repair of parts leaves a plan, without the finding', () => {
  let repairs = 0;
  fc.assert(
    fc.property(damaged, (plan) => {
      for (const { key, repairs: offered } of parts(plan)) {
        for (const { kind, changes } of offered) {
          const repaired = applyChanges(plan, changes);
          const left = parts(repaired).map((each) => each.key);
          expect({ kind, plan: readPlan(repaired).ok, isLeft: left.includes(key) }).toEqual({
            kind,
            plan: true,
            isLeft: false,
          });
          repairs += 1;
        }
      }
    }),
    { numRuns: runs(120) },
  );
  expect(repairs).toBeGreaterThan(runs(200));
});

test('2,000 members and 500 rules are examined in two seconds of a processor', () => {
  const members = (prefix: string, count: number, by: 'share' | 'growth') => {
    const shares = split(
      1_000_000,
      Array.from({ length: count }, (_, index) => 3 + (index % 7)),
    );
    return shares.map((part, index) => ({
      code: `${prefix}${index}`,
      name: `${prefix}${index}`,
      baseShare: part / 1_000_000,
      ...(by === 'share' ? { share: part / 1_000_000 } : { growth: 0.1 }),
    }));
  };
  const [plan] = fc.sample(consistentPlan, { numRuns: 1, seed: 1 });
  if (!plan) throw new Error('no plan');
  const of = (place: number, ...members: number[]) => ({
    of: 'members' as const,
    dimension: place % 2 === 0 ? 'wide' : 'narrow',
    members: members.map((member) => (place % 2 === 0 ? `w${member}` : `n${member}`)),
    measure: 'share' as const,
  });
  const large: Plan = {
    ...plan,
    strategies: [],
    indicators: plan.indicators.filter(({ measure }) => !measure),
    target: { by: 'growth', growth: 0.1 },
    dimensions: [
      { code: 'wide', name: 'wide', by: 'share', members: members('w', 1800, 'share') },
      { code: 'narrow', name: 'narrow', by: 'growth', members: members('n', 200, 'growth') },
    ],
    rules: Array.from({ length: 500 }, (_, place) => {
      const first = (place * 7) % 190;
      const chosen = place % 5 === 0 ? [first, first + 1, first + 3, (first * 13) % 190] : [first];
      const isLeast = place % 3 === 0;
      return {
        id: `r${place}`,
        left: of(place, ...new Set(chosen)),
        operator: isLeast ? ('>=' as const) : ('<=' as const),
        bound: isLeast ? 0.0001 * (1 + (place % 3)) : 0.05 + 0.001 * (place % 9),
        severity: 'error' as const,
      };
    }),
  };
  expect(readPlan(large)).toMatchObject({ ok: true });
  const start = process.cpuUsage();
  expect(contradictions(large)).toEqual([]);
  expect(process.cpuUsage(start).user).toBeLessThan(2e6);
});
