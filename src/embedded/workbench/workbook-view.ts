/**
 * The workbook as the user sees it: brings the grid up to date after the add-in changed the book, and the book after the
 * user changed the grid. Both run through the host, one after the other. An entry that Excel would refuse is taken back
 * and reported; whatever else goes wrong is a fault of the program and is reported as that.
 */
import type { Host } from '../host';
import { HostError } from '../protocol/errors';
import type { UniverEngine, UniverParts } from '../engine/univer-engine';
import { followLinks } from './grid/links';
import { lockStructure } from './grid/locks';
import { createPosition } from './grid/position';
import { onTyped, type TypedCell } from './grid/typed-cells';

export interface WorkbookView {
  /** After anything that may have changed the book. */
  refresh(): Promise<void>;
}

export interface ViewReports {
  onEntered(): void;
  /** The entry that was reported last. */
  onRefused(): void;
  onFault(error: unknown): void;
}

export function createWorkbookView(
  { api }: UniverParts,
  engine: UniverEngine,
  host: Host,
  { onEntered, onRefused, onFault }: ViewReports,
): WorkbookView {
  const { book } = host;
  const unitId = () => engine.unitId;
  const position = createPosition(api, book, unitId);

  async function refresh(): Promise<void> {
    await host.calculate();
    position.show();
  }

  async function enter(cells: readonly TypedCell[]): Promise<void> {
    onEntered();
    for (const { sheetId, row, column, entry } of cells) {
      try {
        await host.userEdit(sheetId, row, column, entry);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        await engine.calculate(book, { structure: false, cells: [{ sheetId, row, column }] });
        onRefused();
      }
    }
    await refresh();
  }

  lockStructure(api);
  onTyped(api, book, unitId, (cells) => {
    enter(cells).catch(onFault);
  });
  followLinks(api, book, ({ sheet, range }) => {
    book.activeSheetId = sheet.id;
    book.selection = range;
    position.show();
  });
  return { refresh };
}
