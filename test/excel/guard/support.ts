/** What people do to a generated workbook, for the tests of the guard. */
import type { Host } from '../../../src/embedded/host';
import { asUser, inTable, sheetOf } from '../support/desk';

export const amount = (host: Host, code: string): string =>
  inTable(host, 'tblProduct', code, 'Target amount CNY 10k');

export const share = (host: Host, code: string): string => inTable(host, 'tblProduct', code, 'Target share');

/** `row` counts from 1, as people do. */
export const insertRow = (sheet: string, row: number): Promise<void> =>
  asUser((workbook) => {
    workbook.worksheets
      .getItem(sheet)
      .getRange(`${String(row)}:${String(row)}`)
      .insert('Down');
  });

export const deleteRow = (sheet: string, row: number): Promise<void> =>
  asUser((workbook) => {
    workbook.worksheets
      .getItem(sheet)
      .getRange(`${String(row)}:${String(row)}`)
      .delete('Up');
  });

export const rowOf = (at: string): number => Number(/\d+$/.exec(at)?.[0]);

/** Turns a table's rows upside down, as sorting by the code does. */
export async function sortedDown(host: Host, name: string, table: string): Promise<void> {
  const range = sheetOf(host, name).tables.find((one) => one.name === table)?.range;
  if (!range) throw new Error(`no table ${table}`);
  const { row, column, rows, columns } = range;
  await Excel.run(async (context) => {
    const body = context.workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(row + 1, column, rows - 1, columns)
      .load('formulas');
    await context.sync();
    body.formulas = [...(body.formulas as unknown[][])].reverse();
    await context.sync();
  });
}
