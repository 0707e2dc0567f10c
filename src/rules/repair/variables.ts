/**
 * The inputs that a repair may change as variables of a program: each moves in whole steps from the value it has, so
 * that what comes out is a value a person could have typed. A share moves by a tenth of a thousandth or so, a count by
 * one, an amount by the smallest amount that the sheets show, a growth or an average so that its target does. Changes
 * cost what they move of the block's total, times the weight, so that blocks compare.
 */
import { walkMembers } from '../../plan/references';
import type { Dimension, Measure, Plan } from '../../plan/schema';
import { exact, Fraction, one } from '../exact';
import { rounded, shareDecimals } from '../rounding';
import { dimensionTable, finalColumn } from '../rule-model';
import { isFact, pathKey, repairInputs } from './inputs';
import type { RepairInput, RepairRequest, Weight } from './problem';
import { workbookFigures, type WorkbookFigures } from './workbook-figures';

export interface Variable {
  readonly input: RepairInput;
  readonly index: number;
  /** How much one step changes the value. */
  readonly step: Fraction;
  /** The least and the largest number of steps; infinite where nothing stops it. */
  readonly lower: number;
  readonly upper: number;
  /** Cost of one step, weighted. */
  readonly cost: number;
  /** One step as a part of the value, to choose among changes that cost the same. */
  readonly relative: number;
  /** The value after so many steps. */
  readonly at: (steps: number) => number;
  /** Steps far smaller than anybody types: solved without regard to them and rounded. */
  readonly fine: boolean;
  /** A count: keeps its value in the last corrections. */
  readonly coarse: boolean;
  /** A bound of its own that is this close is what it becomes. */
  readonly snaps: number;
}

/** With `fine`, shares and indicators move in steps of 10⁻¹⁰, for targets that the usual steps can't meet. */
const finest = 10;
/** A block of more steps is solved without regard to them. */
const countable = 1e7;

const weights: Readonly<Record<Exclude<Weight, 'held'>, number>> = { dear: 10, normal: 1, cheap: 0.1 };

/** Variables for the inputs that `wanted` takes and that are not held. */
export function variablesOf(
  plan: Plan,
  request: RepairRequest,
  wanted: (input: RepairInput) => boolean,
  fine: boolean,
): Variable[] {
  const given = new Map(request.weights.map(({ path, weight }) => [pathKey(path), weight]));
  const places = placesOf(plan);
  const result: Variable[] = [];
  for (const input of repairInputs(plan)) {
    const weight = given.get(pathKey(input.path)) ?? usualWeight(plan, input);
    if (weight === 'held' || !wanted(input) || input.value === undefined) continue;
    const terms = termsOf(plan, input, input.value, places(input), fine);
    if (!terms) continue;
    const { range, size, relative, ...rest } = terms;
    const value = exact(input.value);
    const step = terms.step.valueOf();
    result.push({
      ...rest,
      input,
      index: result.length,
      lower: toSteps(range[0], value, terms.step),
      upper: toSteps(range[1], value, terms.step),
      fine: !terms.coarse && size / step > countable,
      cost: (weights[weight] * step) / size,
      relative: step / relative,
    });
  }
  return result;
}

/** Facts and the whole that counts of customers are held to give way only where the parts can't. */
const usualWeight = (plan: Plan, input: RepairInput): Weight =>
  isFact(input) ||
  (input.path[0] === 'indicators' && plan.indicators[Number(input.path[1])]?.code === plan.customers?.total)
    ? 'dear'
    : 'normal';

const toSteps = (limit: number, value: Fraction, step: Fraction): number =>
  Number.isFinite(limit) ? Math.trunc(exact(limit).sub(value).div(step).valueOf()) : limit;

/** Where an input stands: the amounts of its member and of the whole that it is a part of, the block's digits. */
interface Place {
  /** Base amount of the member, for growth; undefined or 0 leaves growth without effect. */
  readonly base?: Fraction | undefined;
  readonly whole: number;
  readonly isMember: boolean;
  /** Sum of the counts of the block. */
  readonly counts: number;
  readonly count: number;
  /** Decimals of the values and bounds that the input has to get on with. */
  readonly digits: number;
}

interface Terms {
  readonly step: Fraction;
  readonly range: readonly [number, number];
  /** The change of value that costs 1. */
  readonly size: number;
  readonly relative: number;
  readonly at: Variable['at'];
  readonly coarse: boolean;
  readonly snaps: number;
}

const power = (digits: number): Fraction => new Fraction(1, 10n ** BigInt(digits));

/** No part is so many times its whole; a solver that looks further looks long. */
const most = 10;

/** An amount does not change its sign. */
const rangeOfAmount = (value: number, whole: number): [number, number] => {
  const end = Math.abs(value) + most * orOne(whole);
  return value < 0 ? [-end, 0] : [0, end];
};

const orOne = (value: number): number => (value === 0 ? 1 : Math.abs(value));

function termsOf(
  plan: Plan,
  input: RepairInput,
  value: number,
  place: Place,
  fine: boolean,
): Terms | undefined {
  const start = exact(value);
  const cent = power(plan.unit.decimals);
  const onGrid = (step: Fraction) => (steps: number) => start.add(step.mul(steps)).valueOf();
  const plain = { relative: orOne(value), coarse: false, snaps: 0 };
  const shares = shareDecimals(plan.unit.decimals);
  const grid = (usual: number) => power(fine ? finest : Math.min(finest, Math.max(usual, place.digits)));
  switch (input.measure) {
    case 'share':
    case 'baseShare': {
      const step = grid(shares);
      return { ...plain, step, range: [0, 1], size: 1, at: onGrid(step) };
    }
    case 'amount': {
      const range = rangeOfAmount(value, place.whole);
      return { ...plain, step: cent, range, size: orOne(place.whole), at: throughTarget(start, one, cent) };
    }
    case 'count':
      return {
        ...plain,
        step: one,
        range: [0, place.isMember ? value + most * orOne(place.counts) : 1e9],
        size: orOne(place.counts),
        at: onGrid(one),
        coarse: true,
      };
    case 'average': {
      if (place.count === 0) return undefined;
      const count = exact(place.count);
      return {
        ...plain,
        step: cent.div(count),
        range: rangeOfAmount(value, place.whole / place.count),
        size: orOne(place.whole) / place.count,
        at: throughTarget(start, count, cent),
      };
    }
    case 'growth':
      if (input.path[0] === 'indicators') {
        const step = grid(shares);
        return { ...plain, step, range: [-1, 100], size: orOne(1 + value), at: onGrid(step) };
      }
      if (!place.base || place.base.compare(0) <= 0) return undefined;
      return {
        ...plain,
        relative: orOne(1 + value),
        step: cent.div(place.base),
        range: [-1, 100],
        size: orOne(place.whole) / place.base.valueOf(),
        at: growthThroughTarget(start, place.base, cent, singleBounds(plan, input)),
        snaps: cent.div(place.base).div(2).valueOf(),
      };
    case 'target':
    case 'change': {
      const indicator = plan.indicators[Number(input.path[1])];
      const whole = indicator?.unit === 'count' && Number.isInteger(value);
      const step = whole ? one : grid(indicator?.unit === 'amount' ? plan.unit.decimals : shares);
      const target = input.measure === 'target' ? value : value + (indicator?.base ?? 0);
      const bounds = [-Infinity, Infinity] as const;
      return { ...plain, step, range: bounds, size: orOne(target), at: onGrid(step), coarse: whole };
    }
  }
}

/** 15 significant digits, which is what a cell keeps of a typed number. */
const typed = (value: Fraction): number => Number(value.valueOf().toPrecision(15));

/** The value whose product with `factor`, rounded to `cent`, is so many cents more; unmoved it is what it was. */
function throughTarget(start: Fraction, factor: Fraction, cent: Fraction): Variable['at'] {
  const exactly = movedBy(start, factor, cent);
  return (steps) => (steps === 0 ? start.valueOf() : typed(exactly(steps)));
}

/** Bounds that stand less than half a step away are taken as they are: growth of 8 % and not of 8.00001 %. */
function growthThroughTarget(
  start: Fraction,
  base: Fraction,
  cent: Fraction,
  bounds: readonly number[],
): Variable['at'] {
  const exactly = movedBy(start.add(1), base, cent);
  const half = cent.div(base).div(2).valueOf();
  return (steps) => {
    if (steps === 0) return start.valueOf();
    const growth = typed(exactly(steps).sub(1));
    return bounds.find((bound) => Math.abs(bound - growth) < half) ?? growth;
  };
}

function movedBy(start: Fraction, factor: Fraction, cent: Fraction): (steps: number) => Fraction {
  const cents = rounded(start.mul(factor).div(cent), 0);
  return (steps) => cents.add(steps).mul(cent).div(factor);
}

/** Bounds of the rules about this member's growth and no other's. */
function singleBounds(plan: Plan, { path }: RepairInput): number[] {
  const dimension = plan.dimensions[Number(path[1])];
  return plan.rules.flatMap(({ left, bound, to, severity }) => {
    const codes = left.of === 'members' ? left.members : left.of === 'cells' ? left.rows : [];
    const isGrowth =
      severity === 'error' &&
      codes.length === 1 &&
      (left.of === 'members'
        ? left.measure === 'growth' && left.dimension === dimension?.code
        : left.of === 'cells' && left.column === 'growth' && isTableOf(left.table, dimension?.code));
    return isGrowth ? [bound, ...(to === undefined ? [] : [to])] : [];
  });
}

const isTableOf = (table: string, dimension: string | undefined): boolean =>
  dimension !== undefined && table.replace(/\d+$/, '') === dimensionTable(dimension);

/** Where each input stands, by its path. */
function placesOf(plan: Plan): (input: RepairInput) => Place {
  const figures = workbookFigures(plan);
  const target = figures.named('Total_Target')?.value.valueOf() ?? 0;
  const plain = { whole: target, isMember: false, counts: 0, count: 0 };
  const members = new Map(
    plan.dimensions.flatMap((dimension, index) => memberPlaces(plan, figures, dimension, index, target)),
  );
  const shares = plan.periods.flatMap(({ share, children = [] }) => [
    share,
    ...children.map((part) => part.share),
  ]);
  const periods = mostDecimals([
    ...shares,
    ...boundsOf(plan, (left) => left.of === 'cells' && left.table.startsWith('tblPeriod')),
  ]);
  const counts = (plan.customers?.new ?? []).reduce((sum, { count = 0 }) => sum + count, 0);
  return ({ path, value }) => {
    const member = members.get(pathKey(path.slice(0, -1)));
    if (member) return member;
    if (path[0] !== 'indicators') return { ...plain, counts, digits: periods };
    const indicator = plan.indicators[Number(path[1])];
    const bounds = boundsOf(
      plan,
      (left) =>
        (left.of === 'indicator' && left.indicator === indicator?.code) ||
        (left.of === 'cells' && left.table === 'tblIndicator'),
    );
    return { ...plain, digits: mostDecimals([value, indicator?.base, ...bounds]) };
  };
}

function memberPlaces(
  plan: Plan,
  figures: WorkbookFigures,
  dimension: Dimension,
  index: number,
  target: number,
): [string, Place][] {
  const bounds = boundsOf(plan, (left) =>
    left.of === 'cells'
      ? isTableOf(left.table, dimension.code)
      : left.of === 'members' && left.dimension === dimension.code,
  );
  const amountColumn = finalColumn(dimension.by);
  return [...walkMembers(dimension.members, ['dimensions', index, 'members'])].map(
    ({ member, parent, path, level }) => {
      const siblings = parent?.children ?? dimension.members;
      const whole =
        parent &&
        figures.cell(dimensionTable(dimension.code, level - 1), parent.code, amountColumn)?.value.valueOf();
      return [
        pathKey(path),
        {
          base: figures.cell(dimensionTable(dimension.code, level), member.code, 'baseAmount')?.value,
          whole: whole ?? target,
          isMember: true,
          counts: siblings.reduce((sum, { count = 0 }) => sum + count, 0),
          count: member.count ?? 0,
          digits: mostDecimals([
            ...bounds,
            ...siblings.flatMap(({ share, baseShare }) => [share, baseShare]),
          ]),
        },
      ];
    },
  );
}

const boundsOf = (plan: Plan, about: (left: Measure) => boolean): (number | undefined)[] =>
  plan.rules.flatMap(({ left, bound, to, tolerance }) => (about(left) ? [bound, to, tolerance] : []));

const mostDecimals = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, value === undefined ? 0 : decimalsOf(value)), 0);

function decimalsOf(value: number): number {
  // What a binary number has beyond is noise, and a sheet compares no more.
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(12))).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
