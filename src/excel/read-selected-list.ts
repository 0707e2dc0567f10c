/**
 * The selected cells as a list with its header: of a large selection what is used, and the whole sheet's where no more than
 * a row is selected. Read in blocks that stay below the limits of Excel on the web. `no-list` where fewer than two rows are
 * filled, or several areas are selected.
 */
import type { CellValue } from '../breakdown/workbook-spec';
import { Failure } from './errors';
import { officeCode } from './failure';
import { inExcel, type Session } from './run';
import type { SelectedList } from './types';

const cellsAtOnce = 100_000;

export const readSelectedList = (): Promise<SelectedList> =>
  inExcel(async (session) => {
    const selection = session.workbook.getSelectedRange();
    const selected = selection.getUsedRangeOrNullObject(true);
    const whole = selection.worksheet.getUsedRangeOrNullObject(true);
    for (const range of [selected, whole]) range.load('address,rowCount,columnCount');
    await synced(session);
    const range = !selected.isNullObject && selected.rowCount > 1 ? selected : whole;
    if (range.isNullObject || range.rowCount < 2) throw noList();
    return { name: range.address, rows: await rowsOf(session, range) };
  });

const noList = () => new Failure('no-list', 'look', 'unchanged');

/** Several areas can't be asked for as one range. */
async function synced(session: Session): Promise<void> {
  try {
    await session.sync('look');
  } catch (error) {
    if (error instanceof Failure && officeCode(error.cause) === 'InvalidSelection') throw noList();
    throw error;
  }
}

async function rowsOf(session: Session, range: Excel.Range): Promise<CellValue[][]> {
  const { rowCount, columnCount } = range;
  const height = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const rows: CellValue[][] = [];
  for (let top = 0; top < rowCount; top += height) {
    const more = Math.min(height, rowCount - top) - 1;
    const block = range
      .getCell(top, 0)
      .getResizedRange(more, columnCount - 1)
      .load('values');
    await session.sync('look');
    rows.push(...(block.values as CellValue[][]));
  }
  return rows;
}
