/**
 * A block: who gets how much in each part of the year. Its cells meet both sides exactly: a cell is what the rows down to
 * it get in the columns up to it, less its neighbours (cumulative rounding in both directions).
 */
import type { Dimension } from '../../plan/schema';
import { dimensionTable, finalColumn } from '../../rules/rule-model';
import { formula, label, putSums } from '../cells';
import type { Context } from '../context';
import { address } from '../formulas';
import type { SheetBuilder, ColumnCell, TableRow } from '../sheet-builder';
import type { SheetText } from '../../locales/sheets';

/** A part of the year; its figures are formulas without "=". */
export interface BlockColumn {
  readonly key: string;
  /** Of the year. */
  readonly share: string;
  /** Share of the year from its beginning to this part's end. */
  readonly upTo: string;
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
}

/** Gives the row after the block. */
export function putBlock(context: Context, sheet: SheetBuilder, block: Block): number {
  const { tables, formats, t, name } = context;
  const { start, table } = block;
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

  /** What a row gets in this column's part of the year. */
  const cell = (column: number): ColumnCell => {
    const upTo = address(cumulativeRow, column, 'row');
    // The figure of the column before, not a difference: what is rounded twice must be the same to the last bit.
    const before = column === first ? '0' : address(cumulativeRow, column - 1, 'row');
    const round = (amount: string, share: string) => `ROUND(${amount}*${share},${decimals})`;
    if (block.cumulative === undefined) {
      const target = here('memberTarget');
      return formula(`${round(target, upTo)}-${round(target, before)}`, formats.amount);
    }
    const down = here(block.cumulative);
    const above = `ROUND(${down}-${here('memberTarget')},${decimals})`;
    return formula(
      `${round(down, upTo)}-${round(above, upTo)}-${round(down, before)}+${round(above, before)}`,
      formats.amount,
    );
  };
  const header = (index: number) => columns[index]?.header ?? '';
  const last = first + block.columns.length - 1;
  const placed = sheet.putTable(
    { row: start + 3, column: 0, canonical: table, name: tables.name(table) },
    columns,
    block.rows.map(({ code, cells }) => ({
      code,
      cells: {
        ...cells,
        ...Object.fromEntries(block.columns.map(({ key }, index) => [key, cell(first + index)])),
        total: formula(
          `SUM(${tables.name(table)}[[#This Row],[${header(first)}]:[${header(last)}]])`,
          formats.amount,
        ),
        check: {
          style: 'check',
          formula: `=IF(ROUND(${here('total')}-${here('memberTarget')},${decimals})=0,${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
        },
      },
    })),
  );
  columns.forEach(({ key }, column) => {
    sheet.widen(column, key === 'code' ? 14 : key === 'name' ? 24 : 16);
  });
  if (block.cumulative === undefined) return placed.nextRow;
  const parts = new Set(['memberTarget', 'total', ...block.columns.map(({ key }) => key)]);
  const { row } = putSums(context, sheet, table, placed, {
    formats: Object.fromEntries([...parts].map((key) => [key, formats.amount])),
  });
  return row + 1;
}

/** A dimension's members (first level) by parts of the year. */
export function putDimensionBlock(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  { title, ...block }: Omit<Block, 'rows' | 'cumulative' | 'title'> & { readonly title: SheetText },
): number {
  const { tables, formats, t, text } = context;
  const members = dimensionTable(dimension.code);
  const code = tables.here(block.table, 'code');
  return putBlock(context, sheet, {
    ...block,
    title: t(title, { dimension: text(dimension.name) }),
    cumulative: 'memberCumulative',
    rows: dimension.members.map((member) => ({
      code: member.code,
      cells: {
        code: label(member.code),
        name: { style: 'formulaText', formula: `=${tables.at(members, 'name', code)}` },
        memberTarget: formula(tables.at(members, finalColumn(dimension.by), code), formats.amount),
        memberCumulative: formula(
          `ROUND(${tables.running(block.table, 'memberTarget')},${context.name('Amount_Decimals')})`,
          formats.amount,
        ),
      },
    })),
  });
}
