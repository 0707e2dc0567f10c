/**
 * The inputs of a workbook's sheets, with what a person would call each: the table's row and column, or the label beside a
 * single figure. For saying what a change is about, and for finding what differs between two states of a plan.
 */
import type { PlanPath } from '../plan/issues';
import type { BuiltSheet } from './built-sheet';
import type { Cell, SheetSpec } from './workbook-spec';

export interface PlacedInput {
  readonly key: string;
  readonly sheet: SheetSpec;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly path: PlanPath | undefined;
}

export const inputsOf = (built: readonly BuiltSheet[]): PlacedInput[] =>
  built.flatMap(({ sheet, paths }) =>
    sheet.cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell?.input === undefined
          ? []
          : [{ key: cell.input, sheet, row, column, cell, path: paths[cell.input] }],
      ),
    ),
  );

/** `Quarter · Q2 · Target share` */
export function inputWords({ sheet, row, column }: PlacedInput): string {
  const table = sheet.tables.find(
    (one) =>
      row > one.row &&
      row <= one.row + one.rows &&
      column >= one.column &&
      column < one.column + one.columns.length,
  );
  if (!table) return [sheet.name, textAt(sheet, row, 0)].filter(Boolean).join(' · ');
  const named = table.columns.findIndex(({ key }) => key === 'name');
  const name =
    (named < 0 ? '' : textAt(sheet, row, table.column + named)) || textAt(sheet, row, table.column);
  return [sheet.name, name, table.columns[column - table.column]?.header].filter(Boolean).join(' · ');
}

const textAt = ({ cells }: SheetSpec, row: number, column: number): string =>
  String(cells[row]?.[column]?.value ?? '');

/** An input whose content differs between two states of a plan. */
export interface Difference {
  readonly input: PlacedInput;
  readonly before: Cell | undefined;
}

export function differences(now: readonly PlacedInput[], before: readonly PlacedInput[]): Difference[] {
  const earlier = new Map(before.map(({ key, cell }) => [key, cell]));
  return now.flatMap((input): Difference[] => {
    const was = earlier.get(input.key);
    return was?.value === input.cell.value && was?.formula === input.cell.formula
      ? []
      : [{ input, before: was }];
  });
}
