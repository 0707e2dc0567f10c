/** Asks before a version is restored, and says what becomes of the present plan. */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useOpenedFocus } from '../use-opened-focus';
import { useTrackText } from './use-track-text';

interface Props {
  readonly version: number;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

export function RestoreConfirmation({ version, busy, onRestore, onCancel }: Props) {
  const text = useTrackText();
  const heading = useId();
  const { part, title } = useOpenedFocus<HTMLParagraphElement>();
  return (
    <section ref={part} className="preview" aria-labelledby={heading}>
      <p ref={title} id={heading} className="preview-title" tabIndex={-1}>
        {text('restore.heading', { version: String(version) })}
      </p>
      <p>{text('restore.what')}</p>
      <div className="ways">
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onRestore}>
          {text('restore.yes')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text('restore.no')}
        </Button>
      </div>
    </section>
  );
}
