/** Why a joint matrix can't be filled, in sentences: which totals or rows are missed, and by how much. */
import { axisName, conditionWords, entryNames } from '../../locales/joint';
import { amountLocale } from '../../locales/units';
import type { Plan } from '../../plan';
import type { Joint } from '../../plan/schema';
import type { JointProblem } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditorText } from './editing';

/** Of missed totals; more say nothing new. */
const mostSaid = 8;

export function useJointWords() {
  const text = useEditorText();
  const language = useLanguage();

  function problemWords(plan: Plan, { axes, conditions }: Joint, problem: JointProblem): readonly string[] {
    const figure = new Intl.NumberFormat(amountLocale(plan.unit.grouping, language), {
      maximumFractionDigits: plan.unit.decimals,
      signDisplay: 'exceptZero',
    });
    const nameOf = (axis: number, code: string | undefined): string => {
      const of = axes[axis];
      return (of && entryNames(plan, of, language).get(code ?? '')) ?? code ?? '';
    };
    const axisAt = (axis: number) => {
      const of = axes[axis];
      return of ? axisName(plan, of, language) : '';
    };
    switch (problem.code) {
      case 'too-many-cells':
        return [
          text('joint.problem.too-many-cells', {
            cells: new Intl.NumberFormat(language).format(problem.cells),
          }),
        ];
      case 'no-target': {
        const { axis, code } = problem.place;
        return [text('joint.problem.no-target', { axis: axisAt(axis), name: nameOf(axis, code) })];
      }
      case 'totals-disagree':
        return [
          text('joint.problem.totals-disagree', {
            axis: axisAt(problem.axis),
            first: axisAt(0),
            gap: figure.format(problem.gap),
          }),
        ];
      case 'finer-than-unit':
      case 'against-another': {
        const condition = conditions[problem.condition];
        const words = condition ? conditionWords(plan, axes, condition, language) : '';
        return [text(`joint.problem.${problem.code}`, { condition: words })];
      }
      case 'out-of-reach':
        return [
          text('joint.problem.out-of-reach'),
          ...problem.totals.map(({ axis, code, gap }) =>
            text('joint.problem.missed', { name: nameOf(axis, code), gap: figure.format(-gap) }),
          ),
          ...problem.rows.map(({ at, gap }) =>
            text('joint.problem.missed', {
              name: at.map((code, axis) => nameOf(axis, code)).join(' × '),
              gap: figure.format(-gap),
            }),
          ),
        ].slice(0, mostSaid);
    }
  }
  return { problemWords };
}
