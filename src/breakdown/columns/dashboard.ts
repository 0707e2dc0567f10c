/** The tables of the dashboard: the figures that its charts draw. */
import { dimensionTable } from '../../rules/rule-model';
import type { TableColumns } from '../table-columns';

export const dashTable = (dimension: string): string => dimensionTable(dimension).replace(/^tbl/, 'tblDash');

export const dashboardColumns: TableColumns = function* (plan) {
  for (const { code } of plan.dimensions) {
    yield [
      dashTable(code),
      ['code', 'name', ['base', 'chartBase'], ['target', 'chartTarget'], ['actual', 'chartActual']],
    ];
  }
  yield [
    'tblDashPeriod',
    ['code', 'name', ['target', 'chartTarget'], ['actual', 'chartActual'], ['cumulative', 'chartCumulative']],
  ];
  yield ['tblDashAttained', ['code', 'name', ['attainment', 'chartAttained']]];
};
