/** The log of revisions, the newest first, with what can be done about each, and requests that change no figure. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RevisionRequest } from '../../excel/types';
import type { Plan } from '../../plan';
import type { Revision } from '../../plan/schema';
import type { Operations } from '../operations';
import { useOpenedFocus } from '../use-opened-focus';
import { RequestEditor } from './request-editor';
import { RevisionItem } from './revision-item';
import { today } from './today';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';
import type { Work } from './use-work';
import { WorkStatus } from './work-status';

interface Props {
  readonly plan: Plan;
  readonly figures: TrackFigures;
  readonly work: Work;
  readonly operations: Operations;
}

export function RevisionSection({ plan, figures, work, operations }: Props) {
  const text = useTrackText();
  const heading = useId();
  const [asking, setAsking] = useState(false);
  const revisions = [...(plan.revisions ?? [])].reverse();

  async function decide({ code }: Revision, decision: 'approved' | 'rejected'): Promise<void> {
    await work.run(
      'revisions',
      async () => {
        await operations.decideRevision(code, decision, today());
      },
      () => ({ key: `said.${decision}`, params: { revision: code } }),
    );
  }

  async function apply({ code }: Revision): Promise<void> {
    await work.run(
      'revisions',
      async () => {
        await operations.applyRevision(code, today());
      },
      () => ({ key: 'said.applied', params: { revision: code } }),
    );
  }

  async function send(request: RevisionRequest): Promise<void> {
    const sent = await work.run(
      'revisions',
      async () => {
        await operations.requestRevision(request);
      },
      () => ({ key: 'said.requested' }),
    );
    if (sent) setAsking(false);
  }

  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{text('revisions')}</h4>
      {revisions.length === 0 && <p className="hint">{text('revisions.none')}</p>}
      <WorkStatus work={work} place="revisions" />
      <ul className="violations">
        {revisions.map((revision) => (
          <RevisionItem
            key={revision.code}
            revision={revision}
            plan={plan}
            figures={figures}
            busy={work.busy}
            onDecide={(decision) => void decide(revision, decision)}
            onApply={() => apply(revision)}
          />
        ))}
      </ul>
      <div className="ways">
        <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {text('revisions.new')}
        </Button>
      </div>
      {asking && (
        <NewRequest
          plan={plan}
          busy={work.busy}
          onSend={(request) => void send(request)}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}

interface NewProps {
  readonly plan: Plan;
  readonly busy: boolean;
  readonly onSend: (request: RevisionRequest) => void;
  readonly onCancel: () => void;
}

const kinds = ['strategy', 'resource'] as const;

function NewRequest(props: NewProps) {
  const text = useTrackText();
  const heading = useId();
  const { part, title } = useOpenedFocus<HTMLHeadingElement>();
  const [kind, setKind] = useState<(typeof kinds)[number]>('strategy');
  return (
    <section ref={part} className="rule-editor" aria-labelledby={heading}>
      <h5 id={heading} ref={title} tabIndex={-1}>
        {text('request.heading')}
      </h5>
      <Field label={text('request.kind')}>
        <Select
          value={kind}
          onChange={(_, { value }) => {
            const chosen = kinds.find((known) => known === value);
            if (chosen) setKind(chosen);
          }}
        >
          {kinds.map((known) => (
            <option key={known} value={known}>
              {text(`kind.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      {/* Who asks and who decides are another kind's own. */}
      <RequestEditor key={kind} kind={kind} changes={[]} {...props} />
    </section>
  );
}
