/** Exact linear programs, held against a search over all whole points of a small box. */
import fc from 'fast-check';
import { exact, Fraction, type Fraction as FractionValue } from '../../src/rules/exact';
import type { Constraint, Form } from '../../src/rules/bounded-sums';
import { program } from '../../src/rules/exact-program';
import { runs } from '../support/property-runs';

const form = (...factors: number[]): Form =>
  new Map(factors.flatMap((factor, index) => (factor === 0 ? [] : [[index, new Fraction(factor)]])));

const at = (value: number): FractionValue => exact(value);

const whole: Constraint<string> = { form: form(1, 1, 1), least: at(1), most: at(1) };
const notNegative = [0, 1, 2].map((index): Constraint<string> => ({
  form: new Map([[index, new Fraction(1)]]),
  least: at(0),
}));
const rules: readonly Constraint<string>[] = [
  { form: form(1, 0, 0), most: at(0.4), reason: 'A' },
  { form: form(0, 1, 0), least: at(0.35), most: at(0.35), reason: 'B' },
  { form: form(0, 0, 1), least: at(0.3), reason: 'C' },
];

test('how far a sum can go, and which bounds keep it there', () => {
  const solved = program(3, [whole, ...notNegative, ...rules]);
  if (!solved.feasible) throw new Error('feasible');
  const extreme = (side: 'least' | 'most', ...factors: number[]) => {
    const found = solved.extreme(form(...factors), side);
    return found && `${found.value.toFraction()} ${[...found.reasons].sort().join('')}`;
  };
  expect(extreme('most', 1, 0, 0)).toBe('7/20 BC');
  expect(extreme('least', 0, 1, 1)).toBe('13/20 BC');
  expect(extreme('least', 1, 0, 0)).toBe('0 ');
  expect(extreme('most', 0, 0, 1)).toBe('13/20 B');
  expect(extreme('most', 1, 2, 0)).toBe('21/20 BC');
});

test('a sum without a limit has no extreme', () => {
  const solved = program(2, [{ form: form(1, -1), least: at(0) }]);
  expect(solved.feasible && solved.extreme(form(1, 0), 'most')).toBeUndefined();
  expect(solved.feasible && solved.extreme(form(1, -1), 'least')?.value.toFraction()).toBe('0');
});

test('bounds that can not hold together name their reasons', () => {
  const solved = program(3, [
    whole,
    ...notNegative,
    ...rules,
    { form: form(1, 1, 0), least: at(0.71), reason: 'D' },
    { form: form(1, 0, 1), least: at(0.1), reason: 'E' },
  ]);
  expect(solved.feasible ? [] : [...solved.reasons].sort()).toEqual(['C', 'D']);
});

const side = 3;
const points = Array.from({ length: (side + 1) ** 3 }, (_, index) => [
  index % (side + 1),
  Math.floor(index / (side + 1)) % (side + 1),
  Math.floor(index / (side + 1) ** 2),
]);
/** Sums of neighbours: bounded by whole numbers, their extremes are whole points (each column's ones stand together). */
const neighbours = fc.constantFrom<number[]>(
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 0],
  [0, 1, 1],
  [1, 1, 1],
);
const boundary = fc.record({
  factors: neighbours,
  least: fc.option(fc.integer({ min: 0, max: 9 })),
  most: fc.option(fc.integer({ min: 0, max: 9 })),
});

test('agrees with a search over all points, and its reasons are enough', () => {
  fc.assert(
    fc.property(fc.array(boundary, { maxLength: 8 }), neighbours, (bounds, aim) => {
      const box = notNegative.map(({ form: own }): Constraint<number> => ({
        form: own,
        least: at(0),
        most: at(side),
      }));
      const constraints = bounds.map(({ factors, least, most }, reason): Constraint<number> => ({
        form: form(...factors),
        ...(least === null ? {} : { least: at(least) }),
        ...(most === null ? {} : { most: at(most) }),
        reason,
      }));
      const sumAt = (point: number[], factors: number[]) =>
        factors.reduce((total, factor, index) => total + factor * (point[index] ?? 0), 0);
      const allowed = (of: typeof bounds) =>
        points.filter((point) =>
          of.every(({ factors, least, most }) => {
            const value = sumAt(point, factors);
            return (least === null || value >= least) && (most === null || value <= most);
          }),
        );
      const solved = program(3, [...box, ...constraints]);
      if (!solved.feasible) {
        expect(allowed(bounds)).toEqual([]);
        expect(allowed(bounds.filter((_, index) => solved.reasons.includes(index)))).toEqual([]);
        return;
      }
      const most = solved.extreme(form(...aim), 'most');
      const best = (of: typeof bounds) => Math.max(...allowed(of).map((point) => sumAt(point, aim)));
      expect(most?.value.valueOf()).toBe(best(bounds));
      expect(best(bounds.filter((_, index) => most?.reasons.includes(index)))).toBe(best(bounds));
      expect(solved.extreme(form(...aim), 'least')?.value.valueOf()).toBe(
        Math.min(...allowed(bounds).map((point) => sumAt(point, aim))),
      );
    }),
    { numRuns: runs(300) },
  );
});
