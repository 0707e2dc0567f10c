/**
 * The guard of links: what was damaged since the workbook was generated, sheet by sheet, and the way to put it right,
 * one by one or all at once. It inspects when it is first shown and whenever the user asks; an inspection that fails
 * leaves the list as it was and is shown by the pane.
 */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useId, useRef, useState } from 'react';
import type { Damage } from '../../excel/types';
import type { FeatureProps } from '../feature';
import { DamageItem, isRestorable } from './damage-item';
import { useLinkText } from './use-link-text';

type Busy = 'inspecting' | 'restoring';

interface Restored {
  readonly restored: number;
  readonly left: number;
}

const step = 50;

function bySheet(damages: readonly Damage[]): readonly (readonly [string, readonly Damage[]])[] {
  const sheets = new Map<string, Damage[]>();
  for (const damage of damages) {
    const known = sheets.get(damage.sheet);
    if (known) known.push(damage);
    else sheets.set(damage.sheet, [damage]);
  }
  return [...sheets];
}

export function GuardView({ commands, operations }: FeatureProps) {
  const text = useLinkText();
  const [damages, setDamages] = useState<readonly Damage[]>();
  const [busy, setBusy] = useState<Busy>();
  const [outcome, setOutcome] = useState<Restored>();
  const [limit, setLimit] = useState(step);
  const prefix = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const restorable = damages?.filter(isRestorable) ?? [];

  async function inspect(): Promise<void> {
    setBusy('inspecting');
    setOutcome(undefined);
    setDamages(await operations.inspect());
  }
  const idle = () => setBusy(undefined);

  async function restore(asked: readonly Damage[]): Promise<void> {
    setBusy('restoring');
    setOutcome(undefined);
    const keys = asked.map(({ key }) => key);
    const left: Damage[] = [];
    const worked = await commands.attempt(async () => {
      left.push(...(await operations.restore(keys)));
    });
    if (worked) {
      const remaining = left.filter(({ key }) => keys.includes(key)).length;
      setDamages(left);
      setOutcome({ restored: keys.length - remaining, left: left.length });
      // The button that was pressed is gone with what it restored.
      heading.current?.focus();
      await commands.refresh();
    }
    idle();
  }

  // Nobody asked for the first inspection, so it closes no message that is still to be read.
  useEffect(() => void inspect().catch(commands.report).finally(idle), []);

  function status(): string {
    if (busy) return text(busy);
    if (!damages) return text('pending');
    if (outcome) return text(outcome.left > 0 ? 'restored' : 'restored.all', { ...outcome });
    return damages.length > 0 ? text('found', { count: damages.length }) : text('intact');
  }

  return (
    <section className="links" aria-labelledby={`${prefix}heading`}>
      <h3 id={`${prefix}heading`} ref={heading} tabIndex={-1}>
        {text('heading')}
      </h3>
      <p className="hint">{text('hint')}</p>
      <p role="status" className={damages?.length === 0 && !busy ? 'holds' : undefined}>
        {damages?.length === 0 && !busy && <CheckmarkCircle16Filled aria-hidden />}
        {status()}
      </p>
      <div className="ways">
        {restorable.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={busy !== undefined}
            onClick={() => void restore(restorable)}
          >
            {text('restore.all')}
          </Button>
        )}
        <Button
          disabledFocusable={busy !== undefined}
          onClick={() => void commands.attempt(inspect).finally(idle)}
        >
          {text('inspect')}
        </Button>
      </div>
      {bySheet(damages?.slice(0, limit) ?? []).map(([sheet, shown], index) => (
        <section key={sheet} aria-labelledby={`${prefix}${index}`}>
          <h4 id={`${prefix}${index}`}>
            {text('count', {
              sheet,
              count: damages?.filter((damage) => damage.sheet === sheet).length ?? shown.length,
            })}
          </h4>
          <ul className="violations">
            {shown.map((damage) => (
              <DamageItem
                key={damage.key}
                damage={damage}
                busy={busy !== undefined}
                onGoTo={(cell) => void commands.goTo(cell)}
                onRestore={() => void restore([damage])}
              />
            ))}
          </ul>
        </section>
      ))}
      {damages && damages.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + step)}>
          {text('more', { count: Math.min(step, damages.length - limit) })}
        </Button>
      )}
    </section>
  );
}
