/** Asks before something that can't be taken back by a step, and says what becomes of it. Opens in place, with the focus. */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useOpenedFocus } from './use-opened-focus';

interface Props {
  readonly words: {
    readonly title: string;
    readonly what: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirmation({ words, busy = false, onYes, onNo }: Props) {
  const heading = useId();
  const { part, title } = useOpenedFocus<HTMLParagraphElement>();
  return (
    <section ref={part} className="preview" aria-labelledby={heading}>
      <p ref={title} id={heading} className="preview-title" tabIndex={-1}>
        {words.title}
      </p>
      <p>{words.what}</p>
      <div className="ways">
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onYes}>
          {words.yes}
        </Button>
        <Button size="small" onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </section>
  );
}
