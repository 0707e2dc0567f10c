/** Rules that can't be judged: what is wrong with each, what to do, and the way to its row. */
import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { RuleProblem } from '../../excel/types';
import { useViolationText } from './use-violation-text';

interface Props {
  readonly problems: readonly RuleProblem[];
  readonly onGoTo: (cell: string) => void;
}

export function ProblemList({ problems, onGoTo }: Props) {
  const text = useViolationText();
  if (problems.length === 0) return undefined;
  return (
    <section aria-labelledby="problems-heading">
      <h3 id="problems-heading">{text('problems.heading', { count: problems.length })}</h3>
      <ul className="violations">
        {problems.map(({ code, rule, text: words, cell, params }) => (
          <li key={cell} className="violation">
            <p className="rule">{words || rule}</p>
            <p>{text(`problem.${code}`, { rule, ...params })}</p>
            <Button
              size="small"
              icon={<ArrowRight16Regular />}
              iconPosition="after"
              onClick={() => onGoTo(cell)}
            >
              {text('problem.go', { cell })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
