/** What is known of re-planning and of findings, loaded when the form is opened; a failure is shown as the pane's fault. */
import { useEffect, useState } from 'react';
import type { Examining, Operations, Replanning } from '../operations';
import type { Commands } from '../pane';

export interface ReplanParts {
  readonly replanning: Replanning;
  readonly examining: Examining;
}

/** Undefined until it is loaded. */
export function useReplanning(operations: Operations, commands: Commands): ReplanParts | undefined {
  const [parts, setParts] = useState<ReplanParts>();
  useEffect(() => {
    let wanted = true;
    Promise.all([operations.loadReplanning(), operations.loadExamining()]).then(
      ([replanning, examining]) => wanted && setParts({ replanning, examining }),
      (error: unknown) => wanted && void commands.report(error),
    );
    return () => {
      wanted = false;
    };
  }, [operations, commands]);
  return parts;
}
