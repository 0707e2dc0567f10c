/** All that is wrong with a plan file at once, each with its place; the plan chosen before stays. */
import type { Issue } from '../plan';
import { Notice } from './notice';
import type { Planning } from './operations';
import { useLanguage, useText } from './use-text';

interface Props {
  readonly file: string;
  readonly issues: readonly Issue[];
  readonly planning: Planning;
}

export function PlanIssues({ file, issues, planning }: Props) {
  const text = useText();
  const language = useLanguage();
  return (
    <Notice title={text('plan.rejected', { file, count: issues.length })}>
      <ul className="issues">
        {issues.map((issue, index) => (
          <li key={index}>{planning.describeIssue(issue, language)}</li>
        ))}
      </ul>
      <p>{text('plan.rejected-kept')}</p>
    </Notice>
  );
}
