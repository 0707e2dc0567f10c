/** Asks before a version is restored, and says what becomes of the present plan. */
import { Confirmation } from '../confirmation';
import { useTrackText } from './use-track-text';

interface Props {
  readonly version: number;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

export function RestoreConfirmation({ version, busy, onRestore, onCancel }: Props) {
  const text = useTrackText();
  return (
    <Confirmation
      words={{
        title: text('restore.heading', { version: String(version) }),
        what: text('restore.what'),
        yes: text('restore.yes'),
        no: text('restore.no'),
      }}
      busy={busy}
      onYes={onRestore}
      onNo={onCancel}
    />
  );
}
