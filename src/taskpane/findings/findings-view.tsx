/**
 * What is wrong with the workbook's plan itself, whatever its rules say, and how to put it right. Follows the cells: it
 * examines the plan again after every check.
 */
import { useMemo } from 'react';
import type { FeatureProps } from '../feature';
import { workbookPlace } from '../repair/plan-place';
import { RepairPanel } from '../repair/repair-panel';
import { useRepairText } from '../repair/use-repair-text';
import { useWorkbook } from '../use-workbook';
import { FindingsList } from './findings-list';
import { useExamining } from './use-examining';

export function FindingsView(props: FeatureProps) {
  const { commands, operations } = props;
  const text = useRepairText();
  const examining = useExamining(operations, commands);
  const plan = useWorkbook(props)?.plan;
  const place = useMemo(() => workbookPlace(operations, commands), [operations, commands]);
  const examination = useMemo(() => plan && examining?.examine(plan), [examining, plan]);

  return (
    <div className="findings">
      <RepairPanel {...props} />
      {examining && plan && examination ? (
        <FindingsList examination={examination} plan={plan} place={place} examining={examining} />
      ) : (
        <p>{text('findings.busy')}</p>
      )}
    </div>
  );
}
