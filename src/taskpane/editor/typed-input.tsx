/** A field for one value of the plan. What is typed stays as typed while it is; elsewhere it is written tidily. */
import { useState } from 'react';
import { valueAt, withValueAt } from '../../plan/at-path';
import type { PlanPath } from '../../plan';
import { useLanguage } from '../use-text';
import { isAt, useEditing } from './editing';
import { readTyped, written, type Kind } from './typed-value';

interface Props {
  readonly path: PlanPath;
  readonly kind: Kind;
  /** For screen readers, where no visible label is tied to the field. */
  readonly label?: string;
  readonly id?: string;
}

export function TypedInput({ path, kind, label, id }: Props) {
  const { plan, issues, edit } = useEditing();
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const value = valueAt(plan, path);
  const standsAsTyped = typed !== undefined && readTyped(typed, kind, value, language) === value;
  const wrong = issues.some((issue) => isAt(issue, path));
  return (
    <input
      id={id}
      className={kind === 'text' || kind === 'code' || kind === 'day' ? 'typed' : 'typed typed-number'}
      aria-label={label}
      aria-invalid={wrong || undefined}
      autoComplete="off"
      spellCheck={false}
      inputMode={kind === 'number' || kind === 'percent' ? 'decimal' : undefined}
      value={standsAsTyped ? typed : written(value, kind, language)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const read = readTyped(currentTarget.value, kind, value, language);
        edit(withValueAt(plan, path, read), path.join('/'));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
