/**
 * A request for a revision as its form holds it: fields as typed. Who asks and who decides come from the plan's rule for
 * the kind, where it has one, and stay as the plan has them, in both languages, unless they were changed. Pure.
 */
import type { RevisionRequest } from '../../excel/types';
import type { TrackKey } from '../../locales/track';
import type { Parameters } from '../../locales/translate';
import type { Adjustment, Language, Plan, Text } from '../../plan/schema';
import { inLanguage } from '../../plan/text';

export type RevisionKind = Adjustment['kind'];

export interface RequestForm {
  readonly reason: string;
  readonly attachment: string;
  readonly requestedBy: string;
  readonly approver: string;
}

export type RequestField = keyof RequestForm;

export interface RequestReading {
  /** Undefined while there are errors. */
  readonly request: Omit<RevisionRequest, 'changes' | 'requested'> | undefined;
  readonly errors: Readonly<Partial<Record<RequestField, { key: TrackKey; params?: Parameters }>>>;
}

export const ruleOf = (plan: Plan, kind: RevisionKind): Adjustment | undefined =>
  plan.adjustments.find((adjustment) => adjustment.kind === kind);

export function requestFormOf(rule: Adjustment | undefined, language: Language): RequestForm {
  const shown = (text: Text | undefined) => (text === undefined ? '' : inLanguage(text, language));
  return {
    reason: '',
    attachment: '',
    requestedBy: shown(rule?.requestedBy),
    approver: shown(rule?.approver),
  };
}

/** As the schema has it. */
const longest = 2000;

const missing = {
  reason: 'request.reason.missing',
  requestedBy: 'request.by.missing',
  approver: 'request.approver.missing',
} as const;

const fields = ['reason', 'attachment', 'requestedBy', 'approver'] as const;

export function readRequest(
  kind: RevisionKind,
  form: RequestForm,
  rule: Adjustment | undefined,
  language: Language,
): RequestReading {
  const errors: Partial<Record<RequestField, { key: TrackKey; params?: Parameters }>> = {};
  for (const field of fields) {
    const typed = form[field].trim();
    if (typed.length > longest) errors[field] = { key: 'text.long', params: { most: longest } };
    else if (typed === '' && field !== 'attachment') errors[field] = { key: missing[field] };
  }
  if (Object.keys(errors).length > 0) return { request: undefined, errors };
  const shown = requestFormOf(rule, language);
  const person = (field: 'requestedBy' | 'approver'): Text =>
    rule && form[field] === shown[field] ? rule[field] : form[field].trim();
  const attachment = form.attachment.trim();
  return {
    request: {
      kind,
      reason: form.reason.trim(),
      ...(attachment !== '' && { attachment }),
      requestedBy: person('requestedBy'),
      approver: person('approver'),
    },
    errors,
  };
}
