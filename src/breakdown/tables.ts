/**
 * Every table of the workbook with its columns, and the references into them. Tables have canonical names
 * (`tblProduct`), columns have keys (`share`); what a formula says is the name that the workbook can have and the
 * header in the sheets' language. A reference to a column that a table lacks is a mistake of ours and throws.
 */
import { startsLate } from '../plan/late-start';
import type { Dimension, Plan } from '../plan/schema';
import { besideOf, statesBeside } from '../plan/stated-beside';
import { dimensionTable, levels } from '../rules/rule-model';
import { actualColumns } from './columns/actuals';
import { dashboardColumns } from './columns/dashboard';
import { incentiveColumns } from './columns/incentives';
import { jointColumns } from './columns/joint';
import { monthColumns } from './columns/months';
import { revisionColumns } from './columns/revisions';
import { runningColumns } from './columns/running';
import { trackingColumns } from './columns/tracking';
import {
  blockHead,
  periodColumns,
  plainHeader,
  type ColumnEntry,
  type TableColumns,
  type Words,
} from './table-columns';
import type { TableColumn } from './workbook-spec';

/** The tables of the sheets that run the year, each beside its sheet. */
const features: readonly TableColumns[] = [
  monthColumns,
  jointColumns,
  actualColumns,
  trackingColumns,
  incentiveColumns,
  runningColumns,
  revisionColumns,
  dashboardColumns,
];

const countColumns: Readonly<Record<'units' | 'headcount' | 'any', readonly ColumnEntry[]>> = {
  any: ['count', 'average'],
  units: [
    ['count', 'units'],
    ['average', 'price'],
  ],
  headcount: [
    ['count', 'headcount'],
    ['average', 'quota'],
  ],
};

function basisColumns({ by, counted }: Plan['dimensions'][number]): readonly ColumnEntry[] {
  if (by === 'count') return countColumns[counted ?? 'any'];
  return by === 'amount' ? ['amount'] : [];
}

/**
 * The keys of a dimension's columns, level by level. The tables of all levels share the sheet's columns: the strategies,
 * which are wide, stand in one.
 */
function memberColumns(plan: Plan, dimension: Dimension, level: number): ColumnEntry[] {
  const columns = [...levelColumns(plan, dimension, level), 'check'];
  const place = level === 1 ? columns.length : levelColumns(plan, dimension, 1).length + 1;
  return [...columns.slice(0, place), 'strategy', ...columns.slice(place)];
}

function levelColumns(plan: Plan, dimension: Dimension, level: number): ColumnEntry[] {
  const parent = level === 1 ? [] : ['parent'];
  const siblings = level === 1 ? [] : ['siblings'];
  const late = level === 1 && startsLate(plan, dimension) ? ['starts', 'ramp'] : [];
  const beside: readonly ColumnEntry[] = statesBeside(dimension)
    ? [
        ['beside', besideOf(dimension.by) === 'amount' ? 'besideAmount' : 'besideShare'],
        ['besideGap', besideOf(dimension.by) === 'amount' ? 'besideAmountGap' : 'besideShareGap'],
        'besideRounding',
      ]
    : [];
  return dimension.by === 'share'
    ? [
        'code',
        'name',
        ...parent,
        'baseShare',
        'baseAmount',
        'share',
        'target',
        'growth',
        'change',
        ...siblings,
        ...late,
        ...beside,
      ]
    : [
        'code',
        'name',
        ...parent,
        'baseShare',
        'baseAmount',
        ...basisColumns(dimension),
        'growth',
        'stated',
        'share',
        'scaled',
        ...siblings,
        ...late,
        ...beside,
      ];
}

const blockTable = (dimension: string) => `${dimensionTable(dimension)}Period`;

function definitions(plan: Plan, words: Words): Map<string, readonly ColumnEntry[]> {
  const tables = new Map<string, readonly ColumnEntry[]>();
  tables.set('tblIndicator', [
    'code',
    'name',
    'base',
    ['target', 'goal'],
    ['change', 'difference'],
    'growth',
    'unit',
    'note',
    'check',
  ]);
  tables.set('tblMilestone', ['code', 'name', 'due', ['goal', 'goalValue'], 'status']);
  for (const dimension of plan.dimensions) {
    levels(dimension).forEach((_, index) => {
      tables.set(
        dimensionTable(dimension.code, index + 1),
        memberColumns(plan, dimension, index + 1).map((key) =>
          key === 'share' && dimension.by !== 'share' ? [key, 'statedShare'] : key,
        ),
      );
    });
  }
  tables.set('tblNewCustomer', [
    'code',
    'name',
    'count',
    'minimum',
    'atLeast',
    'conversion',
    'leads',
    'check',
    'tasks',
  ]);
  tables.set('tblTier', ['code', 'name', 'service', 'from']);
  tables.set('tblLead', ['code', 'name', 'count']);
  tables.set('tblPeriod', [
    'code',
    'name',
    'share',
    ['amount', 'target'],
    'cumulative',
    'cumulativeShare',
    'agreed',
    'check',
    'tasks',
  ]);
  tables.set('tblPeriod2', [
    'code',
    'name',
    'parent',
    'share',
    ['amount', 'target'],
    'siblings',
    'check',
    'tasks',
  ]);
  tables.set('tblMatrix', [
    'code',
    'owner',
    'line',
    'scope',
    'subject',
    'carries',
    'linked',
    'task',
    'goalText',
    'goalValue',
    'serves',
    'due',
    'status',
  ]);
  tables.set('tblCoverage', [
    'code',
    'name',
    'line',
    'subject',
    ['target', 'goal'],
    'carried',
    'gap',
    'check',
  ]);
  tables.set('tblRules', [
    'id',
    'text',
    'cell',
    'actual',
    'operator',
    'bound',
    'to',
    'tolerance',
    'gap',
    'status',
    'severity',
    'level',
  ]);
  tables.set('tblFlags', [['id', 'flag'], 'subject', 'measure', 'rule', 'level']);
  for (const columns of features)
    for (const [name, entries] of columns(plan, words)) tables.set(name, entries);
  return tables;
}

const blockColumns = (plan: Plan, dimension: Dimension, words: Words): TableColumn[] => [
  ...blockHead(plan, dimension).map((key) => ({ key, header: words.header(key) })),
  ...periodColumns(plan, words),
  ...['total', 'check'].map((key) => ({ key, header: words.header(key) })),
];

export class Tables {
  private readonly columns = new Map<string, readonly TableColumn[]>();

  constructor(
    plan: Plan,
    words: Words,
    private readonly renamed: Readonly<Record<string, string>>,
  ) {
    const { header } = words;
    for (const [name, entries] of definitions(plan, words)) {
      this.columns.set(
        name,
        entries.map((entry) => {
          if (typeof entry === 'object' && 'header' in entry) return entry;
          const [key, label] = typeof entry === 'string' ? [entry, entry] : entry;
          return { key, header: plainHeader(header(label)) };
        }),
      );
    }
    for (const dimension of plan.dimensions)
      this.columns.set(blockTable(dimension.code), blockColumns(plan, dimension, words));
  }

  static block = blockTable;

  /** The name in the workbook. */
  name(table: string): string {
    return this.renamed[table] ?? table;
  }

  columnsOf(table: string): readonly TableColumn[] {
    const columns = this.columns.get(table);
    if (!columns) throw new Error(`no table ${table}`);
    return columns;
  }

  /** The header's text; the key itself where the table has no such column. */
  headerOf(table: string, key: string): string {
    return this.columns.get(table)?.find((one) => one.key === key)?.header ?? key;
  }

  private header(table: string, key: string): string {
    const column = this.columnsOf(table).find((one) => one.key === key);
    if (!column) throw new Error(`no column ${key} in ${table}`);
    return column.header;
  }

  /** The whole column: `tblProduct[Share]`. */
  column(table: string, key: string): string {
    return `${this.name(table)}[${this.header(table, key)}]`;
  }

  /** This row's cell: `tblProduct[[#This Row],[Share]]`. */
  here(table: string, key: string): string {
    return `${this.name(table)}[[#This Row],[${this.header(table, key)}]]`;
  }

  /** The cell of the row whose code (or whose column `by`) is `code`, a formula. */
  at(table: string, key: string, code: string, by?: string): string {
    const column = by ?? this.columnsOf(table)[0]?.key ?? 'code';
    return `INDEX(${this.column(table, key)},MATCH(${code},${this.column(table, column)},0))`;
  }

  /**
   * The column down to this row, added up, where `when` (an array formula's condition) holds. Rows are compared by
   * their difference: Univer caches a comparison of row numbers by the column alone and gives every row the first's.
   */
  running(table: string, key: string, when = ''): string {
    const column = this.column(table, key);
    return `SUMPRODUCT(${when}(ROW(${column})-ROW(${this.here(table, key)})<=0)*${column})`;
  }
}
