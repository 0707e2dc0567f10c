/** The figures of the plan that most people change; each says at once, in words, when it can't be used. */
import { Field, Input } from '@fluentui/react-components';
import { inLanguage } from '../plan/text';
import type { Draft } from './pane-state';
import { fields, type FormField, type FormResult } from './plan-form';
import { useLanguage, useText } from './use-text';

interface Props {
  readonly draft: Draft;
  readonly read: FormResult;
  readonly onType: (field: FormField, text: string) => void;
}

export function PlanFields({ draft, read, onType }: Props) {
  const text = useText();
  const unit = inLanguage(draft.plan.unit.name, useLanguage());
  const label = (field: FormField) =>
    field === 'base' || field === 'target'
      ? text('form.amount', { label: text(`form.${field}`), unit })
      : text(`form.${field}`);

  return fields.map((field) => {
    const typed = draft.form[field];
    const error = read.ok ? undefined : read.errors[field];
    return typed === undefined ? undefined : (
      <Field
        key={field}
        label={label(field)}
        validationState={error ? 'error' : 'none'}
        validationMessage={error ? text(error) : null}
      >
        <Input
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          contentAfter={field === 'growth' ? '%' : null}
          onChange={(_, { value }) => onType(field, value)}
        />
      </Field>
    );
  });
}
