/** One revision: what was asked, by whom, how it stands, and what can be done about it. Applying shows the changes first. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../plan';
import type { Revision } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { ChangePreview } from '../repair/change-preview';
import { useLanguage } from '../use-text';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';

interface Props {
  readonly revision: Revision;
  readonly plan: Plan;
  readonly figures: TrackFigures;
  readonly busy: boolean;
  readonly onDecide: (decision: 'approved' | 'rejected') => void;
  /** Resolves when it is done, failed or not. */
  readonly onApply: () => Promise<void>;
}

export function RevisionItem({ revision, plan, figures, busy, onDecide, onApply }: Props) {
  const text = useTrackText();
  const language = useLanguage();
  const [applying, setApplying] = useState(false);
  const { code, kind, reason, attachment, requestedBy, approver, state, requested, changes } = revision;
  const { decided, applied } = revision;
  const facts = [
    text('revision.by', {
      requester: inLanguage(requestedBy, language),
      day: figures.day(requested),
      approver: inLanguage(approver, language),
    }),
    ...(attachment === undefined
      ? []
      : [text('revision.attachment', { attachment: inLanguage(attachment, language) })]),
    ...(changes.length > 0 ? [text('revision.changes', { count: changes.length })] : []),
    ...(decided === undefined ? [] : [text('revision.decided', { day: figures.day(decided) })]),
    ...(applied === undefined ? [] : [text('revision.applied', { day: figures.day(applied) })]),
  ];
  const way = (key: 'approve' | 'reject' | 'apply' | 'done', onClick: () => void, expanded?: boolean) => (
    <Button
      size="small"
      aria-label={text(`${key}.one`, { revision: code })}
      disabledFocusable={busy}
      onClick={onClick}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
    >
      {text(key)}
    </Button>
  );

  return (
    <li className="violation">
      <p className="rule-facts">
        <span className="rule">{text('revision.title', { code, kind: text(`kind.${kind}`) })}</span>
        <span>{text(`revision.state.${state}`)}</span>
      </p>
      <p>{inLanguage(reason, language)}</p>
      <ul className="hint">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="ways">
        {state === 'requested' && way('approve', () => onDecide('approved'))}
        {state === 'requested' && way('reject', () => onDecide('rejected'))}
        {state === 'approved' &&
          (changes.length > 0
            ? way('apply', () => setApplying(!applying), applying)
            : way('done', () => void onApply()))}
      </div>
      {applying && state === 'approved' && (
        <div className="proposal">
          <ChangePreview
            plan={plan}
            changes={changes.map(({ path, from, to }) => ({ path, from, to }))}
            onApply={onApply}
            onCancel={() => setApplying(false)}
          />
        </div>
      )}
    </li>
  );
}
