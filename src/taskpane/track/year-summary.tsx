/** The year as a whole: what was attained beside the time that is over, where it leads, and what is due. */
import type { Tracking } from '../../excel/types';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { AttainmentBar } from './attainment-bar';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';

interface Props {
  readonly tracking: Tracking;
  readonly plan: Plan;
  readonly figures: TrackFigures;
}

export function YearSummary({ tracking, plan, figures }: Props) {
  const text = useTrackText();
  const { total, timeProgress, projectionEven, projectionPhased, due, overdue } = tracking;
  const { amount, percent, figure } = figures;
  const unit = inLanguage(plan.unit.name, useLanguage());
  const target = amount(total.target);
  const bars = [
    ['total.attainment', total.attainment],
    ['total.time', timeProgress],
  ] as const;
  const facts = [
    ['total.pace', percent(total.pace)],
    ['total.even', amount(projectionEven)],
    ['total.phased', amount(projectionPhased)],
    ...(due === undefined ? [] : [['total.due', figure(due, 'count')] as const]),
    ...(overdue === undefined ? [] : [['total.overdue', figure(overdue, 'count')] as const]),
  ] as const;

  return (
    <div className="year">
      <p className="rule">
        {total.actual === undefined
          ? text('total.none', { target, unit })
          : text('total.of', { actual: amount(total.actual), target, unit })}
      </p>
      {bars.map(([key, rate]) => (
        <div key={key} className="tracked">
          <span>{text(key)}</span>
          <span className="rate">{percent(rate)}</span>
          <AttainmentBar rate={rate} label={text(key)} />
        </div>
      ))}
      <dl>
        {facts.map(([key, value]) => (
          <div key={key} className="tracked">
            <dt>{text(key)}</dt>
            <dd className="rate">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
