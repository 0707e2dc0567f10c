/**
 * Bounds on sums of variables, in the form that both linear programs start from: every different sum becomes a variable
 * of its own, and of several bounds on one variable the tightest stands, the first of equals.
 */
import type { Fraction } from './exact';

/** Coefficients by the number of the variable; variables are numbered from 0 and none is bounded by itself. */
export type Form = ReadonlyMap<number, Fraction>;

export interface Constraint<Reason> {
  readonly form: Form;
  readonly least?: Fraction;
  readonly most?: Fraction;
  /** Absent for what is never to be given as a reason. */
  readonly reason?: Reason;
}

export type Side = 'least' | 'most';

export interface Bound<Reason> {
  readonly at: Fraction;
  readonly reason: Reason | undefined;
}

export interface BoundedSums<Reason> {
  /** The sums that are variables of their own, numbered on from the variables given. */
  readonly sums: readonly Form[];
  readonly least: ReadonlyMap<number, Bound<Reason>>;
  readonly most: ReadonlyMap<number, Bound<Reason>>;
}

export function boundedSums<Reason>(
  variables: number,
  constraints: readonly Constraint<Reason>[],
): BoundedSums<Reason> {
  const numbers = new Map<string, number>();
  const sums: Form[] = [];
  const least = new Map<number, Bound<Reason>>();
  const most = new Map<number, Bound<Reason>>();
  for (const { form, reason, ...bounds } of constraints) {
    const single = onlyVariable(form);
    const key = keyOf(form);
    const variable = single ?? numbers.get(key) ?? variables + sums.length;
    if (single === undefined && !numbers.has(key)) {
      numbers.set(key, variable);
      sums.push(form);
    }
    const [low, high] = [least.get(variable), most.get(variable)];
    if (bounds.least && !low?.at.gte(bounds.least)) least.set(variable, { at: bounds.least, reason });
    if (bounds.most && !high?.at.lte(bounds.most)) most.set(variable, { at: bounds.most, reason });
  }
  return { sums, least, most };
}

/** The variable that a form is; undefined where it is a sum or a multiple. */
export function onlyVariable(form: Form): number | undefined {
  const [first] = form;
  return first && form.size === 1 && first[1].n === first[1].d && first[1].s > 0n ? first[0] : undefined;
}

const keyOf = (form: Form): string =>
  [...form]
    .sort(([a], [b]) => a - b)
    .map(([variable, factor]) => `${String(variable)}*${factor.toFraction()}`)
    .join('+');
