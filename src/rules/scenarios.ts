/**
 * Plans side by side, as figures: the total, every target with its share of what it is part of, how many rules are broken,
 * and the commission. Lines are matched by code, so that a member that only one of the plans has stands in a line of its
 * own. Pure; what a plan does not say is undefined.
 */
import { walkMembers } from '../plan/references';
import type { Plan, Text } from '../plan/schema';
import { sum } from './exact';
import { commissionsOf } from './incentives';
import { optional, planFigures, totalTarget } from './plan-figures';
import { brokenRules } from './repair';

export interface ScenarioFigure {
  /** In the plan's unit. */
  readonly amount: number | undefined;
  /** Of the total, of the parent for parts. */
  readonly share: number | undefined;
}

export interface ScenarioLine {
  /** `product/A`, `period/Q1`. */
  readonly key: string;
  /** Of the dimension; undefined for periods. */
  readonly group: Text | undefined;
  readonly name: Text;
  /** Of every plan, in the plans' order. */
  readonly figures: readonly ScenarioFigure[];
}

export interface ScenarioComparison {
  readonly totals: readonly number[];
  readonly lines: readonly ScenarioLine[];
  /** Ids of the rules that are broken, of severity error. */
  readonly broken: readonly (readonly string[])[];
  /** On the targets, of the dimensions that have rates; undefined where there are none. */
  readonly commission: readonly (number | undefined)[];
}

export function compareScenarios(plans: readonly Plan[]): ScenarioComparison {
  const all = plans.map((plan) => new Map(linesOf(plan).map((line) => [line.key, line])));
  const keys = [...new Set(all.flatMap((lines) => [...lines.keys()]))];
  return {
    totals: plans.map((plan) => totalTarget(plan).valueOf()),
    lines: keys.flatMap((key) => {
      const first = all.find((lines) => lines.has(key))?.get(key);
      if (!first) return [];
      const { group, name } = first;
      return [{ key, group, name, figures: all.map((lines) => lines.get(key)?.figure ?? nothing) }];
    }),
    broken: plans.map(brokenRules),
    commission: plans.map(commissionOf),
  };
}

const nothing: ScenarioFigure = { amount: undefined, share: undefined };

interface Line extends Pick<ScenarioLine, 'key' | 'group' | 'name'> {
  readonly figure: ScenarioFigure;
}

function linesOf(plan: Plan): readonly Line[] {
  const figures = planFigures(plan);
  const total = totalTarget(plan);
  const members = plan.dimensions.flatMap(({ code, name: group, members: list }) =>
    [...walkMembers(list, [])].map(({ member }): Line => {
      const known = figures.member(code, member.code);
      return {
        key: `${code}/${member.code}`,
        group,
        name: member.name,
        figure: { amount: known?.amount?.valueOf(), share: known?.share?.valueOf() },
      };
    }),
  );
  const periods = plan.periods.map(({ code, name, share }): Line => ({
    key: `period/${code}`,
    group: undefined,
    name,
    figure: { amount: optional(share)?.mul(total).valueOf(), share },
  }));
  return [...members, ...periods];
}

function commissionOf(plan: Plan): number | undefined {
  const commissions = commissionsOf(plan, planFigures(plan));
  return commissions.length === 0 ? undefined : sum(commissions.map(({ pool }) => pool)).valueOf();
}
