/** Offers to take rules that were typed into the rules table by hand into the plan. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeatureProps } from '../feature';
import { useViolationText } from './use-violation-text';

type Props = Pick<FeatureProps, 'commands' | 'operations'> & { readonly count: number };

export function TypedRules({ count, commands, operations }: Props) {
  const text = useViolationText();
  const [busy, setBusy] = useState(false);
  if (count === 0) return undefined;

  const adopt = async () => {
    setBusy(true);
    const adopted = await commands.attempt(async () => {
      await operations.adoptRules();
    });
    if (adopted) await commands.refresh();
    setBusy(false);
  };
  return (
    <div className="typed">
      <p>{text('typed.found', { count })}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void adopt()}>
        {text(busy ? 'typed.busy' : 'typed.adopt')}
      </Button>
    </div>
  );
}
