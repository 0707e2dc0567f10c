/** The quick program proposes what the exact one proves. */
import fc from 'fast-check';
import type { Constraint, Form } from '../../src/rules/bounded-sums';
import { exact, one, zero } from '../../src/rules/exact';
import { program } from '../../src/rules/exact-program';
import { quickProgram } from '../../src/rules/quick-program';
import { runs } from '../support/property-runs';

const size = 5;
const form = (places: readonly number[]): Form => new Map(places.map((place) => [place, one]));
const places = fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: size });
const percent = fc.option(fc.integer({ min: 0, max: 100 }).map((value) => exact(value / 100)));

const shares: readonly Constraint<number>[] = [
  { form: form([...Array(size).keys()]), least: one, most: one },
  ...Array.from({ length: size }, (_, place) => ({ form: form([place]), least: zero })),
];
const bounds = fc.array(fc.tuple(places, percent, percent), { maxLength: 10 }).map((drawn) =>
  drawn.map(([of, least, most], reason): Constraint<number> => ({
    form: form(of),
    ...(least ? { least } : {}),
    ...(most ? { most } : {}),
    reason,
  })),
);

test('its reasons are enough for the same conflict or the same extreme', () => {
  fc.assert(
    fc.property(bounds, places, fc.constantFrom('least' as const, 'most' as const), (rules, of, side) => {
      const whole = program(size, [...shares, ...rules]);
      const quick = quickProgram(size, [...shares, ...rules]);
      const some = (reasons: readonly number[]) =>
        program(size, [...shares, ...rules.filter((_, index) => reasons.includes(index))]);
      expect(quick.conflict === undefined).toBe(whole.feasible);
      if (!whole.feasible) {
        expect(some(quick.conflict ?? []).feasible).toBe(false);
        return;
      }
      const proof = some(quick.limiting(form(of), side) ?? []);
      const value = whole.extreme(form(of), side)?.value ?? one.neg();
      expect(proof.feasible && proof.extreme(form(of), side)?.value.toFraction()).toBe(value.toFraction());
      expect(quick.isAt(form(of), value)).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

test('a sum that nothing limits has no reasons; one that is limited by itself has none to give', () => {
  const quick = quickProgram(2, [
    { form: form([0]), least: zero },
    { form: form([1]), least: zero, reason: 1 },
  ]);
  expect(quick.limiting(form([0, 1]), 'most')).toBeUndefined();
  expect(quick.limiting(form([0, 1]), 'least')).toEqual([1]);
  expect(quick.limiting(form([0]), 'least')).toEqual([]);
});

test('two hundred shares under five hundred rules take it two seconds of a processor at most', () => {
  const [n, rules] = [200, 500];
  const random = ((seed) => (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  })(1);
  const constraints: Constraint<number>[] = [
    { form: form([...Array(n).keys()]), least: one, most: one },
    ...Array.from({ length: n }, (_, place) => ({ form: form([place]), least: zero })),
    ...Array.from({ length: rules }, (_, reason): Constraint<number> => {
      const members = [...new Set(Array.from({ length: 1 + random(4) }, () => random(n)))];
      const share = exact(members.length).div(n);
      return random(2) === 0
        ? { form: form(members), least: share.mul(0.9), reason }
        : { form: form(members), most: share.mul(1.1), reason };
    }),
  ];
  const start = process.cpuUsage();
  const quick = quickProgram(n, constraints);
  expect(quick.conflict).toBeUndefined();
  for (const { form: sum, most } of constraints) quick.limiting(sum, most ? 'most' : 'least');
  expect(process.cpuUsage(start).user).toBeLessThan(2e6);
});
