/** The tables of the tracking sheet. */
import { dimensionTable, levels } from '../../rules/rule-model';
import { periodColumns, type TableColumns } from '../table-columns';

/** `tblTrackProduct`, `tblTrackProduct2` … */
export const trackTable = (dimension: string, level = 1): string =>
  dimensionTable(dimension, level).replace(/^tbl/, 'tblTrack');

const attained = ['actual', 'attainment'] as const;
const towards = [
  ['target', 'goal'],
  'toDate',
  ...attained,
  'pace',
  'projection',
  ['status', 'state'],
] as const;

export const trackingColumns: TableColumns = function* (plan, words) {
  for (const dimension of plan.dimensions) {
    for (const [index] of levels(dimension).entries()) {
      yield [
        trackTable(dimension.code, index + 1),
        ['code', 'name', ...(index === 0 ? [] : ['parent']), ...towards],
      ];
    }
  }
  yield ['tblTrackPeriod', ['code', 'name', 'end', ['target', 'goal'], ...attained, ['status', 'state']]];
  yield [
    'tblTrackMonth',
    [
      'code',
      'name',
      ['target', 'goal'],
      ...attained,
      'cumulativeTarget',
      'cumulativeActual',
      'cumulativeAttainment',
    ],
  ];
  yield ['tblTrackCustomer', ['code', 'name', ['target', 'goal'], ...attained, ['amount', 'sales']]];
  yield ['tblChannelTrack', ['code', 'name', 'actual', ['share', 'shareOfSales'], ['target', 'goalShare']]];
  yield ['tblTrackOwner', ['code', 'name', 'scope', ...towards, 'countedBy']];
  yield ['tblTrackOwnerPeriod', ['code', 'name', ...periodColumns(plan, words)]];
  yield ['tblTrackIndicator', ['code', 'name', 'base', ['target', 'goal'], ...attained, ['status', 'state']]];
};
