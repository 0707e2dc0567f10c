/** A spread in the check view: closed at first, and loaded once it is asked for. */
import { lazy, Suspense, useState } from 'react';
import { loaded } from '../fault';
import type { FeatureProps } from '../feature';
import { useText } from '../use-text';

const WorkbookSpread = lazy(async () => ({
  default: (await loaded(import('./workbook-spread'))).WorkbookSpread,
}));

export function SpreadPart(props: FeatureProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="sheets" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('check.spread')}</summary>
      {isOpen && (
        <Suspense>
          <WorkbookSpread {...props} />
        </Suspense>
      )}
    </details>
  );
}
