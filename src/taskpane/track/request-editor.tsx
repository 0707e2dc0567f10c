/**
 * The form of a request for a revision: why, with which analysis, who asks, and who will decide. A field says what is
 * wrong once sending was tried; what was typed stays until the form is closed by its caller.
 */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RevisionRequest } from '../../excel/types';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { Change } from '../../rules/change';
import { useLanguage } from '../use-text';
import {
  readRequest,
  requestFormOf,
  ruleOf,
  type RequestField,
  type RequestForm,
  type RevisionKind,
} from './request-form';
import { today } from './today';
import { useTrackText } from './use-track-text';

const asRevised = ({ path, from, to }: Change): RevisionRequest['changes'][number] => ({
  path: [...path],
  from,
  to,
});

interface Props {
  readonly plan: Plan;
  readonly kind: RevisionKind;
  readonly changes: readonly Change[];
  /** Nothing can be sent now. */
  readonly busy: boolean;
  readonly onSend: (request: RevisionRequest) => void;
  readonly onCancel: () => void;
}

export function RequestEditor({ plan, kind, changes, busy, onSend, onCancel }: Props) {
  const text = useTrackText();
  const language = useLanguage();
  const element = useRef<HTMLFormElement>(null);
  const rule = ruleOf(plan, kind);
  const [form, setForm] = useState<RequestForm>(() => requestFormOf(rule, language));
  /** How often sending was tried with errors. */
  const [tries, setTries] = useState(0);
  const { request, errors } = readRequest(kind, form, rule, language);

  useEffect(() => {
    if (tries > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const stateOf = (field: RequestField) => {
    const error = tries > 0 ? errors[field] : undefined;
    return {
      validationState: error ? ('error' as const) : ('none' as const),
      validationMessage: error ? text(error.key, error.params) : null,
    };
  };
  const change = (field: RequestField, value: string) => setForm((form) => ({ ...form, [field]: value }));
  const field = (name: 'attachment' | 'requestedBy' | 'approver', label: string, hint: string | null) => (
    <Field label={label} hint={hint} {...stateOf(name)}>
      <Input value={form[name]} onChange={(_, { value }) => change(name, value)} />
    </Field>
  );

  return (
    <form
      ref={element}
      className="request"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!request) setTries(tries + 1);
        else if (!busy) onSend({ ...request, requested: today(), changes: changes.map(asRevised) });
      }}
    >
      <Field label={text('request.reason')} required {...stateOf('reason')}>
        <Textarea value={form.reason} rows={2} onChange={(_, { value }) => change('reason', value)} />
      </Field>
      {field(
        'attachment',
        text('request.attachment'),
        rule ? text('request.attachment.hint', { attachment: inLanguage(rule.attachment, language) }) : null,
      )}
      {field('requestedBy', text('request.by'), null)}
      {rule ? (
        <p>{text('request.approver.is', { approver: inLanguage(rule.approver, language) })}</p>
      ) : (
        field('approver', text('request.approver'), null)
      )}
      <div className="ways">
        <Button appearance="primary" size="small" type="submit" disabledFocusable={busy}>
          {text('request.send')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text('request.cancel')}
        </Button>
      </div>
    </form>
  );
}
