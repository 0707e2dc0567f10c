/** A field for one value of the plan. What is typed stays as typed while it is; elsewhere it is written tidily. */
import { useRef, useState } from 'react';
import type { Plan, PlanPath } from '../../plan';
import { valueAt, withValueAt } from '../../plan/at-path';
import { withCode } from '../../plan/editing/renaming';
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
  /** The plan that a code is being changed in: what refers to it follows from there, not from what is half typed. */
  const since = useRef<{ readonly before: Plan; readonly after: Plan }>(undefined);
  const value = valueAt(plan, path);
  const standsAsTyped = typed !== undefined && readTyped(typed, kind, value, language) === value;
  const wrong = issues.some((issue) => isAt(issue, path));

  function take(read: unknown): Plan {
    if (kind !== 'code') return withValueAt(plan, path, read);
    const before = since.current?.after === plan ? since.current.before : plan;
    const after = withCode(before, path, read);
    since.current = { before, after };
    return after;
  }

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
        edit(take(readTyped(currentTarget.value, kind, value, language)), path.join('/'));
      }}
      onBlur={() => {
        setTyped(undefined);
        since.current = undefined;
      }}
    />
  );
}
