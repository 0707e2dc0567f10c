/** Scenarios in the plan view: closed at first, and read from the workbook once they are asked for. */
import { Suspense, useState } from 'react';
import type { Plan } from '../../plan';
import type { Operations } from '../operations';
import type { Commands } from '../pane';
import { Scenarios } from '../plan-parts';
import { useText } from '../use-text';

interface Props {
  /** Undefined while the form can't be used. */
  readonly plan: Plan | undefined;
  readonly commands: Commands;
  readonly operations: Operations;
}

export function ScenarioPart(props: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="sheets" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('plan.scenarios')}</summary>
      {isOpen && (
        <Suspense>
          <Scenarios {...props} />
        </Suspense>
      )}
    </details>
  );
}
