/**
 * Repair: the smallest change of a plan's inputs after which every rule of severity "error" holds, or the smallest set
 * of rules that have to give way for one. `solve` is the solver's port (`linear.ts`). Facts are put right first and only
 * for rules about nothing but facts; the rest follows with the facts as they then are. Pure but for the solver, the same
 * for the same plan, and verified: a rule that the result does not name holds exactly on the changed plan.
 */
import type { Plan } from '../../plan/schema';
import { applyChanges, reversed, type Change } from '../change';
import { isFact, pathKey, repairInputs } from './inputs';
import type { Solve } from './linear';
import type { RepairChange, RepairInput, RepairRequest, RepairResult } from './problem';
import { relaxed } from './relax';
import { settle, type Settled } from './settle';
import { changesOf, componentsOf, dependsOn, judgeAt, systemOf, type Judged, type System } from './system';
import { variablesOf } from './variables';

export { repairInputs } from './inputs';
export type { LinearProblem, Solve } from './linear';

const none: ReadonlyMap<number, number> = new Map();

/** Ids of the rules of severity "error" that the plan breaks; rules about something blank or unknown are not judged. */
export const brokenRules = (plan: Plan): string[] => brokenOf(judgeAt(systemOf(plan, []), none));

const brokenOf = (judged: Judged): string[] =>
  [...judged].filter(([, { holds }]) => !holds).map(([id]) => id);

export async function repair(plan: Plan, request: RepairRequest, solve: Solve): Promise<RepairResult> {
  if (brokenRules(plan).length === 0) return { kind: 'holds' };
  const facts = await phase(plan, request, solve, true);
  const rest = await phase(facts.plan, request, solve, false);
  const [relax, cost] = [[...facts.relax, ...rest.relax], facts.cost + rest.cost];
  const broken = brokenRules(rest.plan);
  const unsolved = broken.filter((id) => !relax.includes(id));
  const fixed = unsolved.filter((id) => !facts.involved.has(id) && !rest.involved.has(id));
  if (fixed.length < unsolved.length) throw new Error(`repair left ${unsolved.join(', ')} broken`);
  const changes = explained(plan, request, [...facts.changes, ...rest.changes]);
  return relax.length + fixed.length > 0
    ? { kind: 'impossible', relax: [...fixed, ...relax], changes }
    : { kind: 'repaired', changes, cost };
}

interface Phase {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly relax: readonly string[];
  readonly cost: number;
  /** Rules that depend on a variable. */
  readonly involved: ReadonlySet<string>;
}

async function phase(plan: Plan, request: RepairRequest, solve: Solve, facts: boolean): Promise<Phase> {
  const systems = facts ? systemsOfFacts(plan, request) : systemsOfInputs(plan, request);
  const [first] = systems;
  if (!first) throw new Error('no system');
  const judged = judgeAt(first, none);
  const rules = facts ? rulesOfFactsAlone(plan, first) : first.rules;
  const involved = new Set<string>();
  const relax: string[] = [];
  const changes: Change[] = [];
  let cost = 0;
  for (const component of componentsOf(rules, judged)) {
    for (const { id } of component.rules) involved.add(id);
    if (component.rules.every(({ id }) => judged.get(id)?.holds)) continue;
    const settled = await settle(systems, component.rules, solve);
    const outcome: { settled: Settled; relax: readonly string[] } = settled
      ? { settled, relax: [] }
      : await relaxed(systems, component.rules, solve);
    relax.push(...outcome.relax);
    changes.push(...changesOf(outcome.settled.system, outcome.settled.steps));
    cost += outcome.settled.cost;
  }
  return { plan: applyChanges(plan, changes), changes, relax, cost, involved };
}

/** Usual steps first; then finer ones, and averages, for targets that the usual steps and the counts can't meet. */
function systemsOfInputs(plan: Plan, request: RepairRequest): System[] {
  const usual = (input: RepairInput) => !isFact(input);
  const withAverages = (input: RepairInput) => input.measure !== 'baseShare';
  const averages = plan.dimensions.some(({ by }) => by === 'count');
  return [
    systemOf(plan, variablesOf(plan, request, usual, false)),
    systemOf(plan, variablesOf(plan, request, usual, true)),
    ...(averages ? [systemOf(plan, variablesOf(plan, request, withAverages, false))] : []),
  ];
}

const systemsOfFacts = (plan: Plan, request: RepairRequest): System[] =>
  [false, true].map((fine) => systemOf(plan, variablesOf(plan, request, isFact, fine)));

/** Rules that no other input has a part in. */
function rulesOfFactsAlone(plan: Plan, system: System) {
  const others = systemOf(
    plan,
    variablesOf(plan, { weights: [] }, (input) => !isFact(input), false),
  );
  const judged = judgeAt(others, none);
  return system.rules.filter(({ id }) => {
    const judgement = judged.get(id);
    return judgement !== undefined && dependsOn(judgement).length === 0;
  });
}

/** Each change with its input's name and the rules that ask for it, in the plan's order. */
function explained(plan: Plan, request: RepairRequest, changes: readonly Change[]): RepairChange[] {
  const everything = systemOf(
    plan,
    variablesOf(plan, request, () => true, false),
  );
  const before = judgeAt(everything, none);
  const causes = new Map<number, string[]>();
  for (const [id, judgement] of before) {
    if (judgement.holds) continue;
    for (const index of dependsOn(judgement)) causes.set(index, [...(causes.get(index) ?? []), id]);
  }
  const after = applyChanges(plan, changes);
  const still = brokenRules(after);
  /** Rules that the plan would break without the change. */
  const needing = (change: Change) =>
    brokenRules(applyChanges(after, [reversed(change)])).filter((id) => !still.includes(id));
  const byPath = new Map(changes.map((change) => [pathKey(change.path), change]));
  const indices = new Map(everything.variables.map(({ input, index }) => [pathKey(input.path), index]));
  return repairInputs(plan).flatMap(({ path, name }) => {
    const change = byPath.get(pathKey(path));
    if (!change) return [];
    const because = causes.get(indices.get(pathKey(path)) ?? -1);
    return [{ ...change, name, because: because ?? needing(change) }];
  });
}
