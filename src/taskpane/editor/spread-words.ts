/** The lists of a spread and what is in them by name, and why a spread can't be, as a sentence. */
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { customerTree, periodTree, type PlanSpreadProblem, type SpreadGroup } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditorText } from './editing';

export interface SpreadWords {
  readonly group: (group: SpreadGroup) => string;
  /** Of a row or a total, by its id. */
  readonly row: (id: string) => string;
  readonly problem: (problem: PlanSpreadProblem, figure: Intl.NumberFormat) => string;
}

export function useSpreadWords(plan: Plan, groups: readonly SpreadGroup[], at: SpreadGroup): SpreadWords {
  const text = useEditorText();
  const language = useLanguage();

  function group({ tree, name, of }: SpreadGroup): string {
    const own = name ? inLanguage(name, language) : '';
    if (tree === customerTree) return text('customers.new');
    if (of.months) return text('spread.months-of', { period: own });
    if (tree === periodTree)
      return of.period === undefined ? text('periods') : text('spread.parts-of', { of: own });
    return of.member === undefined ? own : text('spread.parts-of', { of: own });
  }

  function row(id: string): string {
    const found = groups.flatMap(({ rows }) => rows).find((each) => each.id === id);
    if (found) return inLanguage(found.name, language);
    const total = plan.indicators.find(({ code }) => code === plan.customers?.total);
    return id === customerTree && total ? inLanguage(total.name, language) : text('spread.total');
  }

  return {
    group,
    row,
    problem(problem, figure) {
      const ofGroup = 'row' in problem ? at.rows.find(({ code }) => code === problem.row) : undefined;
      return text(`spread.problem.${problem.code}`, {
        row: ofGroup ? inLanguage(ofGroup.name, language) : 'at' in problem ? row(problem.at) : '',
        gap: 'gap' in problem ? figure.format(problem.gap) : '',
      });
    },
  };
}
