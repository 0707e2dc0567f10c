/**
 * Rules and variables as a system of constraints: which variables each rule depends on, which rules hang together, and
 * the constraints as they stand after so many steps of each variable. Everything is reckoned from the changed plan
 * itself, so products of inputs and roundings are right at every point, and straight lines only between the points.
 */
import type { Plan } from '../../plan/schema';
import { applyChanges, type Change } from '../change';
import type { ResolvedRule } from '../rule-model';
import { pathKey } from './inputs';
import { judge, strictRules, type Judgement } from './judge';
import type { Variable } from './variables';
import { workbookFigures } from './workbook-figures';

/** Steps by the variable's index; absent is 0. */
export type Steps = ReadonlyMap<number, number>;

export interface System {
  readonly plan: Plan;
  readonly variables: readonly Variable[];
  readonly rules: readonly ResolvedRule[];
}

/** Rules that share variables, directly or through others, and those variables' indices. */
export interface Component {
  readonly rules: readonly ResolvedRule[];
  readonly variables: readonly number[];
}

export type Judged = ReadonlyMap<string, Judgement>;

export const systemOf = (plan: Plan, variables: readonly Variable[]): System => ({
  plan,
  variables,
  rules: strictRules(plan),
});

export const changesOf = ({ variables }: System, steps: Steps): Change[] =>
  variables.flatMap(({ index, input, at }) => {
    const count = steps.get(index) ?? 0;
    return count === 0 ? [] : [{ path: input.path, from: input.value, to: at(count) }];
  });

/** Judges the rules, those that can be, after the steps. */
export function judgeAt(system: System, steps: Steps, rules: readonly ResolvedRule[] = system.rules): Judged {
  const plan = applyChanges(system.plan, changesOf(system, steps));
  const byPath = new Map(
    system.variables.map(({ index, input, step }) => [pathKey(input.path), { index, step: step.valueOf() }]),
  );
  const figures = workbookFigures(plan, (path) => byPath.get(path));
  return new Map(
    rules.flatMap((rule) => {
      const judgement = judge(figures, rule, plan);
      return judgement ? [[rule.id, judgement] as const] : [];
    }),
  );
}

/** The variables that a judged rule depends on. */
export const dependsOn = ({ constraints }: Judgement): number[] => [
  ...new Set(constraints.flatMap(({ difference }) => [...difference.slopes.keys()])),
];

/** Splits what can be solved apart. Rules that depend on no variable are in no component. */
export function componentsOf(rules: readonly ResolvedRule[], judged: Judged): Component[] {
  const leader = new Map<number, number>();
  const find = (index: number): number => {
    let at = index;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const linked = rules.flatMap((rule) => {
    const judgement = judged.get(rule.id);
    const [first, ...others] = judgement ? dependsOn(judgement) : [];
    if (first === undefined) return [];
    leader.set(find(first), find(first));
    for (const other of others) leader.set(find(other), find(first));
    return [{ rule, first }];
  });
  const groups = new Map<number, { rules: ResolvedRule[]; variables: number[] }>();
  for (const index of [...leader.keys()].sort((a, b) => a - b)) {
    const group = groups.get(find(index)) ?? { rules: [], variables: [] };
    groups.set(find(index), group);
    group.variables.push(index);
  }
  for (const { rule, first } of linked) groups.get(find(first))?.rules.push(rule);
  return [...groups.values()];
}
