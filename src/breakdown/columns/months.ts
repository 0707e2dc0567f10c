/** The tables of the month sheet. */
import { monthName, monthsOf } from '../../plan/calendar';
import { startsLate } from '../../plan/late-start';
import type { Plan } from '../../plan/schema';
import { dimensionTable } from '../../rules/rule-model';
import { blockHead, type TableColumns } from '../table-columns';

export const monthBlock = (dimension: string): string => `${dimensionTable(dimension)}Month`;
/** What members that start late have got by each month. A dimension's code can't make another table of that name. */
export const lateTable = (dimension: string): string => `${dimensionTable(dimension)}PeriodMonth`;
export const monthKey = (code: string): string => `month:${code}`;

const monthHeaders = (plan: Plan) =>
  monthsOf(plan).map((month) => ({ key: monthKey(month.code), header: monthName(month).replace('-', ' ') }));

export const monthColumns: TableColumns = function* (plan) {
  yield [
    'tblMonth',
    [
      'code',
      'name',
      'start',
      'end',
      'period',
      ['base', 'monthBase'],
      ['typed', 'typedShare'],
      ['share', 'shareOfPeriod'],
      ['amount', 'target'],
      'cumulative',
      'shareOfYear',
      'cumulativeShare',
      'check',
    ],
  ];
  const months = monthHeaders(plan);
  for (const dimension of plan.dimensions) {
    const { code } = dimension;
    yield [monthBlock(code), [...blockHead(plan, dimension), ...months, 'total', 'check']];
    if (!startsLate(plan, dimension)) continue;
    yield [
      lateTable(code),
      ['code', 'name', 'memberTarget', 'starts', 'ramp', 'strength', ...months, 'toDate', 'phased'],
    ];
  }
  yield ['tblOwnerMonth', ['code', 'name', 'scope', 'memberTarget', ...months, 'total', 'check']];
};
