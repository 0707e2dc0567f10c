/**
 * The book as a Univer workbook. The engine calculates from it, in Node and in the browser alike, and in the
 * browser the grid shows it. Sheet ids and cell coordinates stay the book's, so both sides can speak of a cell
 * without translation. Pure: the book is only read.
 */
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Book, Sheet } from '../book';
import { defaultRowHeight, fittedHeight } from '../row-height';
import { StyleTable, toUniverCell } from './snapshot-cells';
import { toResources } from './snapshot-resources';

const toPixels = (points: number) => Math.round((points * 96) / 72);
const defaultColumnWidth = 48;
/** Excel's, which column widths count in. */
const defaultFont = { ff: 'Calibri', fs: 11 };
/** Neither a formula nor the grid sees past a sheet's last row and column, so there is room to spare. */
const leastRows = 1000;
const leastColumns = 100;
const spareRows = 100;
const spareColumns = 26;

function extent(sheet: Sheet): { rows: number; columns: number } {
  let rows = leastRows;
  let columns = leastColumns;
  for (const [row, cells] of sheet.cells) {
    rows = Math.max(rows, row + spareRows);
    for (const column of cells.keys()) columns = Math.max(columns, column + spareColumns);
  }
  // A table may reach further than what stands in it.
  for (const { range } of sheet.tables) {
    rows = Math.max(rows, range.row + range.rows);
    columns = Math.max(columns, range.column + range.columns);
  }
  return { rows, columns };
}

function cellData(sheet: Sheet, styles: StyleTable): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.cells) {
    const line: Record<number, ICellData> = {};
    for (const [column, cell] of cells) line[column] = toUniverCell(cell, styles);
    data[row] = line;
  }
  return data;
}

function rowData(sheet: Sheet): Record<number, { h: number }> {
  const heights: Record<number, { h: number }> = {};
  for (const [row, cells] of sheet.cells) {
    const height = fittedHeight(sheet, cells);
    if (height !== defaultRowHeight) heights[row] = { h: toPixels(height) };
  }
  for (const [row, height] of sheet.rowHeights) heights[row] = { h: toPixels(height) };
  return heights;
}

function columnData(sheet: Sheet): Record<number, { w: number }> {
  return Object.fromEntries(
    [...sheet.columnWidths].map(([column, width]) => [column, { w: toPixels(width) }]),
  );
}

function freeze({ frozenRows, frozenColumns }: Sheet): IWorksheetData['freeze'] {
  return {
    ySplit: frozenRows,
    xSplit: frozenColumns,
    // −1: nothing is frozen in this direction.
    startRow: frozenRows || -1,
    startColumn: frozenColumns || -1,
  };
}

function toWorksheet(sheet: Sheet, styles: StyleTable): Partial<IWorksheetData> {
  const { rows, columns } = extent(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    showGridlines: sheet.gridlines ? 1 : 0,
    freeze: freeze(sheet),
    rowCount: rows,
    columnCount: columns,
    defaultStyle: defaultFont,
    defaultColumnWidth: toPixels(defaultColumnWidth),
    defaultRowHeight: toPixels(defaultRowHeight),
    cellData: cellData(sheet, styles),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
  };
}

/** `unitId` is the name that Univer knows the whole book by; it must not have been used before. */
export function toSnapshot(book: Book, unitId: string): Partial<IWorkbookData> & { id: string } {
  const styles = new StyleTable();
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, toWorksheet(sheet, styles)]));
  return {
    id: unitId,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.styles,
    resources: toResources(book),
  };
}
