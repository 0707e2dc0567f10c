/**
 * Leads the user to a cell given as a person reads it: `'Product line'!F6`. A hidden sheet is shown first. `gone` where
 * the sheet does not exist any more or the text names no cell.
 */
import { Failure } from './errors';
import { inExcel } from './run';

const place = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

export const goTo = (cell: string): Promise<void> =>
  inExcel(async (session) => {
    const [, quoted, bare, address] = place.exec(cell) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const gone = () => new Failure('gone', 'look', 'unchanged', { what: cell });
    if (name === undefined || address === undefined) throw gone();
    const sheet = session.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await session.sync('look');
    if (sheet.isNullObject) throw gone();
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    sheet.getRange(address).untrack().select();
    await session.sync('look');
  });
