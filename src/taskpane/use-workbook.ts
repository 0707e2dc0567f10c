/**
 * The workbook's plan as its cells say it now. The pane's state has it as it was last read, and edits in the sheets
 * raise checks, not readings; so it is read again when it is first needed and a moment after every check. Until then,
 * and where reading fails, it is the state's. A reading that comes after a newer state is dropped.
 */
import { useEffect, useState } from 'react';
import type { WorkbookPlan } from '../excel/types';
import type { FeatureProps } from './feature';

/** Milliseconds; edits come in bursts. */
const pause = 400;

export function useWorkbook({
  state: { workbook, checked },
  operations,
}: FeatureProps): WorkbookPlan | undefined {
  const [read, setRead] = useState<{ over: WorkbookPlan | undefined; workbook: WorkbookPlan }>();
  const checkedAt = checked?.at;

  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      operations.readWorkbook().then(
        (found) => {
          if (wanted && found) setRead({ over: workbook, workbook: found });
        },
        // What fails here fails again, and is shown, when the user asks for something.
        () => undefined,
      );
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [operations, workbook, checkedAt]);

  return read && read.over === workbook ? read.workbook : workbook;
}
