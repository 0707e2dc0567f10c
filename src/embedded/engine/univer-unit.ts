/**
 * The Univer unit that holds the book between two structural changes. Only here are Univer's commands named.
 */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Book, Changes, Sheet } from '../book';
import { toSnapshot } from './snapshot';
import { toUniverUpdate } from './snapshot-cells';

/** Univer remembers parsed formulas by unit for the whole process, so no two units may share an id. */
let count = 0;

const sheetOf = (book: Book, id: string): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);

export class UniverUnit {
  readonly id = `book-${++count}`;
  readonly #api: FUniver;
  readonly #workbook: FWorkbook;
  readonly #rules: readonly { subUnitId: string; cfId: string }[];

  constructor(api: FUniver, book: Book, hasFormats: boolean) {
    this.#api = api;
    this.#workbook = api.createWorkbook(toSnapshot(book, this.id));
    this.#workbook.getSheetBySheetId(book.activeSheetId)?.activate();
    const sheets = hasFormats ? book.sheets : [];
    this.#rules = sheets.flatMap((sheet) =>
      sheet.conditionalFormats.map(({ id }) => ({ subUnitId: sheet.id, cfId: id })),
    );
  }

  /** Whether a change of these cells leaves the structure alone: a table's header names its column. */
  accepts(book: Book, cells: Changes['cells']): boolean {
    return cells.every(({ sheetId, row, column }) => {
      const grid = this.#workbook.getSheetBySheetId(sheetId)?.getSheet();
      if (grid === undefined || row >= grid.getRowCount() || column >= grid.getColumnCount()) return false;
      return !sheetOf(book, sheetId)?.tables.some(
        ({ range }) => row === range.row && column >= range.column && column < range.column + range.columns,
      );
    });
  }

  setCells(book: Book, cells: Changes['cells']): void {
    const bySheet = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
    for (const { sheetId, row, column } of cells) {
      const matrix = bySheet.get(sheetId) ?? {};
      bySheet.set(sheetId, matrix);
      (matrix[row] ??= {})[column] = toUniverUpdate(sheetOf(book, sheetId)?.cells.get(row)?.get(column));
    }
    for (const [subUnitId, cellValue] of bySheet) {
      this.#run('sheet.mutation.set-range-values', { subUnitId, cellValue });
    }
  }

  cellAt(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.#workbook.getSheetBySheetId(sheetId)?.getSheet().getCellRaw(row, column);
  }

  dispose(): void {
    // A disposed unit forgets its rules but goes on calculating their formulas; deleting a rule ends both.
    for (const rule of this.#rules) this.#run('sheet.mutation.delete-conditional-rule', rule);
    this.#api.disposeUnit(this.id);
  }

  #run(command: string, params: object): void {
    this.#api.syncExecuteCommand(command, { unitId: this.id, ...params });
  }
}
