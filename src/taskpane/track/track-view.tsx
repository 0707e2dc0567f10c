/**
 * The year in the pane: how far it is, what to do when it falls behind, who asked for which revision, and the states of
 * the plan before them. Figures come from the tracking sheet and follow every check; where there is no such sheet, the
 * view offers to make it.
 */
import { Button } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { Failure } from '../../excel/errors';
import type { Tracking } from '../../excel/types';
import type { Plan } from '../../plan';
import { monthsOf } from '../../plan/calendar';
import type { FeatureProps } from '../feature';
import { useLanguage } from '../use-text';
import { useWorkbook } from '../use-workbook';
import { AsOfLine } from './as-of-line';
import { GroupList } from './group-list';
import { PeriodList } from './period-list';
import { ReplanSection } from './replan-section';
import { RevisionSection } from './revision-section';
import { trackFigures } from './track-figures';
import { useTracking } from './use-tracking';
import { useTrackText } from './use-track-text';
import { useWork, type Work } from './use-work';
import { VersionSection } from './version-section';
import { WorkStatus } from './work-status';
import { YearSummary } from './year-summary';

export function TrackView(props: FeatureProps) {
  const plan = useWorkbook(props)?.plan;
  return plan && <PlanTracking {...props} plan={plan} />;
}

interface Props extends FeatureProps {
  readonly plan: Plan;
}

function PlanTracking(props: Props) {
  const { plan, commands, operations } = props;
  const text = useTrackText();
  const language = useLanguage();
  const heading = useId();
  const figures = useMemo(() => trackFigures(plan, language), [plan, language]);
  const read = useTracking(props);
  const work = useWork(commands);
  const tracking = read?.tracking;
  const common = { plan, figures, work, operations };

  const year = (tracking: Tracking) => (
    <>
      <AsOfLine asOf={tracking.asOf} figures={figures} work={work} operations={operations} />
      <YearSummary tracking={tracking} plan={plan} figures={figures} />
      <PeriodList tracking={tracking} plan={plan} figures={figures} />
      <ReplanSection {...common} tracking={tracking} commands={commands} />
      <GroupList groups={tracking.groups} plan={plan} figures={figures} />
    </>
  );

  return (
    <section className="track" aria-labelledby={heading}>
      <h3 id={heading}>{text('heading')}</h3>
      <WorkStatus work={work} place="tracking" />
      {!read && <p>{text('busy')}</p>}
      {tracking && year(tracking)}
      {read && !tracking && <NoTracking {...props} work={work} />}
      <RevisionSection {...common} />
      <VersionSection {...props} figures={figures} work={work} />
    </section>
  );
}

interface NoTrackingProps extends Props {
  readonly work: Work;
}

/** All sheets are made over the plan as the cells say it now, so that nothing typed is lost. */
function NoTracking({ plan, work, operations }: NoTrackingProps) {
  const text = useTrackText();
  if (monthsOf(plan).length === 0) return <p className="hint">{text('absent.months')}</p>;

  const generate = async () => {
    const workbook = await operations.readWorkbook();
    if (!workbook) throw new Failure('no-plan', 'look', 'unchanged');
    await operations.generate({ plan: workbook.plan, basis: workbook.plan, language: workbook.language });
  };
  return (
    <>
      <p>{text('absent')}</p>
      <div className="ways">
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={work.busy}
          onClick={() => void work.run('tracking', generate, () => ({ key: 'said.added' }))}
        >
          {text('add')}
        </Button>
      </div>
    </>
  );
}
