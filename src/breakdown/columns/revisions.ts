/** The tables of the sheet of revisions. */
import type { TableColumns } from '../table-columns';

export const revisionColumns: TableColumns = () => [
  ['tblAdjustment', ['code', 'kind', 'requestedBy', 'attachment', 'approver']],
  [
    'tblRevision',
    [
      'code',
      'kind',
      'reason',
      'attachment',
      'requestedBy',
      'approver',
      ['state', 'revisionState'],
      'requested',
      'decided',
      'applied',
      ['changes', 'changeCount'],
    ],
  ],
  ['tblRevisionChange', ['code', 'revision', 'what', 'before', 'after']],
  ['tblCompared', ['code', 'what', 'place', 'before', 'after']],
];
