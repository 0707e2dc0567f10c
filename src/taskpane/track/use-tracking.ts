/**
 * How the year goes, read when the view is shown and again after every check. A reading that comes after a newer one was
 * asked for is dropped; one that fails is reported, and what was read before stays.
 */
import { useEffect, useState } from 'react';
import type { Tracking } from '../../excel/types';
import type { FeatureProps } from '../feature';

/** Undefined until it is read; without a tracking sheet `tracking` is undefined. */
export function useTracking({
  state: { checked },
  commands,
  operations,
}: FeatureProps): { readonly tracking: Tracking | undefined } | undefined {
  const [read, setRead] = useState<{ readonly tracking: Tracking | undefined }>();
  useEffect(() => {
    let wanted = true;
    operations.readTracking().then(
      (tracking) => wanted && setRead({ tracking }),
      (error: unknown) => wanted && void commands.report(error),
    );
    return () => {
      wanted = false;
    };
  }, [operations, commands, checked]);
  return read;
}
