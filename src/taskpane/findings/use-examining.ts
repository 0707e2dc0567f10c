/** What is known of findings, loaded when a component first needs it; a failure is shown as the pane's fault. */
import { useEffect, useState } from 'react';
import type { Examining, Operations } from '../operations';
import type { Commands } from '../pane';

/** Undefined until it is loaded. */
export function useExamining(operations: Operations, commands: Commands): Examining | undefined {
  const [examining, setExamining] = useState<Examining>();
  useEffect(() => {
    let wanted = true;
    operations.loadExamining().then(
      (loaded) => wanted && setExamining(loaded),
      (error: unknown) => wanted && void commands.report(error),
    );
    return () => {
      wanted = false;
    };
  }, [operations, commands]);
  return examining;
}
