/**
 * Shows or hides the flags of broken rules: the conditional formats consult one cell, which is all that is written. The
 * rules go on being checked. `no-plan` where nothing was generated, `gone` where the user removed the cell.
 */
import { layoutOf, storedXml } from './check';
import { inExcel } from './run';
import { quietly } from './send';

export const setFlags = (visible: boolean): Promise<void> =>
  inExcel(async (session) => {
    const { flags } = layoutOf(await storedXml(session));
    await quietly(session, 'write', () => {
      session.workbook.names.getItem(flags).getRange().untrack().values = [[visible]];
    });
  });
