/**
 * Linear programs in exact fractions: can these bounds on sums hold together, which of them can't, and how far can a sum
 * go. `program` takes the constraints and is either a conflict, with the reasons of the bounds that prove it, or
 * feasible and ready to be asked for extremes, one after the other from where the last one ended. The method is the
 * simplex with bounds on every variable and with Bland's rule, so it always ends; a sum of several variables is a
 * variable of its own with a row. Meant for dozens of sums: fractions grow, and `quick-program.ts` finds out of hundreds
 * the few that matter.
 */
import { boundedSums, type Bound, type Constraint, type Form, type Side } from './bounded-sums';
import { one, zero, type Fraction } from './exact';

export interface Extreme<Reason> {
  readonly value: Fraction;
  /** The constraints whose bounds prove it; they alone force it too. */
  readonly reasons: readonly Reason[];
}

export interface Feasible<Reason> {
  readonly feasible: true;
  /** Undefined where it has no limit. */
  readonly extreme: (form: Form, side: Side) => Extreme<Reason> | undefined;
}

/** `reasons` are enough for the conflict, but not always each of them necessary. */
export interface Infeasible<Reason> {
  readonly feasible: false;
  readonly reasons: readonly Reason[];
}

type Row = Map<number, Fraction>;

export function program<Reason>(
  variables: number,
  constraints: readonly Constraint<Reason>[],
): Feasible<Reason> | Infeasible<Reason> {
  const { sums, least, most } = boundedSums(variables, constraints);
  /** Every basic variable as a sum of those that are not. */
  const rows = new Map(sums.map((form, index): [number, Row] => [variables + index, new Map(form)]));
  const values: Fraction[] = [];
  let count = variables + sums.length;

  const reasonsOf = (bounds: Iterable<Bound<Reason> | undefined>): Reason[] => [
    ...new Set([...bounds].flatMap((bound) => (bound?.reason === undefined ? [] : [bound.reason]))),
  ];
  const valueOf = (form: Form): Fraction => {
    let total = zero;
    for (const [variable, factor] of form) total = total.add(factor.mul(values[variable] ?? zero));
    return total;
  };

  /** Swaps a basic variable with one of its row. */
  function pivot(leaving: number, entering: number): void {
    const row = rows.get(leaving);
    const factor = row?.get(entering);
    if (!row || !factor) return;
    rows.delete(leaving);
    row.delete(entering);
    const inverse = factor.inverse();
    const solved: Row = new Map([[leaving, inverse]]);
    for (const [variable, own] of row) solved.set(variable, own.mul(inverse).neg());
    for (const other of rows.values()) substitute(other, entering, solved);
    rows.set(entering, solved);
  }

  /** Moves a variable that is not basic, and with it every basic one. */
  function move(variable: number, by: Fraction): void {
    values[variable] = (values[variable] ?? zero).add(by);
    for (const [basic, row] of rows) {
      const factor = row.get(variable);
      if (factor) values[basic] = (values[basic] ?? zero).add(factor.mul(by));
    }
  }

  const canGo = (variable: number, up: boolean): boolean => {
    const bound = (up ? most : least).get(variable);
    return !bound || !bound.at.equals(values[variable] ?? zero);
  };
  /** The bounds that keep a row from growing (or shrinking) any further. */
  const blocking = (row: Row, up: boolean) =>
    [...row].map(([variable, factor]) => (factor.gt(0) === up ? most : least).get(variable));
  /** The first variable that can make the row grow (or shrink). */
  const helpful = (row: Row, up: boolean): number | undefined =>
    smallest([...row].filter(([variable, factor]) => canGo(variable, factor.gt(0) === up)));

  function broken(): { basic: number; bound: Bound<Reason>; up: boolean } | undefined {
    let found: { basic: number; bound: Bound<Reason>; up: boolean } | undefined;
    for (const basic of rows.keys()) {
      if (found && found.basic < basic) continue;
      const value = values[basic] ?? zero;
      const [low, high] = [least.get(basic), most.get(basic)];
      if (low && value.lt(low.at)) found = { basic, bound: low, up: true };
      else if (high && value.gt(high.at)) found = { basic, bound: high, up: false };
    }
    return found;
  }

  /** Undefined when a point was found that satisfies every bound. */
  function conflict(): readonly Reason[] | undefined {
    for (;;) {
      const next = broken();
      if (!next) return undefined;
      const { basic, bound, up } = next;
      const row: Row = rows.get(basic) ?? new Map<number, Fraction>();
      const entering = helpful(row, up);
      if (entering === undefined) return reasonsOf([bound, ...blocking(row, up)]);
      const missing = bound.at.sub(values[basic] ?? zero);
      move(entering, missing.div(row.get(entering) ?? zero));
      pivot(basic, entering);
    }
  }

  /** How far a variable can move before a bound stops it, and the basic variable that is stopped, if not itself. */
  function room(variable: number, up: boolean): { by: Fraction; stops: number | undefined } | undefined {
    let found: { by: Fraction; stops: number | undefined } | undefined;
    const offer = (of: number, rate: Fraction, stops: number | undefined) => {
      const bound = (rate.gt(0) ? most : least).get(of);
      if (!bound) return;
      const by = bound.at.sub(values[of] ?? zero).div(rate);
      const order = found ? by.compare(found.by) : -1;
      if (order < 0 || (order === 0 && of < (found?.stops ?? variable))) found = { by, stops };
    };
    const direction = up ? one : one.neg();
    offer(variable, direction, undefined);
    for (const [basic, row] of rows) {
      const factor = row.get(variable);
      if (factor) offer(basic, factor.mul(direction), basic);
    }
    return found;
  }

  function extreme(form: Form, side: Side): Extreme<Reason> | undefined {
    const aim = count++;
    const up = side === 'most';
    rows.set(aim, inNonBasic(form, rows));
    values[aim] = valueOf(form);
    try {
      for (;;) {
        const row: Row = rows.get(aim) ?? new Map<number, Fraction>();
        const entering = helpful(row, up);
        if (entering === undefined) {
          return { value: values[aim] ?? zero, reasons: reasonsOf(blocking(row, up)) };
        }
        const grows = row.get(entering)?.gt(0) === up;
        const step = room(entering, grows);
        if (!step) return undefined;
        move(entering, grows ? step.by : step.by.neg());
        if (step.stops !== undefined) pivot(step.stops, entering);
      }
    } finally {
      rows.delete(aim);
    }
  }

  for (const [variable, low] of least) {
    const high = most.get(variable);
    if (high && low.at.gt(high.at)) return { feasible: false, reasons: reasonsOf([low, high]) };
  }
  for (let variable = 0; variable < variables; variable += 1)
    values[variable] = (least.get(variable) ?? most.get(variable))?.at ?? zero;
  for (const [variable, row] of rows) values[variable] = valueOf(row);

  const reasons = conflict();
  return reasons ? { feasible: false, reasons } : { feasible: true, extreme };
}

const smallest = (entries: readonly (readonly [number, Fraction])[]): number | undefined =>
  entries.reduce<number | undefined>(
    (found, [variable]) => (found === undefined || variable < found ? variable : found),
    undefined,
  );

/** Adds `factor` times the terms to a row. */
function addTerms(row: Row, factor: Fraction, terms: Form): void {
  for (const [variable, own] of terms) {
    const total = (row.get(variable) ?? zero).add(factor.mul(own));
    if (total.n) row.set(variable, total);
    else row.delete(variable);
  }
}

/** Puts what a variable amounts to in its place. */
function substitute(row: Row, variable: number, terms: Form): void {
  const factor = row.get(variable);
  if (!factor) return;
  row.delete(variable);
  addTerms(row, factor, terms);
}

/** A form without the variables that have rows. */
function inNonBasic(form: Form, rows: ReadonlyMap<number, Row>): Row {
  const row: Row = new Map();
  for (const [variable, factor] of form)
    addTerms(row, factor, rows.get(variable) ?? new Map([[variable, one]]));
  return row;
}
