/**
 * Which inputs a proposal may change, and how gladly: a choice for each input and one for a whole group. The inputs are
 * read when it is opened, and a group's choices are drawn when the group is: a plan may have thousands.
 */
import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { RepairInput, Weight } from '../../rules/repair/problem';
import { useLanguage } from '../use-text';
import { measureWord, valueWords } from './change-words';
import { useRepairText } from './use-repair-text';
import { commonWeight, weightKeys, weightOf, withWeight, type Weights } from './weights';

export interface Inputs {
  readonly plan: Plan;
  readonly inputs: readonly RepairInput[];
}

interface Props {
  /** Undefined until they are read. */
  readonly known: Inputs | undefined;
  readonly weights: Weights;
  readonly onOpen: () => void;
  readonly onChoose: (weights: Weights) => void;
}

export function WeightChooser({ known, weights, onOpen, onChoose }: Props) {
  const text = useRepairText();
  const language = useLanguage();
  const groups = new Map<string, RepairInput[]>();
  for (const input of known?.inputs ?? []) {
    const name = inLanguage(input.group, language);
    const group = groups.get(name);
    if (group) group.push(input);
    else groups.set(name, [input]);
  }

  return (
    <details className="weights" onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary>{text('weights')}</summary>
      {!known && <p>{text('weights.busy')}</p>}
      {known?.inputs.length === 0 && <p>{text('weights.none')}</p>}
      {known &&
        [...groups].map(([group, inputs]) => (
          <Group
            key={group}
            name={group}
            plan={known.plan}
            inputs={inputs}
            weights={weights}
            onChoose={onChoose}
          />
        ))}
    </details>
  );
}

interface GroupProps extends Pick<Props, 'weights' | 'onChoose'> {
  readonly name: string;
  readonly plan: Plan;
  readonly inputs: readonly RepairInput[];
}

function Group({ name, plan, inputs, weights, onChoose }: GroupProps) {
  const text = useRepairText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const label = ({ path, name: input, measure, value }: RepairInput) =>
    `${inLanguage(input, language)} · ${measureWord(measure, language)} (${valueWords(plan, path, value, language)})`;

  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {open && (
        <fieldset>
          <legend className="heard-only">{name}</legend>
          <Choice
            label={text('weights.group')}
            weight={commonWeight(weights, inputs)}
            onChoose={(weight) => onChoose(withWeight(weights, inputs, weight))}
          />
          {inputs.map((input) => (
            <Choice
              key={input.path.join('.')}
              label={label(input)}
              weight={weightOf(weights, input)}
              onChoose={(weight) => onChoose(withWeight(weights, [input], weight))}
            />
          ))}
        </fieldset>
      )}
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Undefined where several inputs differ. */
  readonly weight: Weight | undefined;
  readonly onChoose: (weight: Weight) => void;
}

function Choice({ label, weight, onChoose }: ChoiceProps) {
  const text = useRepairText();
  return (
    <label className="weight">
      <span>{label}</span>
      <Select
        size="small"
        value={weight ?? ''}
        onChange={(_, { value }) => {
          const chosen = weightKeys.find((known) => known === value);
          if (chosen) onChoose(chosen);
        }}
      >
        {weight === undefined && <option value="">{text('weights.mixed')}</option>}
        {weightKeys.map((known) => (
          <option key={known} value={known}>
            {text(`weight.${known}`)}
          </option>
        ))}
      </Select>
    </label>
  );
}
