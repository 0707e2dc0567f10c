/** What a list came to: the years to choose from, and everything that was not taken or not known. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { BaseYears, YearFigures } from '../../import';
import { amountLocale } from '../../locales/units';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { useListText } from './use-list-text';

interface Props {
  readonly years: BaseYears;
  readonly plan: Plan;
  readonly onUse: (figures: YearFigures) => void;
}

export function ListResult({ years, plan, onUse }: Props) {
  const text = useListText();
  const language = useLanguage();
  const [year, setYear] = useState(() => usualYear(years, plan)?.year);
  const chosen = years.years.find((each) => each.year === year);
  const whole = new Intl.NumberFormat(language);
  const { decimals, grouping } = plan.unit;
  const amount = new Intl.NumberFormat(amountLocale(grouping, language), { maximumFractionDigits: decimals });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const unit = inLanguage(plan.unit.name, language);
  const rejected = Object.values(years.rejected.counts).reduce((sum, count) => sum + count, 0);

  return (
    <div className="list-result">
      <p>{text('result.rows', { rows: whole.format(years.rows), rejected: whole.format(rejected) })}</p>
      {chosen ? (
        <Field label={text('result.year')}>
          <Select value={String(chosen.year)} onChange={(_, { value }) => setYear(Number(value))}>
            {years.years.map((each) => (
              <option key={each.year} value={String(each.year)}>
                {text('result.year-option', {
                  year: String(each.year),
                  amount: amount.format(each.amount),
                  unit,
                })}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p>{text('result.none')}</p>
      )}
      {chosen?.customers && chosen.customers.count > 0 && (
        <p>
          {text('result.customers', {
            count: whole.format(chosen.customers.count),
            again: whole.format(chosen.customers.again),
            percent: percent.format(chosen.customers.again / chosen.customers.count),
          })}
        </p>
      )}
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
      {chosen && (
        <Button appearance="secondary" onClick={() => onUse(chosen)}>
          {text('result.use')}
        </Button>
      )}
    </div>
  );
}

/** Lists are long; the pane shows the first of what is like. */
const mostShown = 50;
const mostLines = 5;

/** The year before the plan's, or the last there is before it. */
const usualYear = ({ years }: BaseYears, { fiscalYear }: Plan): YearFigures | undefined =>
  years.filter(({ year }) => year < fiscalYear).at(-1) ?? years.at(-1);
