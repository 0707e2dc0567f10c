/**
 * The smallest change of a component's variables after which its rules hold. The program is linear around a point, so
 * it is solved, the solution is put into the plan, and where a product or a rounding leaves a rule broken it is solved
 * again from there, in turns over the whole range and close by, with a little more room. What comes back has been
 * judged on the changed plan; undefined means that no change would do, or none was found.
 */
import { Fraction } from '../exact';
import type { ResolvedRule } from '../rule-model';
import { pathKey } from './inputs';
import type { LinearColumn, LinearProblem, LinearRow, Solve } from './linear';
import type { Constraint, Judgement } from './judge';
import type { Sloped } from './sloped';
import { dependsOn, judgeAt, type Judged, type Steps, type System } from './system';
import type { Variable } from './variables';

export interface Settled {
  readonly system: System;
  readonly steps: Steps;
  readonly cost: number;
}

const attempts = 8;
/** How many steps a correction may go. */
const nearby = 10_000;
/** Columns of steps too small to count stand for so many steps. */
const bundle = 1_000_000;
/** Of more variables, choosing among equals takes longer than it is worth. */
const fewestOf = 12;

/** The first of the systems that has a solution gives it: the later ones have finer steps or more variables. */
export async function settle(
  systems: readonly System[],
  rules: readonly ResolvedRule[],
  solve: Solve,
): Promise<Settled | undefined> {
  const tried = new Set<string>();
  for (const system of systems) {
    const judged = judgeAt(system, new Map(), rules);
    const indices = new Set([...judged.values()].flatMap(dependsOn));
    const variables = system.variables.filter(({ index }) => indices.has(index));
    const kind = variables.map(({ input, step }) => `${pathKey(input.path)} ${step.toFraction()}`).join();
    if (tried.has(kind)) continue;
    tried.add(kind);
    const settled = await settleIn(system, variables, rules, judged, solve);
    if (settled) return settled;
  }
  return undefined;
}

async function settleIn(
  system: System,
  variables: readonly Variable[],
  rules: readonly ResolvedRule[],
  before: Judged,
  solve: Solve,
): Promise<Settled | undefined> {
  const room = new Map<string, number>();
  let steps: Steps = new Map();
  let judged = before;
  let failures = 0;
  const cent = new Fraction(1, 10n ** BigInt(system.plan.unit.decimals));
  for (let attempt = 0; ; attempt += 1) {
    const broken = [...judged].filter(([, { holds }]) => !holds);
    if (broken.length === 0) return { system, steps, cost: costOf(variables, steps) };
    if (attempt === attempts || variables.length === 0) return undefined;
    if (attempt > 2) {
      for (const [id, judgement] of broken) room.set(id, (room.get(id) ?? 0) + excess(judgement));
    }
    const isNear = attempt % 2 === 1;
    const next = await solveAround(variables, judged, steps, { room, isNear, cent }, solve);
    if (next) {
      steps = next;
      judged = judgeAt(system, steps, rules);
    } else {
      failures += 1;
      if (!isNear || failures > 1) return undefined;
    }
  }
}

const costOf = (variables: readonly Variable[], steps: Steps): number =>
  variables.reduce((sum, { index, cost }) => sum + Math.abs(steps.get(index) ?? 0) * cost, 0);

/** How far a rule with one limit is past it. */
const excess = ({ constraints }: Judgement): number =>
  Math.max(
    0,
    ...constraints
      .filter(({ below, above }) => !Number.isFinite(below) || !Number.isFinite(above))
      .map(({ difference, below, above }) => {
        const value = difference.value.valueOf();
        return Math.max(value - above, -below - value);
      }),
  );

/** A column moves its variable one way. */
interface Mover extends LinearColumn {
  readonly variable: Variable;
  /** Steps for one unit; negative is down. */
  readonly steps: number;
}

interface Around {
  /** What rules that a rounding broke keep clear of their limits. */
  readonly room: ReadonlyMap<string, number>;
  /** Close to where the variables are, instead of over their whole range. */
  readonly isNear: boolean;
  /** The smallest amount that the sheets show. */
  readonly cent: Fraction;
}

async function solveAround(
  variables: readonly Variable[],
  judged: Judged,
  centre: Steps,
  around: Around,
  solve: Solve,
): Promise<Steps | undefined> {
  const { isNear, cent } = around;
  if (isNear && [...judged.values()].some((judgement) => isHopeless(judgement, cent))) return undefined;
  const origin: Steps = isNear ? centre : new Map();
  const isWhole = ![...judged.values()].some(({ constraints }) => constraints.some(isRagged));
  const movers = variables.flatMap((variable) =>
    isNear ? nearMovers(variable, centre.get(variable.index) ?? 0) : farMovers(variable, isWhole),
  );
  if (movers.length === 0) return undefined;
  const scale = Math.min(...movers.map(({ cost }) => Math.abs(cost)));
  const problem: LinearProblem = {
    columns: movers.map(({ cost, lower, upper, whole }) => ({ cost: cost / scale, lower, upper, whole })),
    rows: rowsOf(movers, judged, centre, origin, around),
  };
  const cheapest = await solve(problem);
  if (!cheapest) return undefined;
  const chosen =
    isNear || variables.length > fewestOf ? cheapest : await fewestChanges(problem, movers, cheapest, solve);
  const steps = new Map(origin);
  movers.forEach(({ variable: { index }, steps: each }, column) => {
    steps.set(index, (steps.get(index) ?? 0) + Math.round((chosen[column] ?? 0) * each));
  });
  return steps;
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

const isHopeless = ({ holds, constraints }: Judgement, cent: Fraction): boolean =>
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
  centre: Steps,
  origin: Steps,
  { room, cent }: Around,
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

/**
 * Among solutions that cost as little, the one with the fewest changes; among those, the smallest as parts of the values
 * that change; among those, the first in the plan.
 */
async function fewestChanges(
  { columns, rows }: LinearProblem,
  movers: readonly Mover[],
  cheapest: readonly number[],
  solve: Solve,
): Promise<readonly number[]> {
  const least = columns.reduce((sum, { cost }, column) => sum + cost * (cheapest[column] ?? 0), 0);
  const most = least * (1 + 1e-9) + 1e-6;
  const isChanged = columns.map(({ cost, lower, upper }, column) => {
    const limit = Math.min(upper, most / cost);
    return {
      column: { cost: 1e6 + column * 1e-3, lower: 0, upper: 1, whole: true },
      row: {
        lower: -Infinity,
        upper: 0,
        entries: new Map([
          [column, 1],
          [columns.length + column, -limit],
        ]),
      },
      change: {
        cost: (movers[column]?.variable.relative ?? 0) * Math.abs(movers[column]?.steps ?? 0) * 1e3,
        lower,
        upper: limit,
      },
    };
  });
  const solution = await solve({
    columns: [
      ...columns.map((column, index) => ({ ...column, ...isChanged[index]?.change })),
      ...isChanged.map(({ column }) => column),
    ],
    rows: [
      ...rows,
      ...isChanged.map(({ row }) => row),
      { lower: -Infinity, upper: most, entries: new Map(columns.map(({ cost }, column) => [column, cost])) },
    ],
  });
  return solution ?? cheapest;
}
