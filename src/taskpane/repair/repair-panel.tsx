/**
 * Putting the workbook right: proposes the smallest fix while rules of severity "error" are broken, and offers to
 * take back what was applied last. Shows nothing while there is neither.
 */
import { useMemo } from 'react';
import type { FeatureProps } from '../feature';
import { counts } from '../pane-state';
import { AppliedNotice } from './applied-notice';
import { workbookPlace } from './plan-place';
import { RepairProposal } from './repair-proposal';

export function RepairPanel({ state, commands, operations }: FeatureProps) {
  const { checked, revert, workbook } = state;
  const place = useMemo(() => workbookPlace(operations, commands), [operations, commands]);
  const broken = checked !== undefined && counts(checked.result).error > 0;
  return (
    <>
      {workbook && <AppliedNotice plan={workbook.plan} revert={revert} place={place} />}
      {broken && <RepairProposal place={place} commands={commands} operations={operations} primary />}
    </>
  );
}
