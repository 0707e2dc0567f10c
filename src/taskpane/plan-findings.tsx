/**
 * What is wrong with a plan before it becomes a workbook, as one line that opens. Repairs change the pane's draft. It
 * examines the figures as typed, once the typing has rested.
 */
import { useMemo } from 'react';
import type { Plan } from '../plan';
import { FindingsList } from './findings/findings-list';
import { useExamining } from './findings/use-examining';
import { useSettled } from './findings/use-settled';
import type { FormResult } from './plan-form';
import type { Operations } from './operations';
import type { Commands } from './pane';
import type { PaneState } from './pane-state';
import { AppliedNotice } from './repair/applied-notice';
import { draftPlace } from './repair/plan-place';
import { RepairProposal } from './repair/repair-proposal';
import { useRepairText } from './repair/use-repair-text';

interface Props {
  readonly revert: PaneState['revert'];
  readonly read: FormResult;
  readonly commands: Commands;
  readonly operations: Operations;
}

export function PlanFindings({ revert, read, commands, operations }: Props) {
  const text = useRepairText();
  return read.ok ? (
    <Examined revert={revert} plan={read.plan} commands={commands} operations={operations} />
  ) : (
    <p className="hint">{text('findings.blocked')}</p>
  );
}

interface ExaminedProps extends Omit<Props, 'read'> {
  readonly plan: Plan;
}

function Examined({ revert, plan: typed, commands, operations }: ExaminedProps) {
  const text = useRepairText();
  const examining = useExamining(operations, commands);
  const plan = useSettled(typed);
  const place = useMemo(() => draftPlace(plan, commands), [plan, commands]);
  const examination = useMemo(() => examining?.examine(plan), [examining, plan]);
  if (!examining || !examination) return <p className="hint">{text('findings.busy')}</p>;

  const { findings, implications } = examination;
  return (
    <>
      <AppliedNotice plan={plan} revert={revert} place={place} />
      <details className="plan-findings">
        <summary>
          {text('findings.summary', { contradictions: findings.length, notes: implications.length })}
        </summary>
        <div className="findings">
          {findings.length > 0 && (
            <RepairProposal place={place} commands={commands} operations={operations} primary={false} />
          )}
          <FindingsList examination={examination} plan={plan} place={place} examining={examining} />
        </div>
      </details>
    </>
  );
}
