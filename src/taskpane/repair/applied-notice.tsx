/** Says which changes were made last and takes them back, for as long as the plan still has their values. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../plan';
import type { PlanChange } from '../../rules/change';
import { stands, type PlanPlace } from './plan-place';
import { useRepairText } from './use-repair-text';

interface Props {
  readonly plan: Plan;
  readonly revert: readonly PlanChange[];
  readonly place: PlanPlace;
}

export function AppliedNotice({ plan, revert, place }: Props) {
  return revert.length > 0 && stands(plan, revert) ? <Offer revert={revert} place={place} /> : undefined;
}

function Offer({ revert, place }: Omit<Props, 'plan'>) {
  const text = useRepairText();
  const [reverting, setReverting] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);

  // The button that made the changes may be gone by now, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus();
  }, []);

  async function takeBack() {
    setReverting(true);
    await place.change(revert, []);
    setReverting(false);
  }

  return (
    <div className="applied">
      <p ref={words} tabIndex={-1}>
        {text('applied', { count: revert.length })}
      </p>
      <Button
        size="small"
        disabledFocusable={reverting}
        onClick={() => {
          if (!reverting) void takeBack();
        }}
      >
        {text(reverting ? 'applied.busy' : 'applied.revert')}
      </Button>
    </div>
  );
}
