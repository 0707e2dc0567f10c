/** Says what comes of the user's work in one part of the view, where a button that is gone with it left the focus too. */
import { useEffect, useRef } from 'react';
import type { Place, Work } from './use-work';
import { useTrackText } from './use-track-text';

interface Props {
  readonly work: Work;
  readonly place: Place;
}

export function WorkStatus({ work: { busy, said }, place }: Props) {
  const text = useTrackText();
  const words = useRef<HTMLParagraphElement>(null);
  const message = said?.place === place ? said.message : undefined;

  useEffect(() => {
    if (message && !busy && document.activeElement === document.body) words.current?.focus();
  }, [message, busy]);

  return (
    <p ref={words} role="status" tabIndex={-1}>
      {message && text(message.key, message.params)}
    </p>
  );
}
