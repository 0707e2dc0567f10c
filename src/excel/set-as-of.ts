/**
 * Says to which day actuals are counted: a day of the fiscal year, or again what follows from the actuals. Writes one
 * cell and checks. `no-plan` where nothing was generated, `gone` where the user removed the cell.
 */
import { dateSerial } from '../breakdown/formulas';
import { checkIn } from './check';
import { Failure } from './errors';
import { cellEntry } from './entry';
import { layoutInBook } from './layout-in-book';
import { inExcel } from './run';
import { quietly } from './send';
import type { CheckResult } from './types';

export const setAsOf = (day: string | undefined): Promise<CheckResult> =>
  inExcel(async (session) => {
    const layout = await layoutInBook(session);
    if (!layout) throw new Failure('no-plan', 'look', 'unchanged');
    const { spec, actual } = layout;
    const own = spec.sheets.flatMap(({ cells }) => cells.flat()).find((cell) => cell?.input === 'As_Of');
    const entry = day === undefined ? own && cellEntry(own) : dateSerial(day);
    const name = session.workbook.names.getItemOrNullObject(actual('As_Of'));
    const range = name.getRangeOrNullObject();
    await session.sync('look');
    if (range.isNullObject || entry === undefined)
      throw new Failure('gone', 'look', 'unchanged', { what: actual('As_Of') });
    await quietly(session, 'write', () => {
      range.formulas = [[entry]];
    });
    return await checkIn(session, true);
  });
