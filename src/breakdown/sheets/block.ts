/**
 * A block: who gets how much in each part of the year. Its cells meet both sides exactly: a cell is what the rows down to
 * it get in the columns up to it, less its neighbours (cumulative rounding in both directions). Where members start late
 * (`late.ts`), their cells follow their own phasing, and the others share what that leaves of the columns in the same way:
 * the remainder over their targets stands in the place of the company's cumulative share. A remainder that falls from one
 * part of the year to the next, or that nobody is there to take, is said in a line above the block and in the rows' checks.
 */
import { startsLate } from '../../plan/late-start';
import type { Dimension } from '../../plan/schema';
import { dimensionTable, finalColumn } from '../../rules/rule-model';
import { beforeDifference } from '../amount-format';
import { formula, label, putSums } from '../cells';
import { lateTable, monthKey } from '../columns/months';
import type { Context } from '../context';
import { address } from '../formulas';
import type { SheetBuilder, ColumnCell, TableRow } from '../sheet-builder';
import type { SheetText } from '../../locales/sheets';
import { othersTarget } from './late';

/** A part of the year; its figures are formulas without "=". */
export interface BlockColumn {
  readonly key: string;
  /** Of the year. */
  readonly share: string;
  /** Share of the year from its beginning to this part's end. */
  readonly upTo: string;
  /** The last month of the part; where members start late. */
  readonly until: string;
}

export interface Block {
  readonly start: number;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly BlockColumn[];
  /** A row's cells besides the parts of the year, their total and its check. */
  readonly rows: readonly TableRow[];
  /** The targets of the rows above add up with this row's; absent where each row stands for itself. */
  readonly cumulative?: 'memberCumulative';
  /** The table of members that start late, where some do. */
  readonly late?: string | undefined;
  /** Rows with a phasing of their own: the share of the year by a column's end, a formula. */
  readonly upTo?: (row: string, column: number) => string | undefined;
}

export interface PlacedBlock {
  /** The row after the block. */
  readonly next: number;
  /** The cell of the share of the year by a column's end: of the members that don't start late, where some do. */
  readonly upTo: (column: number) => string;
}

export function putBlock(context: Context, sheet: SheetBuilder, block: Block): PlacedBlock {
  const { tables, formats, t, name } = context;
  const { start, table, late } = block;
  const columns = tables.columnsOf(table);
  const here = (key: string) => tables.here(table, key);
  const decimals = name('Amount_Decimals');
  const [shareRow, cumulativeRow] = [start + 1, start + 2];
  const first = columns.findIndex(({ key }) => key === block.columns[0]?.key);

  sheet.put(start, 0, { value: block.title, style: 'section' });
  sheet.put(shareRow, 0, { value: t('label.share'), style: 'label' });
  sheet.put(cumulativeRow, 0, { value: t('label.cumulative'), style: 'label' });
  block.columns.forEach(({ share, upTo }, index) => {
    const put = (row: number, text: string) => {
      sheet.put(row, first + index, { formula: `=${text}`, format: formats.percent, style: 'formula' });
    };
    put(shareRow, share);
    put(cumulativeRow, upTo);
  });
  const remainder =
    late === undefined ? undefined : putRemainder(context, sheet, { ...block, late }, cumulativeRow, first);
  const sharedRow = remainder?.sharedRow ?? cumulativeRow;

  const round = (amount: string, share: string) => `ROUND(${amount}*${share},${decimals})`;
  /** What a row gets in this column's part of the year; `own` is its own phasing. */
  const cell = (index: number, own?: Block['upTo'], code = ''): ColumnCell => {
    const column = first + index;
    const upTo = own?.(code, index) ?? address(sharedRow, column, 'row');
    // The figure of the column before, not a difference: what is rounded twice must be the same to the last bit.
    const before = index === 0 ? '0' : (own?.(code, index - 1) ?? address(sharedRow, column - 1, 'row'));
    if (block.cumulative === undefined) {
      const target = here('memberTarget');
      return formula(`${round(target, upTo)}-${round(target, before)}`, formats.amount);
    }
    const down = here(block.cumulative);
    const above = `ROUND(${down}-${here('memberTarget')},${decimals})`;
    const shared = `${round(down, upTo)}-${round(above, upTo)}-${round(down, before)}+${round(above, before)}`;
    if (late === undefined) return formula(shared, formats.amount);
    const got = (at: number) =>
      `N(${tables.at(late, monthKey(block.columns[at]?.until ?? ''), here('code'))})`;
    const alone = index === 0 ? got(index) : `${got(index)}-${got(index - 1)}`;
    return formula(`IF(${here('starts')}="",${shared},${alone})`, formats.amount);
  };
  const meets = `ROUND(${here('total')}-${here('memberTarget')},${decimals})=0`;
  const header = (index: number) => columns[index]?.header ?? '';
  const last = first + block.columns.length - 1;
  const placed = sheet.putTable(
    { row: (remainder?.lastRow ?? cumulativeRow) + 1, column: 0, canonical: table, name: tables.name(table) },
    columns,
    block.rows.map(({ code, cells }) => ({
      code,
      cells: {
        ...cells,
        ...Object.fromEntries(block.columns.map(({ key }, index) => [key, cell(index, block.upTo, code)])),
        total: formula(
          `SUM(${tables.name(table)}[[#This Row],[${header(first)}]:[${header(last)}]])`,
          formats.amount,
        ),
        check: {
          style: 'check',
          formula: `=IF(${remainder ? `AND(${meets},${remainder.holds(here('starts'))})` : meets},${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
        },
      },
    })),
  );
  columns.forEach(({ key }, column) => {
    sheet.widen(column, key === 'code' ? 14 : key === 'name' ? 24 : 16);
  });
  const upTo = (index: number) => address(sharedRow, first + index, 'both');
  if (block.cumulative === undefined) return { next: placed.nextRow, upTo };
  const parts = new Set(['memberTarget', 'total', ...block.columns.map(({ key }) => key)]);
  const { row } = putSums(context, sheet, table, placed, {
    formats: Object.fromEntries([...parts].map((key) => [key, formats.amount])),
  });
  return { next: row + 1, upTo };
}

/** What members that start late leave of each part of the year, and whether the others can take it. */
function putRemainder(
  context: Context,
  sheet: SheetBuilder,
  block: Block & { readonly late: string },
  cumulativeRow: number,
  first: number,
): { readonly sharedRow: number; readonly lastRow: number; readonly holds: (starts: string) => string } {
  const { tables, formats, t, name } = context;
  const { table, late } = block;
  const decimals = name('Amount_Decimals');
  const [leftRow, sharedRow, lastRow] = [cumulativeRow + 1, cumulativeRow + 2, cumulativeRow + 3];
  const targetColumn = tables.columnsOf(table).findIndex(({ key }) => key === 'memberTarget');
  const others = address(leftRow, targetColumn, 'both');
  (['left', 'leftShare', 'leftFits'] as const).forEach((key, index) => {
    sheet.put(leftRow + index, 0, { value: t(`label.${key}`), style: 'label' });
  });
  sheet.put(leftRow, targetColumn, {
    formula: `=${othersTarget(context, table)}`,
    format: formats.amount,
    style: 'formula',
  });
  block.columns.forEach(({ until }, index) => {
    const column = first + index;
    const left = address(leftRow, column, 'row');
    const before = index === 0 ? '0' : address(leftRow, column - 1, 'row');
    const company = `ROUND(ROUND(SUM(${tables.column(table, 'memberTarget')}),${decimals})*${address(cumulativeRow, column, 'row')},${decimals})`;
    sheet.put(leftRow, column, {
      formula: `=ROUND(${company}-SUM(${tables.column(late, monthKey(until))}),${decimals})`,
      format: formats.amount,
      style: 'formula',
    });
    sheet.put(sharedRow, column, {
      formula: `=IF(${others}=0,0,${left}/${others})`,
      format: formats.percent,
      style: 'formula',
    });
    // With nobody else there must be nothing left; else what is left must grow the way of the whole.
    const fits = `IF(${others}=0,${left}=0,ROUND(${left}-${before},${decimals})*${others}>=0)`;
    sheet.put(lastRow, column, {
      formula: `=IF(${fits},${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
      style: 'check',
    });
  });
  const row = (line: number, fixed: 'row' | 'both') =>
    `${address(line, first, fixed)}:${address(line, first + block.columns.length - 1, fixed)}`;
  const broken = `INDEX(${name('Severity_Sign')},3)`;
  const area = { column: first, rows: 1, columns: block.columns.length };
  const isBroken = `=${address(lastRow, first, 'row')}=${broken}`;
  sheet.flag({ ...area, row: leftRow }, isBroken, 'violation', beforeDifference('"✖ "', formats.amount));
  sheet.flag({ ...area, row: lastRow }, isBroken, 'violation');
  return {
    sharedRow,
    lastRow,
    holds: (starts) => `OR(${starts}<>"",COUNTIF(${row(lastRow, 'both')},${broken})=0)`,
  };
}

/** A dimension's members (first level) by parts of the year. */
export function putDimensionBlock(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  { title, ...block }: Omit<Block, 'rows' | 'cumulative' | 'title' | 'late'> & { readonly title: SheetText },
): PlacedBlock {
  const { plan, tables, formats, t, text } = context;
  const members = dimensionTable(dimension.code);
  const code = tables.here(block.table, 'code');
  const late = startsLate(plan, dimension) ? lateTable(dimension.code) : undefined;
  const here = (key: string) => tables.here(block.table, key);
  const running = (when = '') =>
    `ROUND(${tables.running(block.table, 'memberTarget', when)},${context.name('Amount_Decimals')})`;
  return putBlock(context, sheet, {
    ...block,
    late,
    title: t(title, { dimension: text(dimension.name) }),
    cumulative: 'memberCumulative',
    rows: dimension.members.map((member) => ({
      code: member.code,
      cells: {
        code: label(member.code),
        name: { style: 'formulaText', formula: `=${tables.at(members, 'name', code)}` },
        memberTarget: formula(tables.at(members, finalColumn(dimension.by), code), formats.amount),
        ...(late === undefined
          ? { memberCumulative: formula(running(), formats.amount) }
          : {
              starts: {
                style: 'center' as const,
                format: formats.day,
                formula: `=${tables.at(late, 'starts', code)}`,
              },
              memberCumulative: formula(
                `IF(${here('starts')}="",${running(`(${tables.column(block.table, 'starts')}="")*`)},"")`,
                formats.amount,
              ),
            }),
      },
    })),
  });
}
