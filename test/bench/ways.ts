/**
 * Other ways to the same workbook, for the generation to be held against: one bare write of the same contents, the
 * same contents cell by cell as add-ins often do, and ExcelJS building the same sheets with no Office at all.
 */
import { Workbook } from 'exceljs';
import { styles, type Style } from '../../src/breakdown/styles';
import type { Cell, SheetSpec, WorkbookSpec } from '../../src/breakdown/workbook-spec';

const content = (cell: Cell | undefined): string | number | boolean =>
  cell?.formula ??
  (typeof cell?.value === 'string' && cell.value !== '' ? `'${cell.value}` : (cell?.value ?? ''));

/**
 * The same contents once more into the workbook that the generation made: one `formulas` array a sheet, one sync,
 * nothing else. Its formulas find their tables and names there, so they cost the host what they cost it before.
 */
export async function bareWrite(spec: WorkbookSpec): Promise<void> {
  await Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    for (const { name, cells } of spec.sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).formulas = cells.map((row) =>
        row.map(content),
      );
    }
    await context.sync();
  });
}

/** The same with a proxy and a write for each cell and one sync at the end: the kind way of going cell by cell. */
export async function cellByCell(spec: WorkbookSpec): Promise<void> {
  await Excel.run(async (context) => {
    for (const { name, cells } of spec.sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      cells.forEach((row, rowIndex) => {
        row.forEach((cell, columnIndex) => {
          if (cell) sheet.getRangeByIndexes(rowIndex, columnIndex, 1, 1).formulas = [[content(cell)]];
        });
      });
    }
    await context.sync();
  });
}

const argb = (color: string) => ({ argb: `FF${color.slice(1)}` });

function putSheet(workbook: Workbook, spec: SheetSpec): void {
  const sheet = workbook.addWorksheet(spec.name, {
    views: [{ state: 'frozen', xSplit: spec.frozenColumns, ySplit: spec.frozenRows, showGridLines: false }],
    properties: { tabColor: argb(spec.tabColor) },
  });
  spec.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  spec.cells.forEach((row, rowIndex) => {
    row.forEach((one, columnIndex) => {
      if (!one) return;
      const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
      const style: Style = styles[one.style];
      cell.value =
        one.formula === undefined ? (one.value ?? null) : { formula: one.formula.slice(1), result: 0 };
      if (one.format) cell.numFmt = one.format;
      cell.font = {
        name: 'Calibri',
        size: style.size ?? 11,
        bold: style.bold ?? false,
        italic: style.italic ?? false,
        ...(style.color ? { color: argb(style.color) } : {}),
      };
      if (style.fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) };
      if (style.border === 'rows') {
        const line = { style: 'thin' as const, color: argb('#D9D9D9') };
        cell.border = { top: line, bottom: line };
      }
      cell.alignment = { wrapText: style.wrap ?? false, vertical: 'middle' };
    });
  });
  for (const table of spec.tables) {
    sheet.addTable({
      name: table.name,
      ref: sheet.getCell(table.row + 1, table.column + 1).address,
      columns: table.columns.map(({ header }) => ({ name: header })),
      rows: Array.from({ length: table.rows }, (_, row) =>
        table.columns.map(
          (_column, column) => sheet.getCell(table.row + 2 + row, table.column + 1 + column).value,
        ),
      ),
    });
  }
  for (const { area, formula } of spec.flags) {
    const from = sheet.getCell(area.row + 1, area.column + 1).address;
    const to = sheet.getCell(area.row + area.rows, area.column + area.columns).address;
    sheet.addConditionalFormatting({
      ref: `${from}:${to}`,
      rules: [
        { type: 'expression', priority: 1, formulae: [formula.slice(1)], style: { font: { bold: true } } },
      ],
    });
  }
}

/** The same sheets, tables, styles and flags in memory; no file is written. */
export function withExcelJs(spec: WorkbookSpec): Workbook {
  const workbook = new Workbook();
  for (const sheet of spec.sheets) putSheet(workbook, sheet);
  return workbook;
}
