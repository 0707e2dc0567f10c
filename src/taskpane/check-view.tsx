/** What the workbook's rules say now, the gravest first, and what can be done about it. */
import { Button } from '@fluentui/react-components';
import type { Commands } from './pane';
import type { PaneState } from './pane-state';
import { CheckSummary } from './check-summary';
import { severities, SeverityCount } from './severity';
import { useText } from './use-text';
import { ViolationItem } from './violation-item';

interface Props {
  readonly state: PaneState;
  readonly commands: Commands;
}

export function CheckView({ state: { checked, checking, workbook }, commands }: Props) {
  const text = useText();
  const violations = checked?.result.violations ?? [];
  const groups = severities
    .map((severity) => ({ severity, entries: violations.filter((entry) => entry.severity === severity) }))
    .filter(({ entries }) => entries.length > 0);

  return (
    <section aria-labelledby="check-heading">
      <h2 id="check-heading">{text('check.heading')}</h2>
      {checked ? (
        <CheckSummary checked={checked} plan={workbook?.plan} />
      ) : (
        <p>{text(checking ? 'check.busy' : 'check.pending')}</p>
      )}
      <div className="ways">
        {checked && (
          <Button size="small" onClick={() => void commands.toggleFlags()}>
            {text(checked.result.flagsVisible ? 'check.hide-flags' : 'check.show-flags')}
          </Button>
        )}
        <Button size="small" onClick={() => void commands.chooseWorkbookPlan()}>
          {text('check.regenerate')}
        </Button>
      </div>
      {groups.map(({ severity, entries }) => (
        <section key={severity} aria-labelledby={`group-${severity}`}>
          <h3 id={`group-${severity}`}>
            <SeverityCount severity={severity} count={entries.length} />
          </h3>
          <ul className="violations">
            {entries.map((violation) => (
              <ViolationItem
                key={violation.rule}
                violation={violation}
                onGoTo={(cell) => void commands.goTo(cell)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="actions">
        <Button appearance="primary" disabledFocusable={checking} onClick={() => void commands.check()}>
          {text(checking ? 'check.busy' : 'check.now')}
        </Button>
      </div>
    </section>
  );
}
