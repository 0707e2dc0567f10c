/** The day that actuals are counted to, and the ways to set it: today, another day, or what the actuals themselves say. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Operations } from '../operations';
import { today } from './today';
import type { TrackFigures } from './track-figures';
import { useTrackText } from './use-track-text';
import type { Work } from './use-work';

interface Props {
  /** ISO day. */
  readonly asOf: string;
  readonly figures: TrackFigures;
  readonly work: Work;
  readonly operations: Operations;
}

export function AsOfLine({ asOf, figures, work, operations }: Props) {
  const text = useTrackText();
  const [typed, setTyped] = useState<string>();
  const day = typed ?? asOf;

  async function set(chosen: string | undefined): Promise<void> {
    const worked = await work.run(
      'tracking',
      async () => {
        await operations.setAsOf(chosen);
      },
      () =>
        chosen === undefined
          ? { key: 'said.automatic' }
          : { key: 'said.as-of', params: { day: figures.day(chosen) } },
    );
    if (worked) setTyped(undefined);
  }

  return (
    <div>
      <p>{text('as-of', { day: figures.day(asOf) })}</p>
      <details>
        <summary>{text('as-of.change')}</summary>
        <div className="as-of">
          <div className="ways">
            <Button size="small" disabledFocusable={work.busy} onClick={() => void set(today())}>
              {text('as-of.today')}
            </Button>
            <Button size="small" disabledFocusable={work.busy} onClick={() => void set(undefined)}>
              {text('as-of.automatic')}
            </Button>
          </div>
          <p className="hint">{text('as-of.hint')}</p>
          <form
            className="ways"
            onSubmit={(event) => {
              event.preventDefault();
              if (day !== '') void set(day);
            }}
          >
            <Field label={text('as-of.day')}>
              <Input type="date" size="small" value={day} onChange={(_, { value }) => setTyped(value)} />
            </Field>
            <Button size="small" type="submit" disabledFocusable={work.busy || day === ''}>
              {text('as-of.set')}
            </Button>
          </form>
        </div>
      </details>
    </div>
  );
}
