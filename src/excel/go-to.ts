/**
 * Leads the user to a cell: given as a person reads it (`'Product line'!F6`), or as a place in the plan, whose value
 * some input shows. A hidden sheet is shown first. `gone` where the sheet does not exist any more, the text names no
 * cell, or no input shows anything near that place.
 */
import { breakdown } from '../breakdown';
import { readReference } from '../breakdown/reference';
import type { Area } from '../breakdown/workbook-spec';
import type { PlanPath } from '../plan';
import { readContents } from './contents';
import { Failure } from './errors';
import { look } from './look';
import { nearest } from './nearest';
import { recognise } from './own';
import { rangeOf } from './queue';
import { planWithInputs } from './read-workbook';
import { inExcel, type Session } from './run';

export const goTo = (cell: string): Promise<void> =>
  inExcel(async (session) => {
    const { sheet, area } = readReference(cell) ?? {};
    if (sheet === undefined || area === undefined) throw gone(cell);
    await lead(session, cell, sheet, area);
  });

export const goToPath = (path: PlanPath): Promise<void> =>
  inExcel(async (session) => {
    const state = await look(session);
    const own = recognise(state);
    if (!own) throw new Failure('no-plan', 'look', 'unchanged');
    const contents = readContents(state, own);
    const { paths } = breakdown(planWithInputs(state, own), own.stored.layout);
    const inputs = Object.entries(paths).flatMap(([key, shown]) => {
      const found = contents.find(key);
      return found ? [{ path: shown, found }] : [];
    });
    const found = nearest(inputs, path)?.found;
    if (!found) throw gone(path.join('.'));
    const { sheet, row, column } = found;
    await lead(session, path.join('.'), sheet, { row, column, rows: 1, columns: 1 });
  });

const gone = (what: string) => new Failure('gone', 'look', 'unchanged', { what });

/** `name` is the sheet's name or id. */
async function lead(session: Session, what: string, name: string, area: Area): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await session.sync('look');
  if (sheet.isNullObject) throw gone(what);
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  rangeOf(sheet, area).select();
  await session.sync('look');
}
