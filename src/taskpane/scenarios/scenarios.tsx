/**
 * The scenarios that the workbook carries: the plan at hand is saved under a name, up to three are compared with it side
 * by side, and one of them becomes the plan at hand. What fails is the pane's fault, and the list stays as it was.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Scenario } from '../../excel/types';
import { scenarioText, type ScenarioKey } from '../../locales/scenarios';
import type { Parameters } from '../../locales/translate';
import type { Plan } from '../../plan';
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
  const nameId = useId();
  const [scenarios, setScenarios] = useState<readonly Scenario[]>();
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<readonly string[]>([]);

  const take = (reading: () => Promise<readonly Scenario[]>) =>
    commands.attempt(async () => setScenarios(await reading()));

  useEffect(() => {
    void commands.attempt(async () => setScenarios(await operations.readScenarios()));
  }, [commands, operations]);

  if (!scenarios) return <p className="hint">{text('reading')}</p>;
  const wanted = name.trim();
  const columns = scenarios.filter((scenario) => compared.includes(scenario.name));
  const isKnown = scenarios.some((scenario) => scenario.name === wanted);

  return (
    <div className="scenarios">
      <p className="hint">{text('hint')}</p>
      <div className="editor-fields">
        <label htmlFor={nameId}>{text('name')}</label>
        <input
          id={nameId}
          className="typed"
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <Button
        size="small"
        disabledFocusable={wanted === '' || !plan}
        onClick={() => {
          if (wanted === '' || !plan) return;
          void take(() => operations.saveScenario({ name: wanted, plan })).then((saved) => {
            if (saved) setName('');
          });
        }}
      >
        {text(isKnown ? 'replace' : 'save')}
      </Button>
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
