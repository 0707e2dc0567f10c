/** The tables of the month sheet. */
import { monthsOf } from '../../plan/calendar';
import type { Plan } from '../../plan/schema';
import { dimensionTable } from '../../rules/rule-model';
import type { TableColumns } from '../tables';

export const monthBlock = (dimension: string): string => `${dimensionTable(dimension)}Month`;
export const monthKey = (code: string): string => `month:${code}`;

/** `2024-07` */
export const monthName = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

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
  for (const { code } of plan.dimensions) {
    yield [
      monthBlock(code),
      ['code', 'name', 'memberTarget', 'memberCumulative', ...months, 'total', 'check'],
    ];
  }
  yield ['tblOwnerMonth', ['code', 'name', 'scope', 'memberTarget', ...months, 'total', 'check']];
};
