/**
 * Leads from cell to cell, by its buttons or, wherever in the pane the focus is, by F8 and Shift+F8; says where the
 * user is. The live region stays while the list is shown, since one that just appeared is not heard.
 */
import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { useEffect } from 'react';
import { useViolationText } from './use-violation-text';

interface Props {
  readonly count: number;
  /** From 0; undefined before the first step. */
  readonly at: number | undefined;
  /** The current rule in words. */
  readonly rule: string;
  readonly onStep: (by: 1 | -1) => void;
}

export function Stepper({ count, at, rule, onStep }: Props) {
  const text = useViolationText();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });

  const place = { index: (at ?? 0) + 1, count };
  return (
    <div className="stepper" role="group" aria-label={text('step.label')} title={text('step.keys')}>
      <Button
        size="small"
        icon={<ArrowUp16Regular />}
        aria-keyshortcuts="Shift+F8"
        onClick={() => onStep(-1)}
      >
        {text('step.previous')}
      </Button>
      <Button size="small" icon={<ArrowDown16Regular />} aria-keyshortcuts="F8" onClick={() => onStep(1)}>
        {text('step.next')}
      </Button>
      <span className="hint" aria-hidden>
        {at !== undefined && text('step.at', place)}
      </span>
      <span className="heard-only" aria-live="polite">
        {at !== undefined && text('step.said', { ...place, text: rule })}
      </span>
    </div>
  );
}
