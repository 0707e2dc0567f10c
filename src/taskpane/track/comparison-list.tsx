/** What differs from a version, then and now, each with the way to its cell. */
import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useId, useState } from 'react';
import type { Comparison } from '../../excel/types';
import { useTrackText } from './use-track-text';

interface Props {
  readonly comparison: Comparison;
  readonly onGoTo: (cell: string) => void;
}

const step = 50;

export function ComparisonList({ comparison: { version, rows }, onGoTo }: Props) {
  const text = useTrackText();
  const id = useId();
  const [limit, setLimit] = useState(step);
  const shown = (value: string) => (value === '' ? text('compare.blank') : value);
  return (
    <div className="preview proposal">
      <p id={id} className="rule">
        {text('compare.heading', { version: String(version.number) })}
      </p>
      {rows.length === 0 ? (
        <p>{text('compare.same')}</p>
      ) : (
        <table className="changes" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{text('preview.what')}</th>
              <th scope="col">{text('compare.before')}</th>
              <th scope="col">{text('compare.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ what, cell, before, after }, index) => (
              <tr key={index}>
                <th scope="row">
                  {what}{' '}
                  {cell !== undefined && (
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowRight16Regular />}
                      aria-label={text('compare.show', { what })}
                      onClick={() => onGoTo(cell)}
                    />
                  )}
                </th>
                <td>{shown(before)}</td>
                <td>{shown(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + step)}>
          {text('more', { count: Math.min(step, rows.length - limit) })}
        </Button>
      )}
    </div>
  );
}
