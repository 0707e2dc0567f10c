/**
 * The smallest change of a component's variables after which its rules hold. The program is linear around a point, so
 * it is solved, the solution is put into the plan, and where a product or a rounding leaves a rule broken it is solved
 * again from there, in turns over the whole range and close by, with a little more room. What comes back has been
 * judged on the changed plan; undefined means that no change would do, or none was found.
 */
import { Fraction } from '../exact';
import type { ResolvedRule } from '../rule-model';
import { fewestChanges } from './fewest-changes';
import { pathKey } from './inputs';
import type { Judgement } from './judge';
import type { Solve } from './linear';
import { isHopeless, programAround, type Around } from './program';
import { dependsOn, judgeAt, type Judged, type Steps, type System } from './system';
import type { Variable } from './variables';

export interface Settled {
  readonly system: System;
  readonly steps: Steps;
  readonly cost: number;
}

const attempts = 8;
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
    const next = await solveAround(variables, judged, { centre: steps, room, isNear, cent }, solve);
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

async function solveAround(
  variables: readonly Variable[],
  judged: Judged,
  around: Around,
  solve: Solve,
): Promise<Steps | undefined> {
  const { isNear, cent } = around;
  if (isNear && [...judged.values()].some((judgement) => isHopeless(judgement, cent))) return undefined;
  const program = programAround(variables, judged, around);
  if (program.movers.length === 0) return undefined;
  const cheapest = await solve(program);
  if (!cheapest) return undefined;
  const chosen =
    isNear || variables.length > fewestOf ? cheapest : await fewestChanges(program, cheapest, solve);
  const steps = new Map(program.origin);
  program.movers.forEach(({ variable: { index }, steps: each }, column) => {
    steps.set(index, (steps.get(index) ?? 0) + Math.round((chosen[column] ?? 0) * each));
  });
  return steps;
}
