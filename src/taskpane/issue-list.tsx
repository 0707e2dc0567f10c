/** What is wrong with a plan, each issue with its place: of many the first few, and all for the asking, to scroll through. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Issue } from '../plan';
import { useText } from './use-text';

interface Props {
  readonly issues: readonly Issue[];
  readonly describe: (issue: Issue) => string;
  /** Shown without asking. */
  readonly most?: number;
}

export function IssueList({ issues, describe, most = 10 }: Props) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const whole = useRef<HTMLDivElement>(null);

  // The button that had the focus is gone.
  useEffect(() => {
    if (isWhole) whole.current?.focus();
  }, [isWhole]);

  const list = (shown: readonly Issue[]) => (
    <ul className="issues">
      {shown.map((issue, index) => (
        <li key={index}>{describe(issue)}</li>
      ))}
    </ul>
  );
  if (issues.length <= most) return list(issues);
  return isWhole ? (
    <div
      ref={whole}
      className="issues-all"
      role="group"
      tabIndex={0}
      aria-label={text('plan.issues', { count: issues.length })}
    >
      {list(issues)}
    </div>
  ) : (
    <>
      {list(issues.slice(0, most))}
      <Button size="small" onClick={() => setWhole(true)}>
        {text('plan.issues-all', { count: issues.length })}
      </Button>
    </>
  );
}
