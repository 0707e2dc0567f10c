/** Scenarios side by side, the plan at hand first; figures that differ from its are marked. */
import type { Scenario } from '../../excel/types';
import { scenarioText } from '../../locales/scenarios';
import { amountLocale } from '../../locales/units';
import { isReservedRule } from '../../plan/references';
import { inLanguage } from '../../plan/text';
import { compareScenarios, type ScenarioFigure } from '../../rules/scenarios';
import { useLanguage } from '../use-text';

interface Row {
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
}

export function ScenarioTable({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const language = useLanguage();
  const comparison = compareScenarios(scenarios.map(({ plan }) => plan));
  const none = scenarioText(language, 'none');
  const amounts = scenarios.map(
    ({ plan: { unit } }) =>
      new Intl.NumberFormat(amountLocale(unit.grouping, language), { maximumFractionDigits: unit.decimals }),
  );
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(language);
  const amount = (value: number | undefined, index: number) =>
    value === undefined ? none : (amounts[index]?.format(value) ?? none);
  const both = ({ amount: value, share }: ScenarioFigure, index: number) =>
    share === undefined ? amount(value, index) : `${amount(value, index)} · ${percent.format(share)}`;
  const rows: readonly Row[] = [
    { key: 'total', title: scenarioText(language, 'total'), values: comparison.totals.map(amount) },
    ...comparison.lines.map(({ key, group, name, figures }) => ({
      key,
      title: group
        ? `${inLanguage(group, language)} · ${inLanguage(name, language)}`
        : inLanguage(name, language),
      values: figures.map(both),
    })),
    {
      key: 'rules',
      title: scenarioText(language, 'broken'),
      // The product's own rules have ids that nobody gave.
      values: comparison.broken.map((ids) =>
        [count.format(ids.length), ...ids.filter((id) => !isReservedRule(id))].join(' '),
      ),
    },
    {
      key: 'commission',
      title: scenarioText(language, 'commission'),
      values: comparison.commission.map(amount),
    },
  ];
  return (
    <div className="grid grid-rows">
      <table aria-label={scenarioText(language, 'comparison')}>
        <thead>
          <tr>
            <th scope="col">{scenarioText(language, 'figure')}</th>
            {scenarios.map(({ name, plan }, index) => (
              <th key={index} scope="col">
                {name} ({inLanguage(plan.unit.name, language)})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, values }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {values.map((value, index) => (
                <td key={index} className={value === values[0] ? 'figure' : 'figure differs'}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
