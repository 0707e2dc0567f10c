/** Tracking by dimension, customer, channel, owner, month and indicator; rows are drawn once their group is opened. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrackedGroup } from '../../excel/types';
import type { Plan } from '../../plan';
import { unitOf, type TrackFigures } from './track-figures';
import { TrackedRow } from './tracked-row';
import { useTrackText } from './use-track-text';

interface Props {
  readonly groups: readonly TrackedGroup[];
  readonly plan: Plan;
  readonly figures: TrackFigures;
}

const step = 50;

export function GroupList({ groups, ...common }: Props) {
  return (
    <div>
      {groups.map((group) => (
        <Group key={group.key} group={group} {...common} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<Props, 'groups'> {
  readonly group: TrackedGroup;
}

function Group({ group: { key, name, rows }, plan, figures }: GroupProps) {
  const text = useTrackText();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(step);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('group.count', { name, count: rows.length })}</summary>
      {open && (
        <ul>
          {rows.slice(0, limit).map((row) => (
            <TrackedRow key={row.code} row={row} unit={unitOf(plan, key, row.code)} figures={figures} />
          ))}
        </ul>
      )}
      {open && rows.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + step)}>
          {text('more', { count: Math.min(step, rows.length - limit) })}
        </Button>
      )}
    </details>
  );
}
