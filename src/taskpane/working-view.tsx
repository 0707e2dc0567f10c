/** While the workbook is made: what is being done, how far it is, and a way to stop. */
import { Button } from '@fluentui/react-components';
import type { Commands } from './pane';
import type { PaneState } from './pane-state';
import { useText } from './use-text';

interface Props {
  readonly state: PaneState;
  readonly commands: Commands;
}

export function WorkingView({ state: { progress, stopping }, commands }: Props) {
  const text = useText();
  return (
    <section aria-labelledby="working-heading">
      <h2 id="working-heading">{text('working.heading')}</h2>
      <progress
        aria-label={text('working.progress')}
        max={1}
        // Without a value the bar shows that the end is not known yet.
        {...(progress && { value: progress.done })}
      />
      <p>{progress && text(`phase.${progress.phase}`)}</p>
      <div className="actions">
        <Button disabledFocusable={stopping} onClick={commands.stop}>
          {text(stopping ? 'working.stopping' : 'working.cancel')}
        </Button>
      </div>
    </section>
  );
}
