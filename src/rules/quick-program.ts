/**
 * A linear program in ordinary numbers, quick where exact fractions are not: it finds which few of many bounds decide,
 * for `exact-program.ts` to prove. What it says is therefore a proposal; bounds that miss each other by less than a
 * billionth of the largest count as met. The simplex with bounds on every variable, in a dense table; it changes to
 * Bland's rule when it dwells, and gives up, knowing nothing, after an amount of work that is the same on every machine.
 */
import { boundedSums, type Constraint, type Form, type Side } from './bounded-sums';
import type { Fraction } from './exact';

export interface QuickProgram<Reason> {
  /** The reasons of bounds that can't hold together; undefined where all seem to. */
  readonly conflict: readonly Reason[] | undefined;
  /** The reasons of bounds that let a form go no further; undefined where nothing limits it or too much work is. */
  readonly limiting: (form: Form, side: Side) => readonly Reason[] | undefined;
  /** Whether the form has this value at the point where the last search ended. */
  readonly isAt: (form: Form, value: Fraction) => boolean;
}

const { abs, max } = Math;

const precision = 1e-9;
/** What subtraction leaves of equal numbers. */
const noise = 1e-12;
/** Steps by the best direction before Bland's rule, which is slower and always ends. */
const greedySteps = 400;
/** Table cells that may be reckoned, half a second's work. */
const mostWork = 100_000_000;

export function quickProgram<Reason>(
  variables: number,
  constraints: readonly Constraint<Reason>[],
): QuickProgram<Reason> {
  const { sums, least, most } = boundedSums(variables, constraints);
  const sizes = [...least.values(), ...most.values()].map(({ at }) => abs(at.valueOf()));
  const scale = sizes.reduce((largest, size) => max(largest, size), 0) || 1;
  const total = variables + sums.length;
  const low = Array.from({ length: total }, (_, at) => (least.get(at)?.at.valueOf() ?? -Infinity) / scale);
  const high = Array.from({ length: total }, (_, at) => (most.get(at)?.at.valueOf() ?? Infinity) / scale);
  /** The variable of each row, as a sum of those of the columns; the last row is for what is searched. */
  const basic = sums.map((_, index) => variables + index);
  const columns = Array.from({ length: variables }, (_, index) => index);
  const table = [...sums, new Map<number, Fraction>()].map((form) => {
    const row = new Float64Array(variables);
    for (const [variable, factor] of form) row[variable] = factor.valueOf();
    return row;
  });
  const aim = sums.length;
  const values = low.map((from, at) =>
    from > -Infinity ? from : (high[at] ?? 0) < Infinity ? (high[at] ?? 0) : 0,
  );
  let work = 0;

  const cell = (row: number, column: number) => table[row]?.[column] ?? 0;
  const valueAt = (form: Form): number => {
    let sum = 0;
    for (const [variable, factor] of form) sum += factor.valueOf() * (values[variable] ?? 0);
    return sum;
  };
  /** How far a variable can go up (or down) until its bound. */
  const roomOf = (variable: number, up: boolean): number => {
    const value = values[variable] ?? 0;
    return max(0, up ? (high[variable] ?? 0) - value : value - (low[variable] ?? 0));
  };

  function move(column: number, by: number): void {
    work += variables + basic.length;
    const variable = columns[column] ?? 0;
    values[variable] = (values[variable] ?? 0) + by;
    basic.forEach((each, row) => {
      values[each] = (values[each] ?? 0) + cell(row, column) * by;
    });
  }

  function pivot(row: number, column: number): void {
    const own = table[row];
    const factor = cell(row, column);
    if (!own) return;
    for (let at = 0; at < variables; at += 1) own[at] = at === column ? 1 / factor : -(own[at] ?? 0) / factor;
    for (const other of table) {
      const part = other[column] ?? 0;
      if (other === own || part === 0) continue;
      work += variables;
      other[column] = 0;
      for (let at = 0; at < variables; at += 1) {
        const sum = (other[at] ?? 0) + part * (own[at] ?? 0);
        other[at] = sum < noise && sum > -noise ? 0 : sum;
      }
    }
    [basic[row], columns[column]] = [columns[column] ?? 0, basic[row] ?? 0];
  }

  /** The column that can make a row grow (or shrink): the one of most weight, or the first variable. */
  function entering(row: number, up: boolean, byOrder: boolean): number | undefined {
    let found: number | undefined;
    for (let column = 0; column < variables; column += 1) {
      const weight = cell(row, column);
      if (abs(weight) < precision) continue;
      const variable = columns[column] ?? 0;
      if (roomOf(variable, weight > 0 === up) <= precision) continue;
      const isBetter =
        found === undefined ||
        (byOrder ? variable < (columns[found] ?? 0) : abs(weight) > abs(cell(row, found)));
      if (isBetter) found = column;
    }
    return found;
  }

  /** The reasons why a row can't grow (or shrink). */
  const blocking = (row: number, up: boolean): Reason[] =>
    columns.flatMap((variable, column) => {
      const weight = cell(row, column);
      if (abs(weight) < precision) return [];
      return (weight > 0 === up ? most : least).get(variable)?.reason ?? [];
    });

  /** The row whose variable is furthest from its bounds, or that of the first such variable. */
  function broken(byOrder: boolean): { row: number; up: boolean; missing: number } | undefined {
    let found: { row: number; up: boolean; missing: number } | undefined;
    basic.forEach((variable, row) => {
      const value = values[variable] ?? 0;
      const [below, above] = [(low[variable] ?? 0) - value, value - (high[variable] ?? 0)];
      const missing = max(below, above);
      if (missing <= precision) return;
      const isBetter = !found || (byOrder ? variable < (basic[found.row] ?? 0) : missing > found.missing);
      if (isBetter) found = { row, up: below > above, missing };
    });
    return found;
  }

  function findConflict(): readonly Reason[] | undefined {
    for (let step = 0; work < mostWork; step += 1) {
      const byOrder = step > greedySteps;
      const next = broken(byOrder);
      if (!next) return undefined;
      const { row, up, missing } = next;
      const column = entering(row, up, byOrder);
      const variable = basic[row] ?? 0;
      if (column === undefined) {
        const own = (up ? least : most).get(variable)?.reason;
        return [...new Set([...(own === undefined ? [] : [own]), ...blocking(row, up)])];
      }
      move(column, (up ? missing : -missing) / cell(row, column));
      pivot(row, column);
    }
    return undefined;
  }

  /** How far a column's variable can go before a bound stops it, and the row that is stopped, if not itself. */
  function stop(column: number, up: boolean, byOrder: boolean): { by: number; row: number | undefined } {
    let found: { by: number; row: number | undefined } = {
      by: roomOf(columns[column] ?? 0, up),
      row: undefined,
    };
    basic.forEach((variable, row) => {
      const weight = cell(row, column);
      if (abs(weight) < precision) return;
      const by = roomOf(variable, weight > 0 === up) / abs(weight);
      const other = found.row;
      const isBetter =
        by < found.by - precision ||
        (by <= found.by &&
          other !== undefined &&
          (byOrder ? variable < (basic[other] ?? 0) : abs(weight) > abs(cell(other, column))));
      if (isBetter) found = { by, row };
    });
    return found;
  }

  function limiting(form: Form, side: Side): readonly Reason[] | undefined {
    const up = side === 'most';
    const row = table[aim];
    if (!row) return undefined;
    row.fill(0);
    for (const [variable, factor] of form) addTo(row, variable, factor.valueOf());
    for (let step = 0; work < mostWork; step += 1) {
      const byOrder = step > greedySteps;
      const column = entering(aim, up, byOrder);
      if (column === undefined) return blocking(aim, up);
      const grows = cell(aim, column) > 0 === up;
      const { by, row: stopped } = stop(column, grows, byOrder);
      if (by === Infinity) return undefined;
      move(column, grows ? by : -by);
      if (stopped !== undefined) pivot(stopped, column);
    }
    return undefined;
  }

  /** Adds a variable to a row, as what it is of the columns. */
  function addTo(row: Float64Array, variable: number, factor: number): void {
    const column = columns.indexOf(variable);
    if (column >= 0) {
      row[column] = (row[column] ?? 0) + factor;
      return;
    }
    const own = table[basic.indexOf(variable)];
    own?.forEach((part, at) => {
      row[at] = (row[at] ?? 0) + factor * part;
    });
  }

  sums.forEach((form, index) => {
    values[variables + index] = valueAt(form);
  });
  const crossed = low.findIndex((from, at) => from > (high[at] ?? 0) + precision);
  const conflict =
    crossed < 0 ? findConflict() : [least, most].flatMap((bounds) => bounds.get(crossed)?.reason ?? []);
  return {
    conflict,
    limiting,
    isAt: (form, value) => abs(valueAt(form) - value.valueOf() / scale) <= precision,
  };
}
