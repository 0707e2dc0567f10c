/**
 * One sheet of the book, given to the file writer. Links, stop-if-true and the like, for which the writer has no
 * words, are added to the finished package (see amend-sheet.ts).
 */
import type {
  CellErrorValue,
  CellFormulaValue,
  DataValidation,
  DataValidationOperator,
  Workbook,
  Worksheet,
  WorksheetState,
  WorksheetView,
} from '@cj-tech-master/excelts';
import type { CellData, CellError, Sheet, Table, Validation, Value } from '../book';
import { defaultRowHeight, fittedHeight } from '../row-height';
import { cellAddress, rangeAddress } from './address';
import { addChart } from './xlsx-chart';
import { toDifferentialStyle, toXlsxStyle } from './xlsx-style';

const states: Record<Sheet['visibility'], WorksheetState> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

const a4 = 9;
/** A column's width in a file counts characters of the normal font, 7 pixels each. */
const pointsPerCharacter = 5.25;

const withoutEquals = (formula: string) => formula.replace(/^=/, '');

/** A file has no way to write a number that is not finite. */
function storable(value: Value): Value | CellErrorValue {
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
}

const errorCodes: readonly string[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
] satisfies CellErrorValue['error'][];

const isErrorCode = (text: string): text is CellErrorValue['error'] => errorCodes.includes(text);

function toResult(result: Value | CellError): Value | CellErrorValue {
  if (typeof result !== 'object') return storable(result);
  return { error: isErrorCode(result.error) ? result.error : '#VALUE!' };
}

function toXlsxValue({ value, formula, result }: CellData): CellFormulaValue | CellErrorValue | Value | null {
  if (formula === undefined) return value === undefined ? null : storable(value);
  const written = { formula: withoutEquals(formula) };
  return result === undefined ? written : { ...written, result: toResult(result) };
}

function addTable(worksheet: Worksheet, sheet: Sheet, table: Table): void {
  const headers = sheet.cells.get(table.range.row);
  worksheet.addTable({
    name: table.name,
    ref: cellAddress(table.range.row, table.range.column),
    headerRow: true,
    style: { theme: table.style, showRowStripes: table.banded },
    columns: Array.from({ length: table.range.columns }, (_, index) => ({
      name: String(headers?.get(table.range.column + index)?.value ?? ''),
    })),
    // Blank; the cells are written over them.
    rows: Array.from({ length: table.range.rows - 1 }, () => Array<null>(table.range.columns).fill(null)),
  });
}

/** Office.js spells its operators with a capital, the file without. */
const toOperator = (name: string) => (name.charAt(0).toLowerCase() + name.slice(1)) as DataValidationOperator;

function toDataValidation(validation: Validation): DataValidation {
  const strict = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' };
  if (validation.kind === 'list') {
    const { source } = validation;
    // Entries given one by one are a quoted text in the file.
    const list = source.startsWith('=') ? withoutEquals(source) : `"${source.replaceAll('"', '""')}"`;
    return { ...strict, type: 'list', formulae: [list] };
  }
  const bounds = [validation.formula1, validation.formula2].filter((bound) => bound !== undefined);
  return {
    ...strict,
    type: validation.kind === 'decimal' ? 'decimal' : 'whole',
    operator: toOperator(validation.operator),
    formulae: bounds.map(withoutEquals),
  };
}

function toView({ frozenRows, frozenColumns, gridlines }: Sheet): Partial<WorksheetView> {
  if (frozenRows === 0 && frozenColumns === 0) return { state: 'normal', showGridLines: gridlines };
  return {
    state: 'frozen',
    ySplit: frozenRows,
    xSplit: frozenColumns,
    topLeftCell: cellAddress(frozenRows, frozenColumns),
    showGridLines: gridlines,
  };
}

export function addSheet(workbook: Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: states[sheet.visibility],
    views: [toView(sheet)],
    properties: sheet.tabColor === '' ? {} : { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } },
    pageSetup: {
      paperSize: a4,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      // As many pages down as it takes, one across.
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  for (const table of sheet.tables) addTable(worksheet, sheet, table);
  for (const [row, cells] of sheet.cells) {
    for (const [column, data] of cells) {
      const cell = worksheet.getCell(row + 1, column + 1);
      cell.value = toXlsxValue(data);
      cell.style = toXlsxStyle(data);
    }
  }
  for (const [column, width] of sheet.columnWidths) {
    worksheet.getColumn(column + 1).width = width / pointsPerCharacter;
  }
  for (const [row, cells] of sheet.cells) {
    const fitted = fittedHeight(sheet, cells);
    if (fitted !== defaultRowHeight) worksheet.getRow(row + 1).height = fitted;
  }
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row + 1).height = height;
  sheet.conditionalFormats.forEach((format, index) => {
    worksheet.addConditionalFormatting({
      ref: rangeAddress(format.range),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [withoutEquals(format.formula)],
          style: toDifferentialStyle(format),
        },
      ],
    });
  });
  for (const validation of sheet.validations) {
    worksheet.dataValidations.add(rangeAddress(validation.range), toDataValidation(validation));
  }
  for (const chart of sheet.charts) addChart(worksheet, sheet.name, chart);
}
