/** The few kinds of cells that tables are made of, and the row of sums below a table. */
import type { PlanPath } from '../plan/issues';
import { checkFormula, type Context } from './context';
import { address, sheetReference } from './formulas';
import type { ColumnCell, PlacedTable, SheetBuilder } from './sheet-builder';
import type { CellValue } from './workbook-spec';

export const label = (value: CellValue): ColumnCell => ({ style: 'label', value });

/** A text that the user may change; `path` is its place in the plan. */
export const textInput = (value: string, path: PlanPath): ColumnCell => ({
  style: 'inputText',
  value,
  input: true,
  path,
});

/** A figure that the user may change; blank where the plan has none. */
export const figureInput = (value: number | undefined, format: string, path?: PlanPath): ColumnCell => ({
  style: 'input',
  format,
  value,
  input: true,
  ...(path === undefined ? {} : { path }),
});

/** `formula` without its "=". */
export const formula = (text: string, format: string): ColumnCell => ({
  style: 'formula',
  format,
  formula: `=${text}`,
});

/** The sign of the worst rule that does not hold; `subject` is a formula. */
export const check = (context: Context, subject: string): ColumnCell => ({
  style: 'check',
  formula: checkFormula(context, subject),
});

export interface Sums {
  /** Column key → the format of its sum. */
  readonly formats: Readonly<Record<string, string>>;
  /** Cells of the row that are no sums, by column key. */
  readonly others?: Readonly<Record<string, ColumnCell>>;
}

/**
 * The row of sums, one empty row below the table, so that a new row can be typed there. Gives the row, and each sum's
 * cell as `<table>|<column>`.
 */
export function putSums(
  context: Context,
  sheet: SheetBuilder,
  canonical: string,
  table: PlacedTable,
  { formats, others = {} }: Sums,
): { row: number; totals: Record<string, string> } {
  const row = table.nextRow + 1;
  const totals: Record<string, string> = {};
  table.spec.columns.forEach(({ key }, index) => {
    const column = table.spec.column + index;
    const format = formats[key];
    if (index === 0) {
      sheet.put(row, column, { value: context.t('label.sum'), style: 'totalLabel' });
    } else if (format !== undefined) {
      sheet.put(row, column, {
        formula: `=SUM(${context.tables.column(canonical, key)})`,
        format,
        style: 'total',
      });
      totals[`${canonical}|${key}`] = `${sheetReference(sheet.name)}!${address(row, column, 'both')}`;
    } else {
      const { style, ...content } = others[key] ?? { style: 'total' as const, value: '' };
      sheet.put(row, column, { style, ...filled(content) });
    }
  });
  return { row, totals };
}

const filled = ({ formula: text, value, format }: Omit<ColumnCell, 'style'>) => ({
  ...(text === undefined ? {} : { formula: text }),
  ...(value === undefined ? {} : { value }),
  ...(format === undefined ? {} : { format }),
});
