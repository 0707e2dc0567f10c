/** RangeAreas: several ranges of one sheet, as a conditional format has them. Read only. */
import type { RangeRef, Sheet } from '../book';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { fullAddress } from './address';
import type { Workspace } from './workspace';

interface AreasTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly areas: readonly RangeRef[];
}

const members: Members<AreasTarget> = {
  type: 'RangeAreas',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
  },
};

export const rangeAreasObject = (
  workspace: Workspace,
  sheet: Sheet,
  areas: readonly RangeRef[],
): HostObject => createObject(members, { workspace, sheet, areas });
