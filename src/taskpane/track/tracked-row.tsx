/** One line of tracking: name, attainment as a figure and a bar, and below them what it is made of. */
import type { Tracked } from '../../excel/types';
import type { Unit } from '../../plan/schema';
import { AttainmentBar } from './attainment-bar';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';

interface Props {
  readonly row: Tracked;
  readonly unit: Unit;
  readonly figures: TrackFigures;
  /** A word on how it stands. */
  readonly state?: string;
}

export function TrackedRow({ row, unit, figures, state }: Props) {
  const text = useTrackText();
  const { name, attainment, pace } = row;
  const actual = figures.figure(row.actual, unit);
  const target = figures.figure(row.target, unit);
  const parts =
    row.target === undefined && row.actual !== undefined
      ? text('figures.actual', { actual })
      : pace === undefined
        ? text('figures', { actual, target })
        : text('figures.pace', { actual, target, pace: figures.percent(pace) });
  return (
    <li className="tracked">
      <span>
        {name}
        {state !== undefined && <span className="hint">{` · ${state}`}</span>}
      </span>
      <span className="rate">{figures.percent(attainment)}</span>
      <AttainmentBar rate={attainment} />
      <span className="hint parts">{parts}</span>
    </li>
  );
}
