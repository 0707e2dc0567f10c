/** All that is wrong with a plan file at once, each with its place; the plan chosen before stays. */
import type { Issue } from '../plan';
import { IssueList } from './issue-list';
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
      <IssueList issues={issues} describe={(issue) => planning.describeIssue(issue, language)} />
      <p>{text('plan.rejected-kept')}</p>
    </Notice>
  );
}
