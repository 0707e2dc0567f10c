/** Why a spread can't be, as a sentence. */
import { inLanguage } from '../../plan/text';
import type { PlanSpreadProblem, SpreadGroup } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditorText } from './editing';

export function useEditorWords() {
  const text = useEditorText();
  const language = useLanguage();
  return {
    problemWords(problem: PlanSpreadProblem, { rows }: SpreadGroup, figure: Intl.NumberFormat): string {
      const row = 'row' in problem ? rows.find(({ code }) => code === problem.row) : undefined;
      return text(`spread.problem.${problem.code}`, {
        row: row ? inLanguage(row.name, language) : '',
        gap: 'gap' in problem ? figure.format(problem.gap) : '',
      });
    },
  };
}
