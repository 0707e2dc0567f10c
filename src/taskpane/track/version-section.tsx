/** States of the plan that were kept: to compare the present one with, and to go back to. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Comparison, Version } from '../../excel/types';
import type { FeatureProps } from '../feature';
import { ComparisonList } from './comparison-list';
import { RestoreConfirmation } from './restore-confirmation';
import { today } from './today';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';
import { useVersions } from './use-versions';
import type { Work } from './use-work';
import { WorkStatus } from './work-status';

interface Props extends FeatureProps {
  readonly figures: TrackFigures;
  readonly work: Work;
}

export function VersionSection(props: Props) {
  const { figures, work, commands, operations } = props;
  const text = useTrackText();
  const heading = useId();
  const versions = useVersions(props);
  /** With the versions that there were: a further one means that the plan is another. */
  const [compared, setCompared] = useState<{ readonly comparison: Comparison; readonly of: number }>();
  const [restoring, setRestoring] = useState<number>();
  const comparison = compared?.of === versions?.length ? compared?.comparison : undefined;

  async function compare(version: number | undefined): Promise<void> {
    let found: Comparison | undefined;
    const worked = await work.run(
      'versions',
      async () => {
        found = await operations.compareWith(version);
      },
      () =>
        version === undefined
          ? { key: 'said.uncompared' }
          : {
              key: 'said.compared',
              params: { version: String(version), count: found?.rows.length ?? 0 },
            },
    );
    if (worked) setCompared(found && { comparison: found, of: versions?.length ?? 0 });
  }

  async function restore(version: number): Promise<void> {
    const worked = await work.run(
      'versions',
      async () => {
        await operations.restoreVersion(version, today());
      },
      () => ({ key: 'said.restored', params: { version: String(version) } }),
    );
    if (worked) setRestoring(undefined);
  }

  const item = ({ number, day, revision }: Version) => (
    <li key={number} className="violation">
      <p className="rule">{text('version', { version: String(number) })}</p>
      <p className="hint">
        {revision === undefined
          ? text('version.restored', { day: figures.day(day) })
          : text('version.revision', { day: figures.day(day), revision })}
      </p>
      <div className="ways">
        <Button
          size="small"
          aria-label={text('compare.one', { version: String(number) })}
          disabledFocusable={work.busy}
          onClick={() => void compare(number)}
        >
          {text('compare')}
        </Button>
        <Button
          size="small"
          aria-label={text('restore.one', { version: String(number) })}
          aria-expanded={restoring === number}
          disabledFocusable={work.busy}
          onClick={() => setRestoring(restoring === number ? undefined : number)}
        >
          {text('restore')}
        </Button>
      </div>
      {restoring === number && (
        <RestoreConfirmation
          version={number}
          busy={work.busy}
          onRestore={() => void restore(number)}
          onCancel={() => setRestoring(undefined)}
        />
      )}
    </li>
  );

  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{text('versions')}</h4>
      {versions?.length !== 0 ? undefined : <p className="hint">{text('versions.none')}</p>}
      {!versions && <p>{text('versions.busy')}</p>}
      <WorkStatus work={work} place="versions" />
      {(comparison ?? versions?.some((version) => version.compared)) && (
        <div className="ways">
          <Button size="small" disabledFocusable={work.busy} onClick={() => void compare(undefined)}>
            {text('compare.end')}
          </Button>
        </div>
      )}
      {comparison && <ComparisonList comparison={comparison} onGoTo={(cell) => void commands.goTo(cell)} />}
      <ul className="violations">{[...(versions ?? [])].reverse().map(item)}</ul>
    </section>
  );
}
