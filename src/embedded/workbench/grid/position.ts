/**
 * Where the user is: the active sheet and the selection, the same in the grid and in the book. The book wins when an
 * add-in moved there or the grid was built anew; otherwise the book follows the user.
 */
import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { Book, RangeRef } from '../../book';

export interface Position {
  /** Moves the grid to where the book says, if it isn't there. */
  show(): void;
}

/** `unitId` is what Univer calls the book now. */
export function createPosition(api: FUniver, book: Book, unitId: () => string | undefined): Position {
  let shown = '';
  const wanted = () => JSON.stringify([unitId(), book.activeSheetId, book.selection]);

  function follow(unit: string, sheetId: string, selection: RangeRef | undefined): void {
    // A grid that was just built stands at A1 until it is shown the book's place.
    if (shown !== wanted() || unit !== unitId()) return;
    book.activeSheetId = sheetId;
    if (selection !== undefined) book.selection = selection;
    shown = wanted();
  }

  api.addEvent(api.Event.SelectionChanged, ({ workbook, worksheet, selections }) => {
    const [first] = selections;
    follow(workbook.getId(), worksheet.getSheetId(), first && toRange(first));
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ workbook, activeSheet }) => {
    const range = activeSheet.getActiveRange()?.getRange();
    follow(workbook.getId(), activeSheet.getSheetId(), range && toRange(range));
  });

  return {
    show() {
      if (shown === wanted()) return;
      const workbook = api.getWorkbook(unitId() ?? '');
      const sheet = workbook?.getSheetBySheetId(book.activeSheetId);
      if (!workbook || !sheet) return;
      const { row, column, rows, columns } = book.selection;
      shown = '';
      workbook.setActiveSheet(sheet);
      const range = sheet.getRange(row, column, rows, columns);
      sheet.setActiveRange(range);
      void api.executeCommand('sheet.operation.scroll-to-range', { range: range.getRange() });
      shown = wanted();
    },
  };
}

const toRange = ({ startRow, endRow, startColumn, endColumn }: IRange): RangeRef => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
