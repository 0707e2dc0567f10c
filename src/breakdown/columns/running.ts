/** The tables of the sheets on background, support, risks and the calendar. */
import type { TableColumns } from '../table-columns';

export const runningColumns: TableColumns = () => [
  ['tblFact', ['code', ['text', 'fact'], 'value']],
  ['tblBaseMix', ['code', 'line', 'name', ['share', 'baseShare'], ['amount', 'baseAmount']]],
  [
    'tblStrategy',
    [
      'code',
      ['text', 'strategyText'],
      ['from', 'claimedFrom'],
      ['to', 'claimedTo'],
      ['now', 'planned'],
      'gap',
    ],
  ],
  [
    'tblSupport',
    [
      'code',
      'part',
      ['text', 'measureText'],
      'department',
      'reportsTo',
      'owner',
      'carriedBy',
      'cycle',
      'quantity',
      'due',
      'status',
      'overdue',
    ],
  ],
  [
    'tblRisk',
    [
      'code',
      ['name', 'risk'],
      'likelihood',
      'effect',
      'score',
      'trigger',
      'contingency',
      'owner',
      'due',
      'status',
      'overdue',
    ],
  ],
  [
    'tblCalendar',
    ['code', 'date', 'weekday', 'kind', ['text', 'what'], 'owner', 'status', 'overdue', ['rank', 'dueOrder']],
  ],
];
