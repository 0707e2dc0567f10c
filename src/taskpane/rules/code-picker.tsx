/** Picks one or several of many: check boxes, with a search where they are too many to look through. */
import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Message } from './rule-form';
import { useRuleText } from './use-rule-text';

export interface Choice {
  readonly code: string;
  readonly name: string;
}

interface Props {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly error: Message | undefined;
  /** In the order of the choices. */
  readonly onChoose: (codes: string[]) => void;
  readonly onLeave: () => void;
}

const searchedFrom = 12;
const mostShown = 50;

export function CodePicker({ legend, choices, chosen, error, onChoose, onLeave }: Props) {
  const text = useRuleText();
  const id = useId();
  const [query, setQuery] = useState('');
  const picked = new Set(chosen);
  const wanted = query.trim().toLowerCase();
  const matching = choices.filter(
    ({ code, name }) => picked.has(code) || `${code} ${name}`.toLowerCase().includes(wanted),
  );
  const hidden = matching.length - mostShown;

  const toggle = (toggled: string) =>
    onChoose(choices.map(({ code }) => code).filter((code) => (code === toggled) !== picked.has(code)));

  return (
    <fieldset
      className="picker"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave();
      }}
    >
      <legend>{legend}</legend>
      {choices.length > searchedFrom && (
        <Field label={text('form.members.search')}>
          <Input type="search" size="small" value={query} onChange={(_, { value }) => setQuery(value)} />
        </Field>
      )}
      <div className="picker-choices">
        {matching.slice(0, mostShown).map(({ code, name }) => (
          <label key={code} className="sheet">
            <input
              type="checkbox"
              checked={picked.has(code)}
              aria-invalid={error !== undefined}
              aria-describedby={error && id}
              onChange={() => toggle(code)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {hidden > 0 && <p className="hint">{text('form.members.more', { count: hidden })}</p>}
      {error && (
        <p id={id} className="wrong" role="alert">
          {text(error.key, error.params)}
        </p>
      )}
    </fieldset>
  );
}
