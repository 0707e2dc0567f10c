/**
 * The sheet of actuals: a table to paste into, a row per order or per month. Its body is the user's: a new generation
 * leaves it alone. What can't be counted (a day outside the year, a member that the plan has not) is flagged where it
 * stands and counted above the table.
 */
import { levels, dimensionTable } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { actualTable, existingCustomers, memberKey } from '../columns/actuals';
import type { Context } from '../context';
import { address, quote, sheetReference } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import { dimensionSheet } from '../sheet-list';
import type { NameSpec } from '../workbook-spec';
import { putHeading } from './heading';

const firstRow = 7;
/** Rows to begin with; a table grows by typing and pasting. */
const emptyRows = 20;
/** Flags reach further than the table in steps of so many rows, so that what is pasted is looked at. */
const reach = 5000;

/** What a column may name: defined names and the ranges behind them, as formulas without "=". */
interface Known {
  readonly column: string;
  readonly lists: readonly { readonly name: string; readonly range: string }[];
}

export function buildActualsSheet(context: Context): BuiltSheet {
  const { tables, formats, t, name } = context;
  const sheet = new SheetBuilder('actuals', context.sheetName('actuals'), '#548235');
  putHeading(context, sheet, t('note.actuals'));
  const amount = { style: 'input', format: formats.amount } as const;
  const count = { style: 'input', format: formats.count } as const;
  const placed = sheet.putOpenTable(
    { row: firstRow, column: 0, name: tables.name(actualTable), rows: emptyRows },
    tables.columnsOf(actualTable),
    {
      date: { style: 'inputCenter', format: formats.day },
      amount,
      newCustomers: count,
      orders: count,
    },
    context.standing(actualTable),
  );
  const known = knownColumns(context);
  const names = putSummary(context, sheet, known);
  const lists = known.flatMap((one) => one.lists);
  const first = (key: string) => address(placed.firstRow, placed.area(key).column, 'column');
  const area = (key: string) => ({
    ...placed.area(key),
    rows: (Math.ceil(placed.spec.rows / reach) + 1) * reach,
  });
  const flag = (key: string, condition: string, format?: string) => {
    sheet.flag(area(key), `=AND(${first(key)}<>"",${condition})`, 'violation', format);
  };
  const date = first('date');
  flag(
    'date',
    `OR(NOT(ISNUMBER(${date})),N(${date})<${name('Year_Start')},N(${date})>=${name('Year_End')}+1)`,
    `"✖ "${formats.day}`,
  );
  for (const key of ['amount', 'newCustomers', 'orders']) flag(key, `NOT(ISNUMBER(${first(key)}))`);
  for (const { column, lists: known_ } of known) {
    const counts = known_.map((list) => `COUNTIF(${name(list.name)},${first(column)})`).join('+');
    flag(column, `${counts}=0`);
  }
  for (const { key } of tables.columnsOf(actualTable)) sheet.widen(placed.area(key).column, 16);
  sheet.widen(0, 24);
  sheet.freeze(placed.firstRow, 1);
  return {
    sheet: sheet.build(),
    names: [...names, ...lists.map((list) => ({ name: name(list.name), formula: `=${list.range}` }))],
    paths: {},
    totals: {},
  };
}

function knownColumns(context: Context): Known[] {
  const { plan, tables } = context;
  const list = (table: string, label: string) =>
    ['code', 'name'].map((key) => ({
      name: `Known_${label}_${key === 'code' ? 'Codes' : 'Names'}`,
      range: tables.column(table, key),
    }));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [
    ...plan.dimensions
      .filter(({ code }) => context.has(dimensionSheet(code)))
      .map((dimension) => ({
        column: memberKey(dimension.code),
        lists: levels(dimension).flatMap((_, index) =>
          list(
            dimensionTable(dimension.code, index + 1),
            `${capital(dimension.code)}${index === 0 ? '' : String(index + 1)}`,
          ),
        ),
      })),
    ...(plan.customers && context.has('tracking')
      ? [{ column: 'customer', lists: list('tblTrackCustomer', 'Customer') }]
      : []),
    ...(plan.channels && context.has('tracking')
      ? [{ column: 'channel', lists: list('tblChannelTrack', 'Channel') }]
      : []),
  ];
}

/** Rows with an amount, their sum, and rows that can't be counted. */
function putSummary(context: Context, sheet: SheetBuilder, known: readonly Known[]): NameSpec[] {
  const { tables, formats, t, name } = context;
  const column = (key: string) => tables.column(actualTable, key);
  const date = column('date');
  const outside = `(${date}<>"")*(1-ISNUMBER(${date})*(${date}>=${name('Year_Start')})*(${date}<${name('Year_End')}+1))`;
  const unknown = known.map(({ column: key, lists }) => {
    const counts = lists.map((list) => `COUNTIF(${list.range},${column(key)})`).join('+');
    return `(${column(key)}<>"")*(${counts}=0)`;
  });
  const undated = `(${date}="")*ISNUMBER(${column('amount')})`;
  const figures: readonly (readonly [
    canonical: string,
    label: 'rows' | 'sum' | 'unknown',
    formula: string,
    format: string,
  ])[] = [
    ['Actual_Rows', 'rows', `COUNT(${column('amount')})`, formats.count],
    ['Actual_Sum', 'sum', `SUM(${column('amount')})`, formats.amount],
    [
      'Actual_Unknown',
      'unknown',
      `SUMPRODUCT(--(${[outside, undated, ...unknown].join('+')}>0))`,
      formats.count,
    ],
  ];
  return figures.map(([canonical, key, text, format], index) => {
    const row = 2 + index;
    sheet.put(row, 0, { value: t(`label.actual.${key}`), style: 'label' });
    sheet.put(row, 1, { formula: `=${text}`, format, style: 'formula' });
    if (canonical === 'Actual_Unknown') {
      const cell = address(row, 1, 'both');
      sheet.flag({ row, column: 1, rows: 1, columns: 1 }, `=${cell}>0`, 'violation', `"✖ "${format}`);
    }
    return { name: name(canonical), formula: `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}` };
  });
}

/** What a row says where it names something: by its code or by its name. `code` and `label` are formulas. */
export const namedAs = (range: string, code: string, label: string): string =>
  `((${range}=${code})+(${range}=${label})>0)`;

export const existingCode = quote(existingCustomers);
