/**
 * The plan, edited part by part: what is wrong shows at once, every step can be undone, and nothing reaches the pane's plan
 * before it is whole and the user is done. Leaving without being done leaves the plan as it was.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Plan, PlanPath } from '../../plan';
import { removal, type Removal } from '../../plan/editing/removal';
import { IssueList } from '../issue-list';
import { Notice } from '../notice';
import type { Operations, OwnTemplate, Planning } from '../operations';
import { SaveTemplate } from '../own-templates/save-template';
import type { Commands } from '../pane';
import { placeWords } from '../repair/change-words';
import { useLanguage } from '../use-text';
import { Customers } from './customers';
import { Dimensions } from './dimensions';
import { EditingContext, useEditorText, type RemovalWords } from './editing';
import { General } from './general';
import { begun, edited, redone, undone, type History } from './history';
import { Indicators } from './indicators';
import { JointMatrix } from './joint';
import { Owners } from './owners';
import { Periods } from './periods';
import { Rules } from './rules';
import { downloadPlan } from './download-plan';

interface Props {
  readonly plan: Plan;
  /** The user's own. */
  readonly templates: readonly OwnTemplate[];
  readonly planning: Planning;
  readonly commands: Commands;
  readonly operations: Operations;
}

interface Asked extends Removal {
  readonly words: RemovalWords;
}

const parts = [
  ['general', <General key="general" />],
  ['dimensions', <Dimensions key="dimensions" />],
  ['periods', <Periods key="periods" />],
  ['joint', <JointMatrix key="joint" />],
  ['customers', <Customers key="customers" />],
  ['indicators', <Indicators key="indicators" />],
  ['owners', <Owners key="owners" />],
  ['rules', <Rules key="rules" />],
] as const satisfies readonly (readonly [string, ReactNode])[];

/** More would push the fields off the pane. */
const mostShown = 5;

export function PlanEditor({ plan, templates, planning, commands, operations }: Props) {
  const language = useLanguage();
  const text = useEditorText();
  const [history, setHistory] = useState(() => begun(plan));
  const [isKeeping, setKeeping] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useMemo(() => planning.readPlan(history.plan), [planning, history.plan]);
  const issues = read.ok ? [] : read.issues;

  useEffect(() => heading.current?.focus(), []);

  // What was asked is of the plan as it was: an answer after another edit would take that back.
  const change = (of: (history: History) => History | undefined) => {
    setAsked(undefined);
    setHistory((before) => of(before) ?? before);
  };
  const edit = (changed: Plan, key?: string) => change((before) => edited(before, changed, key));
  const give = (without: Removal, words: RemovalWords) => {
    if (without.affected.length > 0) setAsked({ ...without, words });
    else edit(without.plan);
  };
  const remove = (row: PlanPath) =>
    give(removal(history.plan, row), {
      title: text('removal.title', { row: placeWords(history.plan, row, language) }),
      action: text('removal.do'),
      keep: text('removal.keep'),
    });

  function press(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    change(isRedo ? redone : undone);
  }

  return (
    <EditingContext
      value={{
        plan: history.plan,
        issues,
        edit,
        remove,
        give,
        fitJoint: operations.fitJoint,
        attempt: commands.attempt,
      }}
    >
      <form
        className="editor"
        aria-labelledby="editor-heading"
        noValidate
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          if (read.ok) commands.finishEditing(read.plan);
        }}
      >
        <h2 id="editor-heading" ref={heading} tabIndex={-1}>
          {text('heading')}
        </h2>
        <div className="editor-steps">
          <Button size="small" disabledFocusable={history.past.length === 0} onClick={() => change(undone)}>
            {text('undo')}
          </Button>
          <Button size="small" disabledFocusable={history.future.length === 0} onClick={() => change(redone)}>
            {text('redo')}
          </Button>
          <Button
            size="small"
            disabledFocusable={!read.ok}
            onClick={() => read.ok && downloadPlan(read.plan, language)}
          >
            {text('export')}
          </Button>
          <Button size="small" aria-expanded={isKeeping} onClick={() => setKeeping(!isKeeping)}>
            {text('template')}
          </Button>
        </div>
        {isKeeping && (
          <section className="scenarios" aria-label={text('template')}>
            <SaveTemplate plan={read.ok ? read.plan : undefined} templates={templates} commands={commands} />
          </section>
        )}
        <p className="hint">{text('hint')}</p>
        {parts.map(([part, fields]) => (
          <details key={part} className="editor-section" open={part === 'general' || part === 'dimensions'}>
            <summary>
              <h3>{text(`part.${part}`)}</h3>
            </summary>
            {fields}
          </details>
        ))}
        <div className="actions">
          {asked && (
            <Notice title={asked.words.title}>
              <ul className="issues">
                {[...new Set(asked.affected.map((path) => placeWords(history.plan, path, language)))].map(
                  (words) => (
                    <li key={words}>{words}</li>
                  ),
                )}
              </ul>
              <Button size="small" onClick={() => edit(asked.plan)}>
                {asked.words.action}
              </Button>
              <Button size="small" onClick={() => setAsked(undefined)}>
                {asked.words.keep}
              </Button>
            </Notice>
          )}
          {issues.length > 0 && (
            <div id="editor-issues" className="blocked">
              <IssueList
                issues={issues}
                most={mostShown}
                describe={(issue) =>
                  planning.describeIssue(issue, language, placeWords(history.plan, issue.path, language))
                }
              />
            </div>
          )}
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={!read.ok}
            aria-describedby={read.ok ? undefined : 'editor-issues'}
          >
            {text('done')}
          </Button>
          <Button onClick={commands.leaveEditing}>{text('leave')}</Button>
        </div>
      </form>
    </EditingContext>
  );
}
