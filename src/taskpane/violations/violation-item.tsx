/** One rule that does not hold: what it says, what is, what should be, and the way to its cell. */
import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect, useRef } from 'react';
import type { Violation } from '../../excel/types';
import { compare } from '../figures';
import { useLanguage, useText } from '../use-text';

interface Props {
  readonly violation: Violation;
  /** The user is at its cell. */
  readonly current: boolean;
  readonly onGoTo: () => void;
}

export function ViolationItem({ violation, current, onGoTo }: Props) {
  const text = useText();
  const item = useRef<HTMLLIElement>(null);
  const { actual, bound, to, gap, inPoints } = compare(violation, useLanguage());
  const rows = [
    [text('violation.actual'), actual],
    [text('violation.bound'), text(`bound.${violation.operator}`, { bound, ...(to && { to }) })],
    [text('violation.gap'), inPoints ? text('violation.points', { gap }) : gap],
  ] as const;

  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <li ref={item} className="violation" aria-current={current || undefined}>
      <p className="rule">{violation.text}</p>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" icon={<ArrowRight16Regular />} iconPosition="after" onClick={onGoTo}>
        {text('violation.go', { cell: violation.cell })}
      </Button>
    </li>
  );
}
