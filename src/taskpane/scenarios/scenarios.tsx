/**
 * The scenarios that the workbook carries: the plan at hand is saved under a name, up to three are compared with it side
 * by side, and one of them becomes the plan at hand. What fails is the pane's fault, and the list stays as it was.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Scenario } from '../../excel/types';
import { scenarioText, type ScenarioKey } from '../../locales/scenarios';
import type { Parameters } from '../../locales/translate';
import type { Plan } from '../../plan';
import { NamedSave } from '../named-save';
import type { Operations } from '../operations';
import type { Commands } from '../pane';
import { useLanguage } from '../use-text';
import { ScenarioTable } from './scenario-table';

interface Props {
  readonly plan: Plan | undefined;
  readonly commands: Commands;
  readonly operations: Operations;
}

/** Beside the plan at hand; more columns do not fit. */
const mostCompared = 3;

export function Scenarios({ plan, commands, operations }: Props) {
  const language = useLanguage();
  const text = (key: ScenarioKey, parameters?: Parameters) => scenarioText(language, key, parameters);
  const [scenarios, setScenarios] = useState<readonly Scenario[]>();
  const [compared, setCompared] = useState<readonly string[]>([]);

  const take = (reading: () => Promise<readonly Scenario[]>) =>
    commands.attempt(async () => setScenarios(await reading()));

  useEffect(() => {
    void commands.attempt(async () => setScenarios(await operations.readScenarios()));
  }, [commands, operations]);

  if (!scenarios) return <p className="hint">{text('reading')}</p>;
  const columns = scenarios.filter((scenario) => compared.includes(scenario.name));

  return (
    <div className="scenarios">
      <p className="hint">{text('hint')}</p>
      <NamedSave
        known={scenarios.map(({ name }) => name)}
        words={{ name: text('name'), save: text('save'), replace: text('replace') }}
        onSave={plan && ((name) => take(() => operations.saveScenario({ name, plan })))}
      />
      {scenarios.length > 0 && (
        <ul className="scenario-list">
          {scenarios.map((scenario) => (
            <li key={scenario.name}>
              <label>
                <input
                  type="checkbox"
                  checked={compared.includes(scenario.name)}
                  disabled={!compared.includes(scenario.name) && compared.length >= mostCompared}
                  onChange={({ currentTarget }) =>
                    setCompared(
                      currentTarget.checked
                        ? [...compared, scenario.name]
                        : compared.filter((other) => other !== scenario.name),
                    )
                  }
                />
                {text('compare', { name: scenario.name })}
              </label>
              <Button size="small" onClick={() => commands.useScenario(scenario)}>
                {text('use', { name: scenario.name })}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setCompared(compared.filter((other) => other !== scenario.name));
                  void take(() => operations.removeScenario(scenario.name));
                }}
              >
                {text('remove', { name: scenario.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {plan && columns.length > 0 && (
        <ScenarioTable scenarios={[{ name: text('present'), plan }, ...columns]} />
      )}
    </div>
  );
}
