/**
 * The linear program of a component around a point: columns that move the variables from where they are, rows that keep
 * the rules. Over the whole range it looks for the smallest change from the given plan; close by, for the cheapest
 * correction of a solution that a product or a rounding keeps from being one.
 */
import type { Fraction } from '../exact';
import type { Constraint, Judgement } from './judge';
import type { LinearColumn, LinearProblem, LinearRow } from './linear';
import type { Sloped } from './sloped';
import type { Judged, Steps } from './system';
import type { Variable } from './variables';

/** How many steps a correction may go. */
const nearby = 10_000;
/** Columns of steps too small to count stand for so many steps. */
const bundle = 1_000_000;

/** A column moves its variable one way. */
export interface Mover extends LinearColumn {
  readonly variable: Variable;
  /** Steps for one unit; negative is down. */
  readonly steps: number;
}

export interface Around {
  /** Where the variables are. */
  readonly centre: Steps;
  /** What rules that a rounding broke keep clear of their limits. */
  readonly room: ReadonlyMap<string, number>;
  /** Close to where the variables are, instead of over their whole range. */
  readonly isNear: boolean;
  /** The smallest amount that the sheets show. */
  readonly cent: Fraction;
}

/** The movers are the columns' meanings; they start from `origin`. */
export interface Program extends LinearProblem {
  readonly movers: readonly Mover[];
  readonly origin: Steps;
}

/** Costs are given in units of the least. */
export function programAround(variables: readonly Variable[], judged: Judged, around: Around): Program {
  const { isNear, centre } = around;
  const isWhole = ![...judged.values()].some(({ constraints }) => constraints.some(isRagged));
  const movers = variables.flatMap((variable) =>
    isNear ? nearMovers(variable, centre.get(variable.index) ?? 0) : farMovers(variable, isWhole),
  );
  const least = Math.min(...movers.map(({ cost }) => Math.abs(cost)));
  const origin: Steps = isNear ? centre : new Map();
  return {
    movers,
    origin,
    columns: movers.map(({ cost, lower, upper, whole }) => ({ cost: cost / least, lower, upper, whole })),
    rows: rowsOf(movers, judged, origin, around),
  };
}

const sizesOf = ({ slopes }: Sloped): number[] =>
  [...slopes.values()].map(Math.abs).filter((size) => size > 0);

/**
 * An equation whose steps do not fit one another: whole numbers of them hardly ever meet it, and a solver can search for
 * long. Whole numbers are then left to the correction close by, where the roundings are known.
 */
const isRagged = ({ difference, below, above }: Constraint): boolean =>
  Number.isFinite(below) && Number.isFinite(above) && !fitOneAnother(sizesOf(difference));

/** Between figures that are rounded to a cent. */
const isRounded = ({ difference }: Constraint, cent: Fraction): boolean =>
  difference.value.div(cent).d === 1n;

/** Whether a rule is broken that a correction in whole steps would meet by chance alone. */
export const isHopeless = ({ holds, constraints }: Judgement, cent: Fraction): boolean =>
  !holds && constraints.some((constraint) => isRagged(constraint) && !isRounded(constraint, cent));

function farMovers(variable: Variable, isWhole: boolean): Mover[] {
  const { cost, lower, upper, fine } = variable;
  const unit = fine ? bundle : 1;
  return [1, -1].map((sign) => ({
    variable,
    steps: sign * unit,
    cost: cost * unit,
    lower: 0,
    upper: Math.max(0, sign > 0 ? upper : -lower) / unit,
    whole: isWhole && !fine,
  }));
}

/** Not past where the variable was at first, so that costs stay linear. */
function nearMovers(variable: Variable, at: number): Mover[] {
  const { cost, lower, upper, coarse } = variable;
  if (coarse) return [];
  return [1, -1].map((sign) => {
    const isBack = at * sign < 0;
    const limit = isBack ? Math.abs(at) : sign > 0 ? upper - at : at - lower;
    return {
      variable,
      steps: sign,
      cost: isBack ? -cost : cost,
      lower: 0,
      upper: Math.max(0, Math.min(nearby, limit)),
      whole: true,
    };
  });
}

/** The constraints as rows over the columns; each is divided by its largest coefficient. */
function rowsOf(
  movers: readonly Mover[],
  judged: Judged,
  origin: Steps,
  { centre, room, cent }: Around,
): LinearRow[] {
  const columnsOf = new Map<number, number[]>();
  movers.forEach(({ variable: { index } }, column) => {
    columnsOf.set(index, [...(columnsOf.get(index) ?? []), column]);
  });
  const row = (id: string, holds: boolean, constraint: Constraint): LinearRow[] => {
    const { difference, below, above } = constraint;
    let value = difference.value.valueOf();
    for (const [index, slope] of difference.slopes) {
      value += slope * ((origin.get(index) ?? 0) - (centre.get(index) ?? 0));
    }
    const entries = [...difference.slopes].flatMap(([index, slope]) =>
      (columnsOf.get(index) ?? []).map((column) => [column, slope * (movers[column]?.steps ?? 0)] as const),
    );
    if (entries.length === 0 && holds) return [];
    // Amounts are rounded to a cent after the inputs have moved them: within half a cent the equation is met.
    const isWithin = isRagged(constraint) && isRounded(constraint, cent);
    const isEquation = Number.isFinite(below) && Number.isFinite(above);
    const play =
      snapping(movers, difference.slopes, columnsOf) +
      (isWithin ? cent.valueOf() * 0.49 : 0) -
      (isEquation ? 0 : (room.get(id) ?? 0));
    const isWhole = entries.every(([column]) => movers[column]?.whole === true);
    return [
      scaled(
        { lower: -below - play - value, upper: above + play - value, entries: new Map(entries) },
        isWhole,
      ),
    ];
  };
  return [...judged].flatMap(([id, { constraints, holds }]) =>
    constraints.flatMap((constraint) => row(id, holds, constraint)),
  );
}

/**
 * The row divided by its largest coefficient. Whole numbers of columns that fit one another are counted instead: what
 * lies between two counts is cut off, so that the solver needs no search to find that nothing is there.
 */
function scaled({ lower, upper, entries }: LinearRow, isWhole: boolean): LinearRow {
  const sizes = [...entries.values()].map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return { lower, upper, entries };
  const counts = isWhole && fitOneAnother(sizes);
  const unit = counts ? Math.min(...sizes) : Math.max(...sizes);
  const part = (value: number) => value / unit;
  return {
    lower: counts ? Math.ceil(part(lower) - 1e-6) : part(lower),
    upper: counts ? Math.floor(part(upper) + 1e-6) : part(upper),
    entries: new Map(
      [...entries].map(([column, value]) => [column, counts ? Math.round(part(value)) : part(value)]),
    ),
  };
}

/** Whether all are multiples of the least. */
function fitOneAnother(sizes: readonly number[]): boolean {
  const least = Math.min(...sizes);
  return sizes.every((size) => Math.abs(size / least - Math.round(size / least)) < 1e-6);
}

/** A rule about one value that snaps to its bounds may miss them by as much. */
function snapping(
  movers: readonly Mover[],
  slopes: ReadonlyMap<number, number>,
  columnsOf: ReadonlyMap<number, readonly number[]>,
): number {
  const [only, ...others] = slopes.keys();
  if (only === undefined || others.length > 0) return 0;
  const variable = movers[columnsOf.get(only)?.[0] ?? -1]?.variable;
  const isItself = variable !== undefined && Math.abs(slopes.get(only) ?? 0) === variable.step.valueOf();
  return isItself ? variable.snaps : 0;
}
