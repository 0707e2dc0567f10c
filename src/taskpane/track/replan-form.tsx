/**
 * Re-planning the rest of the year: choices, a preview that follows them, and the request for the revision. Nothing in the
 * workbook changes before the revision is approved and applied.
 */
import { useId, useMemo, useState } from 'react';
import type { RevisionRequest, Tracking } from '../../excel/types';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { applyChanges } from '../../rules/change';
import type { Preview, Replan, ReplanRequest } from '../../rules/replan/problem';
import { useSettled } from '../findings/use-settled';
import { useOpenedFocus } from '../use-opened-focus';
import { useLanguage } from '../use-text';
import { noChoices, readChoices } from './replan-choices';
import { ReplanFields } from './replan-fields';
import { ReplanPreview } from './replan-preview';
import { RequestEditor } from './request-editor';
import type { TrackFigures } from './track-figures';
import type { ReplanParts } from './use-replanning';
import { useTrackText } from './use-track-text';

interface Props {
  readonly tracking: Tracking;
  readonly plan: Plan;
  readonly figures: TrackFigures;
  readonly parts: ReplanParts;
  readonly busy: boolean;
  readonly onSend: (request: RevisionRequest) => void;
  readonly onCancel: () => void;
}

interface Outcome {
  readonly replan: Replan;
  /** Where the re-plan changes something. */
  readonly preview: Preview | undefined;
}

function outcomeOf(
  { replanning }: ReplanParts,
  plan: Plan,
  tracking: Tracking,
  request: ReplanRequest,
): Outcome {
  const replan = replanning.replan(plan, { periods: tracking.periods }, request);
  if (!replan.ok || replan.changes.length === 0) return { replan, preview: undefined };
  return { replan, preview: replanning.preview(plan, applyChanges(plan, replan.changes)) };
}

export function ReplanForm({ tracking, plan, figures, parts, busy, onSend, onCancel }: Props) {
  const text = useTrackText();
  const unit = inLanguage(plan.unit.name, useLanguage());
  const heading = useId();
  const { part, title } = useOpenedFocus<HTMLHeadingElement>();
  const [choices, setChoices] = useState(noChoices);
  const closed = tracking.periods.filter((period) => period.closed).map(({ code }) => code);
  const open = plan.periods.filter(({ code }) => !closed.includes(code));
  const codes = open.map(({ code }) => code);
  const { wrong } = readChoices(choices, codes);
  const settled = useSettled(choices);
  const { request } = readChoices(settled, codes);
  const key = JSON.stringify(request);
  const outcome = useMemo(
    () => request && outcomeOf(parts, plan, tracking, request),
    // The request is made anew whenever the form is drawn.
    [parts, plan, tracking, key],
  );

  function sentence({ replan }: Outcome): string {
    if (!replan.ok) return text(`problem.${replan.problem}`);
    const amount = figures.amount(Math.abs(replan.deficit));
    const what = replan.deficit === 0 ? 'even' : replan.deficit > 0 ? 'deficit' : 'surplus';
    return text(`replan.${what}`, { amount, unit });
  }

  return (
    <section ref={part} className="rule-editor" aria-labelledby={heading}>
      <h4 id={heading} ref={title} tabIndex={-1}>
        {text('replan.heading')}
      </h4>
      <ReplanFields open={open} choices={choices} wrong={wrong} onChoose={setChoices} />
      <p role="status">{outcome && sentence(outcome)}</p>
      {outcome?.replan.ok && !outcome.preview && <p>{text('replan.same')}</p>}
      {outcome?.preview && (
        <ReplanPreview plan={plan} preview={outcome.preview} examining={parts.examining} />
      )}
      <RequestEditor
        plan={plan}
        kind="target"
        changes={outcome?.replan.ok ? outcome.replan.changes : []}
        // What was chosen last is not in the preview yet.
        busy={busy || !outcome?.preview || settled !== choices}
        onSend={onSend}
        onCancel={onCancel}
      />
    </section>
  );
}
