/**
 * What a Univer workbook carries beside its cells: defined names, tables, conditional formats and data
 * validation. Each belongs to a plugin, which finds its part, as JSON text, under its own name; parts of plugins
 * that are not loaded are ignored.
 */
import type { IResources } from '@univerjs/core';
import type { Book, ConditionalFormat, DefinedName, RangeRef, Sheet, Table, Validation } from '../book';
import { toUniverColumnName, toUniverFormula, toUniverTableName } from './univer-names';
import { toUniverLook } from './snapshot-style';

/** The theme that tables wear, to be given to Univer's table plugin: none, as our cells bring their own fills. */
export const plainTableTheme = 'plain';
export const tablePluginConfig = { userThemes: [{ name: plainTableTheme, style: {} }] };

function toRange({ row, column, rows, columns }: RangeRef) {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function namesById(names: readonly DefinedName[]) {
  return Object.fromEntries(
    names.map(({ name, formula, visible }) => [
      name,
      {
        id: name,
        name,
        // Workbook scope; Univer takes references and formulas alike, both with their "=".
        localSheetId: 'AllDefaultWorkbook',
        formulaOrRefString: toUniverFormula(formula),
        hidden: !visible,
      },
    ]),
  );
}

function toTable(sheet: Sheet, table: Table) {
  const headers = sheet.cells.get(table.range.row);
  const columns = Array.from({ length: table.range.columns }, (_, index) => ({
    id: `${table.id}-${index}`,
    displayName: toUniverColumnName(String(headers?.get(table.range.column + index)?.value ?? '')),
    dataType: 'string',
    formula: '',
    meta: {},
    style: {},
  }));
  return {
    id: table.id,
    name: toUniverTableName(table.name),
    range: toRange(table.range),
    options: { showHeader: true, showFooter: false, tableStyleId: plainTableTheme },
    filters: { tableColumnFilterList: [] },
    columns,
    meta: {},
  };
}

function toConditionalRule({ id, range, formula, format, style, stopIfTrue }: ConditionalFormat) {
  const look = toUniverLook(style);
  if (format !== undefined) look.n = { pattern: format };
  return {
    cfId: id,
    ranges: [toRange(range)],
    stopIfTrue,
    rule: { type: 'highlightCell', subType: 'formula', value: toUniverFormula(formula), style: look },
  };
}

/** Office.js spells its operators with a capital, Univer without. */
const operatorOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function toValidationRule(validation: Validation, uid: string) {
  const rule = { uid, ranges: [toRange(validation.range)], allowBlank: true, showErrorMessage: true };
  // Any style but "stop" lets bad input pass with a mark.
  const stop = { ...rule, errorStyle: 1 };
  if (validation.kind === 'list') return { ...stop, type: 'list', formula1: validation.source };
  return {
    ...stop,
    type: validation.kind === 'decimal' ? 'decimal' : 'whole',
    operator: operatorOf(validation.operator),
    formula1: validation.formula1,
    formula2: validation.formula2,
  };
}

function bySheet<T>(book: Book, itemsOf: (sheet: Sheet) => T): Record<string, T> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.id, itemsOf(sheet)]));
}

export function toResources(book: Book): IResources {
  const parts: Record<string, unknown> = {
    SHEET_DEFINED_NAME_PLUGIN: namesById(book.names),
    SHEET_TABLE_PLUGIN: bySheet(book, (sheet) => ({
      tables: sheet.tables.map((table) => toTable(sheet, table)),
      tableFilteredOutRows: [],
    })),
    // First in the list wins, as in the book.
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet(book, (sheet) =>
      sheet.conditionalFormats.map(toConditionalRule),
    ),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet(book, (sheet) =>
      sheet.validations.map((validation, index) => toValidationRule(validation, `${sheet.id}-${index}`)),
    ),
  };
  return Object.entries(parts).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}
