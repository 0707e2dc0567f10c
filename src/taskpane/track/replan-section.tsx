/** Says when a period that is over fell short, and opens the re-plan of the rest of the year. */
import { Button } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import type { RevisionRequest, Tracking } from '../../excel/types';
import type { Plan } from '../../plan';
import type { Operations } from '../operations';
import type { Commands } from '../pane';
import { ReplanForm } from './replan-form';
import type { TrackFigures } from './track-figures';
import { useReplanning } from './use-replanning';
import { useTrackText } from './use-track-text';
import type { Work } from './use-work';
import { WorkStatus } from './work-status';

interface Props {
  readonly tracking: Tracking;
  readonly plan: Plan;
  readonly figures: TrackFigures;
  readonly work: Work;
  readonly commands: Commands;
  readonly operations: Operations;
}

export function ReplanSection(props: Props) {
  const { tracking, plan, figures, work, operations } = props;
  const { percent } = figures;
  const text = useTrackText();
  const heading = useId();
  const [open, setOpen] = useState(false);
  // One that the rest of the year was re-planned for has been reviewed.
  const reviewed = plan.periods.filter(({ agreed }) => agreed !== undefined).map(({ code }) => code);
  const short = tracking.periods.filter(({ code, review }) => review && !reviewed.includes(code));
  if (!tracking.periods.some(({ closed }) => closed)) return undefined;

  async function send(request: RevisionRequest): Promise<void> {
    const sent = await work.run(
      'replan',
      async () => {
        await operations.requestRevision(request);
      },
      () => ({ key: 'said.requested' }),
    );
    if (sent) setOpen(false);
  }

  return (
    <div className="replan">
      {short.length > 0 && (
        <section className="typed" aria-labelledby={heading}>
          <h4 id={heading} className="severity severity-warning">
            <Warning16Filled aria-hidden />
            {text('review.heading')}
          </h4>
          {short.map(({ code, name, attainment }) => (
            <p key={code}>
              {text('review.period', {
                period: name,
                attainment: percent(attainment),
                threshold: percent(tracking.threshold),
              })}
            </p>
          ))}
        </section>
      )}
      <div className="ways">
        <Button
          size="small"
          appearance={short.length > 0 && !open ? 'primary' : 'secondary'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text('replan')}
        </Button>
      </div>
      <WorkStatus work={work} place="replan" />
      {open && (
        <LoadedForm {...props} onSend={(request) => void send(request)} onCancel={() => setOpen(false)} />
      )}
    </div>
  );
}

interface FormProps extends Props {
  readonly onSend: (request: RevisionRequest) => void;
  readonly onCancel: () => void;
}

function LoadedForm({ commands, operations, work, ...form }: FormProps) {
  const text = useTrackText();
  const parts = useReplanning(operations, commands);
  return parts ? <ReplanForm {...form} parts={parts} busy={work.busy} /> : <p>{text('replan.busy')}</p>;
}
