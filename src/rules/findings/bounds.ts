/**
 * Rules of severity "error" about parts of one whole, against each other and against "the parts make up the whole":
 * rules that can't hold together (`bounds-conflict`, the smallest sets, no rule in two of them), and where all can,
 * bounds that are never reached. Of those, one about a single part is in fact tighter than it says (`bound-implied`)
 * and one about several parts can be left out (`bound-idle`). `bounds-limits`: every part has its bound, but the bounds
 * taken at their limits do not make up the whole.
 */
import type { Plan, Text } from '../../plan/schema';
import { onlyVariable } from '../bounded-sums';
import { exact, sum, type Fraction } from '../exact';
import type { Finding, FindingRow } from '../finding';
import { shareDecimals } from '../rounding';
import type { BoundSystem, Limit } from './bound-system';
import { differenceIn, figureIn, finding, row } from './compose';
import { changeOf, repairOf } from './repairs';
import { leeway, mostForcing, smallestConflict, smallestForcing } from './solve-bounds';

export const boundFindings = (plan: Plan, systems: readonly BoundSystem[]): readonly Finding[] =>
  systems.flatMap((system) => {
    const conflicts = conflictsOf(system);
    return conflicts.length > 0
      ? conflicts.map((limits) => conflictFinding(plan, system, limits))
      : [...limitFindings(system), ...slackFindings(plan, system)];
  });

export const ruleName = ({ rule }: Limit): Text => rule.text ?? rule.id;

const ruleNames = (limits: readonly Limit[]): readonly Text[] => [
  ...new Map(limits.map((limit) => [limit.rule.id, ruleName(limit)])).values(),
];

/** What the limit's rule itself says. */
const boundOf = (limit: Limit): Fraction => limit.withoutTolerance(limit.figureOf(limit.at));

function conflictsOf(system: BoundSystem): readonly (readonly Limit[])[] {
  const conflicts: (readonly Limit[])[] = [];
  let left = system.limits;
  for (;;) {
    const conflict = smallestConflict(system, left);
    if (conflict.length === 0) return conflicts;
    conflicts.push(conflict);
    left = left.filter(({ rule }) => !conflict.some((limit) => limit.rule === rule));
  }
}

function conflictFinding(plan: Plan, system: BoundSystem, limits: readonly Limit[]): Finding {
  const needs = limits.map((limit) => ({ limit, needed: neededBound(plan, system, limit) }));
  return finding({
    code: 'bounds-conflict',
    key: `bounds-conflict:${system.key}:${limits.map(({ rule, side }) => `${rule.id}.${side}`).join('+')}`,
    severity: 'error',
    names: { ...system.names, rules: ruleNames(limits) },
    cells: limits.map(({ path }) => path),
    rows: needs.map(({ limit, needed }) => limitRow(limit, needed ? { needed } : {})),
    repairs: needs.flatMap(({ limit, needed }) =>
      needed ? repairOf('set-figure', [changeOf(plan, limit.path, needed)], ruleName(limit)) : [],
    ),
  });
}

const limitRow = (limit: Limit, others: Readonly<Record<string, Fraction>> = {}): FindingRow =>
  row(
    ruleName(limit),
    [limit.path],
    Object.fromEntries(
      Object.entries({ bound: boundOf(limit), ...others }).map(([key, value]) => [
        key,
        figureIn(value, limit.unit),
      ]),
    ),
  );

/** The bound that the rule needs for all to hold, rounded to where they do; undefined where none is enough. */
function neededBound(plan: Plan, system: BoundSystem, limit: Limit): Fraction | undefined {
  const { rule, form, side } = limit;
  // Both sides of "=" move together.
  const moves = (each: Limit) => each === limit || (each.rule === rule && rule.operator === '=');
  const others = system.limits.filter((each) => !moves(each));
  const left = leeway(system, others, [form]);
  const nearest = left?.extreme(form, side === 'most' ? 'least' : 'most');
  if (!nearest) return undefined;
  const exactly = limit.withoutTolerance(limit.figureOf(nearest.value));
  const decimals = decimalsOf(plan, limit);
  const needed = side === 'most' ? exactly.ceil(decimals) : exactly.floor(decimals);
  if (rule.operator === '=') {
    const farthest = left?.extreme(form, side)?.value;
    const least = farthest && limit.withoutTolerance(limit.figureOf(farthest));
    const isBeyond = least && (side === 'most' ? needed.gt(least) : needed.lt(least));
    return isBeyond ? undefined : needed;
  }
  if (rule.operator !== 'between') return needed;
  const isReversed = side === 'most' ? needed.lt(exact(rule.bound)) : needed.gt(exact(rule.to ?? rule.bound));
  return isReversed ? undefined : needed;
}

function decimalsOf(plan: Plan, { unit }: Limit): number {
  const { decimals } = plan.unit;
  return unit === 'count' ? 0 : unit === 'amount' ? decimals : shareDecimals(decimals);
}

/**
 * Only where one bound each is given to all parts, and not all in the same direction: that caps leave room between them
 * is what caps are for.
 */
function limitFindings(system: BoundSystem): readonly Finding[] {
  const { parts, whole, names, key } = system;
  const limits = boundsOfParts(system);
  const given = parts.flatMap((_, part) => {
    const own = limits.get(part) ?? [];
    return own.length === 1 ? own : [];
  });
  const directions = new Set(given.map(({ rule }) => rule.operator));
  if (!whole || given.length < parts.length || directions.size < 2) return [];
  const total = sum(given.map(({ at }) => at));
  if (total.gte(whole.least) && total.lte(whole.most)) return [];
  const unit = given[0]?.unit;
  const unitOfSum = unit === 'count' ? 'count' : 'percent';
  return [
    finding({
      code: 'bounds-limits',
      key: `bounds-limits:${key}`,
      severity: 'info',
      names: { ...names, rules: ruleNames(given) },
      figures: {
        sum: figureIn(total, unitOfSum),
        whole: figureIn(whole.least, unitOfSum),
        gap: differenceIn(total.sub(whole.least), unitOfSum),
      },
      cells: given.map(({ path }) => path),
      rows: given.map((limit) => limitRow(limit)),
    }),
  ];
}

/** The limits of single parts, by part; both sides of "=" are one. */
export function boundsOfParts({ limits }: BoundSystem): ReadonlyMap<number, readonly Limit[]> {
  const found = new Map<number, Limit[]>();
  for (const limit of limits) {
    const part = onlyVariable(limit.form);
    if (part === undefined || (limit.rule.operator === '=' && limit.side === 'least')) continue;
    found.set(part, [...(found.get(part) ?? []), limit]);
  }
  return found;
}

/** Bounds that no figures which satisfy all rules ever reach. */
function slackFindings(plan: Plan, system: BoundSystem): readonly Finding[] {
  const { limits } = system;
  const left = leeway(system, limits);
  if (!left) return [];
  const reached = new Set<Limit>();
  const notePoint = () => {
    for (const limit of limits) {
      if (!reached.has(limit) && left.isAt(limit.form, limit.at)) reached.add(limit);
    }
  };
  notePoint();
  return limits.flatMap((limit) => {
    // What "=" says is always reached.
    if (reached.has(limit) || limit.rule.operator === '=') return [];
    const extreme = left.extreme(limit.form, limit.side);
    notePoint();
    if (!extreme || reached.has(limit)) return [];
    const { value, reasons } = extreme;
    const inOrder = limits.filter((each) => reasons.includes(each));
    const forcing = smallestForcing(system, inOrder, limit.form, limit.side, value);
    return [
      onlyVariable(limit.form) === undefined
        ? idleFinding(system, limit, value, forcing)
        : impliedFinding(plan, system, limit, value, forcing),
    ];
  });
}

const slackKey = (code: 'bound-implied' | 'bound-idle', { rule, side }: Limit): string =>
  `${code}:${rule.id}${rule.operator === 'between' ? `.${side}` : ''}`;

const cellsOf = (limits: readonly Limit[]) => limits.map(({ path }) => path);

function impliedFinding(
  plan: Plan,
  { names }: BoundSystem,
  limit: Limit,
  at: Fraction,
  forcing: readonly Limit[],
): Finding {
  const forced = limit.withoutTolerance(limit.figureOf(at));
  const decimals = decimalsOf(plan, limit);
  const rounded = limit.side === 'most' ? forced.ceil(decimals) : forced.floor(decimals);
  return finding({
    code: 'bound-implied',
    key: slackKey('bound-implied', limit),
    severity: 'info',
    names: { ...names, rule: ruleName(limit), forcing: ruleNames(forcing) },
    figures: { bound: figureIn(boundOf(limit), limit.unit), forced: figureIn(forced, limit.unit) },
    cells: cellsOf([limit, ...forcing]),
    repairs: repairOf('tighten-bound', [changeOf(plan, limit.path, rounded)]),
  });
}

function idleFinding(system: BoundSystem, limit: Limit, at: Fraction, forcing: readonly Limit[]): Finding {
  const others = system.limits.filter(({ rule }) => rule !== limit.rule);
  const alone = mostForcing(system, others, limit.form, limit.side);
  const isEnough = alone && (limit.side === 'most' ? alone.value.lte(limit.at) : alone.value.gte(limit.at));
  return finding({
    code: 'bound-idle',
    key: slackKey('bound-idle', limit),
    severity: 'info',
    names: {
      ...system.names,
      rule: ruleName(limit),
      forcing: ruleNames(forcing),
      ...(isEnough ? { alone: ruleName(alone.limit) } : {}),
    },
    figures: {
      bound: figureIn(boundOf(limit), limit.unit),
      forced: figureIn(limit.figureOf(at), limit.unit),
      ...(isEnough ? { alone: figureIn(limit.figureOf(alone.value), limit.unit) } : {}),
    },
    cells: cellsOf([limit, ...forcing]),
  });
}
