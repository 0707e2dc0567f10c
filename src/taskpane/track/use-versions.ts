/** The versions that the workbook keeps, read again whenever the workbook was; a reading that fails is reported. */
import { useEffect, useState } from 'react';
import type { Version } from '../../excel/types';
import type { FeatureProps } from '../feature';

/** Undefined until they are read. */
export function useVersions({
  state: { workbook },
  commands,
  operations,
}: FeatureProps): readonly Version[] | undefined {
  const [versions, setVersions] = useState<readonly Version[]>();
  useEffect(() => {
    let wanted = true;
    operations.readVersions().then(
      (read) => wanted && setVersions(read),
      (error: unknown) => wanted && void commands.report(error),
    );
    return () => {
      wanted = false;
    };
  }, [operations, commands, workbook]);
  return versions;
}
