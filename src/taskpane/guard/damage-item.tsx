/** One damage: what it is, what was generated and what stands there now, and the ways to the cell and back. */
import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Damage } from '../../excel/types';
import { useLinkText } from './use-link-text';

/** A row outside its table holds what the user typed, so that nothing may be put in its place. */
export const isRestorable = ({ kind }: Damage): boolean => kind !== 'row-outside';

interface Props {
  readonly damage: Damage;
  readonly busy: boolean;
  readonly onGoTo: (cell: string) => void;
  readonly onRestore: () => void;
}

export function DamageItem({ damage, busy, onGoTo, onRestore }: Props) {
  const text = useLinkText();
  const { kind, what, sheet, cell, expected, found } = damage;
  const contents = [
    [text('expected'), expected],
    [text('found.now'), found === '' ? text('found.empty') : found],
  ] as const;

  return (
    <li className="violation">
      <p className="rule">{text('what', { kind: text(`kind.${kind}`), what })}</p>
      {contents.some(([, content]) => content !== undefined) && (
        <dl>
          {contents.map(([term, content]) =>
            content === undefined ? undefined : (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <code>{content}</code>
                </dd>
              </div>
            ),
          )}
        </dl>
      )}
      {kind === 'row-outside' && <p className="hint">{text('next.row-outside')}</p>}
      <div className="ways">
        {isRestorable(damage) && (
          <Button
            size="small"
            aria-label={text('restore.one', { what, sheet })}
            disabledFocusable={busy}
            onClick={onRestore}
          >
            {text('restore')}
          </Button>
        )}
        {cell !== undefined && (
          <Button
            size="small"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            onClick={() => onGoTo(cell)}
          >
            {text('go', { cell })}
          </Button>
        )}
      </div>
    </li>
  );
}
