/**
 * What limits on parts of one whole say together: whether they can hold, how far they let a sum of parts go, and the
 * smallest sets of them that say so (each member of such a set is needed; there may be other sets). Ordinary numbers
 * find the few limits that decide, exact fractions prove it: nothing is said that isn't so, but a conflict by less than
 * a billionth may go unnoticed.
 */
import type { Constraint, Form, Side } from '../bounded-sums';
import { one, zero, type Fraction } from '../exact';
import { program, type Extreme, type Feasible, type Infeasible } from '../exact-program';
import { quickProgram, type QuickProgram } from '../quick-program';
import type { BoundSystem, Limit } from './bound-system';

export type Parts = Pick<BoundSystem, 'parts' | 'negative' | 'whole'>;

interface Problem {
  readonly variables: number;
  readonly constraints: readonly Constraint<Limit>[];
  /** A form of parts as one of the problem's variables. */
  readonly inPlace: (form: Form) => Form;
}

/** All forms that will be asked for must be in `limits` or `about`; parts in neither count as one. */
function problem(
  { parts, negative, whole }: Parts,
  limits: readonly Limit[],
  about: readonly Form[],
): Problem {
  const forms = [...limits.map(({ form }) => form), ...about];
  const mentioned = [...new Set(forms.flatMap((form) => [...form.keys()]))];
  const places = new Map(mentioned.map((part, place) => [part, place]));
  const inPlace = (form: Form): Form =>
    new Map([...form].map(([part, factor]) => [places.get(part) ?? -1, factor]));
  const others = parts.length > mentioned.length ? 1 : 0;
  const isFree = (place: number) => {
    const part = mentioned[place];
    return part === undefined ? [...negative].some((each) => !places.has(each)) : negative.has(part);
  };
  const all = Array.from({ length: mentioned.length + others }, (_, place) => place);
  const constraints: Constraint<Limit>[] = [
    ...all.flatMap((place) => (isFree(place) ? [] : [{ form: new Map([[place, one]]), least: zero }])),
    ...limits.map((limit) => ({ form: inPlace(limit.form), [limit.side]: limit.at, reason: limit })),
    ...(whole ? [{ form: new Map(all.map((place) => [place, one])), ...whole }] : []),
  ];
  return { variables: all.length, constraints, inPlace };
}

function prove(
  system: Parts,
  limits: readonly Limit[],
  about: readonly Form[] = [],
): Feasible<Limit> | Infeasible<Limit> {
  const { variables, constraints, inPlace } = problem(system, limits, about);
  const solved = program(variables, constraints);
  return solved.feasible
    ? { feasible: true, extreme: (form, side) => solved.extreme(inPlace(form), side) }
    : solved;
}

/** The least subset that still is as wanted, found by leaving out one after the other. */
function smallest(limits: readonly Limit[], isEnough: (some: readonly Limit[]) => boolean): readonly Limit[] {
  return limits.reduce((kept, limit) => {
    const without = kept.filter((each) => each !== limit);
    return isEnough(without) ? without : kept;
  }, limits);
}

/** Limits that can't hold together, each of which is needed for that; none where all can. */
export function smallestConflict(system: Parts, limits: readonly Limit[]): readonly Limit[] {
  const { variables, constraints } = problem(system, limits, []);
  const { conflict } = quickProgram(variables, constraints);
  const proof = conflict && prove(system, conflict);
  if (!proof || proof.feasible) return [];
  const inOrder = limits.filter((limit) => proof.reasons.includes(limit));
  return smallest(inOrder, (some) => !prove(system, some).feasible);
}

/** What limits that can hold together leave to sums. */
export interface Leeway {
  /** How far a sum can go; undefined where nothing limits it or it would be too much work to say. */
  readonly extreme: (form: Form, side: Side) => Extreme<Limit> | undefined;
  /** Whether the sum has the value at the point where the last extreme was found. */
  readonly isAt: QuickProgram<Limit>['isAt'];
}

/** Undefined where the limits can't hold together. All forms that will be asked for must be in `limits` or `about`. */
export function leeway(
  system: Parts,
  limits: readonly Limit[],
  about: readonly Form[] = [],
): Leeway | undefined {
  const { variables, constraints, inPlace } = problem(system, limits, about);
  const quick = quickProgram(variables, constraints);
  if (quick.conflict) return undefined;
  return {
    extreme: (form, side) => {
      const limiting = quick.limiting(inPlace(form), side);
      const proof = limiting && prove(system, limiting, [form]);
      return proof?.feasible ? proof.extreme(form, side) : undefined;
    },
    isAt: (form, value) => quick.isAt(inPlace(form), value),
  };
}

/** The limits among these that alone let a sum go no further than they all do. */
export const smallestForcing = (
  system: Parts,
  limits: readonly Limit[],
  form: Form,
  side: Side,
  value: Fraction,
): readonly Limit[] =>
  smallest(limits, (some) => {
    const proof = prove(system, some, [form]);
    return proof.feasible && proof.extreme(form, side)?.value.equals(value) === true;
  });

export interface ForcedAlone {
  readonly limit: Limit;
  readonly value: Fraction;
}

/** Which of the limits, with nothing but the whole, forces most upon a sum. */
export function mostForcing(
  system: Parts,
  limits: readonly Limit[],
  form: Form,
  side: Side,
): ForcedAlone | undefined {
  let found: ForcedAlone | undefined;
  for (const limit of limits) {
    if (!concerns(limit, form, side, system.parts.length)) continue;
    const proof = prove(system, [limit], [form]);
    const value = proof.feasible ? proof.extreme(form, side)?.value : undefined;
    if (value && (!found || (side === 'most' ? value.lt(found.value) : value.gt(found.value))))
      found = { limit, value };
  }
  return found;
}

/** Whether a limit alone can force anything: one of the sum itself, or the opposite one of all that is not in it. */
function concerns(limit: Limit, form: Form, side: Side, parts: number): boolean {
  const isOwn = limit.side === side;
  const isInside = (inner: Form, outer: Form) => [...inner.keys()].every((part) => outer.has(part));
  if (isOwn) return side === 'most' ? isInside(form, limit.form) : isInside(limit.form, form);
  if (side === 'most') return ![...limit.form.keys()].some((part) => form.has(part));
  return new Set([...limit.form.keys(), ...form.keys()]).size === parts;
}
