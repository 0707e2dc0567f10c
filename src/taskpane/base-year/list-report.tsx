/** What of a list was counted with a doubt, and what was not taken: duplicates, names unknown to the plan, rejected rows. */
import type { BaseYears } from '../../import';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { useListFormats } from './list-formats';
import { useListText } from './use-list-text';

interface Props {
  readonly years: BaseYears;
  readonly plan: Plan;
}

/** Lists are long; the pane shows the first of what is like. */
const mostShown = 50;
const mostLines = 5;

export function ListReport({ years, plan }: Props) {
  const text = useListText();
  const language = useLanguage();
  const { whole, amount, unit } = useListFormats(plan);
  const rejected = Object.values(years.rejected.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {years.duplicates.count > 0 && (
        <p>
          {text('result.duplicates', {
            count: whole.format(years.duplicates.count),
            lines: years.duplicates.first.slice(0, mostLines).join(', '),
          })}
        </p>
      )}
      {years.unknown.length > 0 && (
        <details>
          <summary>{text('result.unknown', { count: whole.format(years.unknown.length) })}</summary>
          <ul>
            {years.unknown.slice(0, mostShown).map((each) => (
              <li key={`${each.dimension}/${each.key}`}>
                {text('result.unknown-row', {
                  dimension: inLanguage(
                    plan.dimensions.find(({ code }) => code === each.dimension)?.name ?? each.dimension,
                    language,
                  ),
                  key: each.key || text('result.blank'),
                  rows: whole.format(each.rows),
                  amount: amount.format(each.amount),
                  unit,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {rejected > 0 && (
        <details>
          <summary>{text('result.rejected', { count: whole.format(rejected) })}</summary>
          <ul>
            {years.rejected.first.slice(0, mostShown).map(({ line, reason, row }) => (
              <li key={line}>
                {text('result.line', { line: String(line), reason: text(`reason.${reason}`) })}
                <span className="hint list-row">{row.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
