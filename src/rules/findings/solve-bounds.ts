/**
 * What limits on parts of one whole say together: whether they can hold, how far they let a sum of parts go, and the
 * smallest sets of them that say so (each member of such a set is needed; there may be other sets).
 */
import { one, zero, type Fraction } from '../exact';
import {
  program,
  type Constraint,
  type Feasible,
  type Form,
  type Infeasible,
  type Side,
} from '../exact-program';
import type { BoundSystem, Limit } from './bound-system';

export type Parts = Pick<BoundSystem, 'parts' | 'negative' | 'whole'>;

/** All forms that will be asked for must be in `limits` or `about`. */
export function solve(
  { parts, negative, whole }: Parts,
  limits: readonly Limit[],
  about: readonly Form[] = [],
): Feasible<Limit> | Infeasible<Limit> {
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
  const variables = Array.from({ length: mentioned.length + others }, (_, place) => place);
  const constraints: Constraint<Limit>[] = [
    ...variables.flatMap((place) => (isFree(place) ? [] : [{ form: new Map([[place, one]]), least: zero }])),
    ...limits.map((limit) => ({ form: inPlace(limit.form), [limit.side]: limit.at, reason: limit })),
    ...(whole ? [{ form: new Map(variables.map((place) => [place, one])), ...whole }] : []),
  ];
  const solved = program(variables.length, constraints);
  if (!solved.feasible) return solved;
  return {
    feasible: true,
    extreme: (form, side) => solved.extreme(inPlace(form), side),
    valueOf: (form) => solved.valueOf(inPlace(form)),
  };
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
  const solved = solve(system, limits);
  if (solved.feasible) return [];
  const inOrder = limits.filter((limit) => solved.reasons.includes(limit));
  return smallest(inOrder, (some) => !solve(system, some).feasible);
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
    const solved = solve(system, some, [form]);
    return solved.feasible && solved.extreme(form, side)?.value.equals(value) === true;
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
    const solved = solve(system, [limit], [form]);
    const value = solved.feasible ? solved.extreme(form, side)?.value : undefined;
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
