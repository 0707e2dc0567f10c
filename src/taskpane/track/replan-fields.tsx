/** How the rest of the year is re-planned: what becomes of the year's target, and which open period makes up how much. */
import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { Period } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import type { ReplanChoices } from './replan-choices';
import { useTrackText } from './use-track-text';

interface Props {
  /** The periods that are not over. */
  readonly open: readonly Period[];
  readonly choices: ReplanChoices;
  /** Periods whose weight can't be used. */
  readonly wrong: readonly string[];
  readonly onChoose: (choices: ReplanChoices) => void;
}

const years = ['keep', 'lower'] as const;

export function ReplanFields({ open, choices, wrong, onChoose }: Props) {
  const text = useTrackText();
  const language = useLanguage();
  const name = useId();
  const { year, weights, held } = choices;
  const toggle = (code: string) =>
    held.includes(code) ? held.filter((each) => each !== code) : [...held, code];

  return (
    <>
      <fieldset className="picker">
        <legend>{text('replan.year')}</legend>
        {years.map((choice) => (
          <label key={choice} className="sheet">
            <input
              type="radio"
              name={name}
              checked={year === choice}
              onChange={() => onChoose({ ...choices, year: choice })}
            />
            <span>{text(`replan.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      {year === 'keep' && (
        <fieldset className="picker">
          <legend>{text('replan.weights')}</legend>
          <p className="hint">{text('replan.weights.hint')}</p>
          {open.map((each) => {
            const { code } = each;
            const period = inLanguage(each.name, language);
            const isHeld = held.includes(code);
            return (
              <div key={code} className="fields">
                <Field
                  label={text('replan.weight', { period })}
                  validationState={wrong.includes(code) ? 'error' : 'none'}
                  validationMessage={wrong.includes(code) ? text('replan.weight.wrong') : null}
                >
                  <Input
                    size="small"
                    inputMode="decimal"
                    autoComplete="off"
                    disabled={isHeld}
                    value={weights[code] ?? ''}
                    onChange={(_, { value }) =>
                      onChoose({ ...choices, weights: { ...weights, [code]: value } })
                    }
                  />
                </Field>
                <label className="sheet">
                  <input
                    type="checkbox"
                    checked={isHeld}
                    onChange={() => onChoose({ ...choices, held: toggle(code) })}
                  />
                  <span>{text('replan.hold', { period })}</span>
                </label>
              </div>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
