/** The periods of the year: what each was to bring, what it brought, and whether it is time to review it. */
import { useId } from 'react';
import type { Tracking } from '../../excel/types';
import type { Plan } from '../../plan';
import { stateOf, type TrackFigures } from './track-figures';
import { TrackedRow } from './tracked-row';
import { useTrackText } from './use-track-text';

interface Props {
  readonly tracking: Tracking;
  readonly plan: Plan;
  readonly figures: TrackFigures;
}

export function PeriodList({ tracking, plan, figures }: Props) {
  const text = useTrackText();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{text('periods')}</h4>
      <ul>
        {tracking.periods.map((period) => (
          <TrackedRow
            key={period.code}
            row={period}
            unit="amount"
            figures={figures}
            state={text(`state.${stateOf(plan, tracking, period)}`)}
          />
        ))}
      </ul>
    </section>
  );
}
