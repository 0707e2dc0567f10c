/** Whether a workbook is as it was: what was read before a generation against what is read after its roll-back. */
import { entryAt, formatAt, type BookState, type Grid, type SheetState } from './book-state';

export function sameState(before: BookState, after: BookState): boolean {
  const list = ({ sheets, tables, names, rangeFlags, xml, activeSheet }: BookState) =>
    JSON.stringify([
      sheets.map(({ id, name, position, visible, key, charts = [] }) => [
        id,
        name,
        position,
        visible,
        key,
        [...charts].sort(),
      ]),
      // What a sheet or table is called is not told by its place in the list.
      tables.map(({ name, sheet, area }) => JSON.stringify([name, sheet, area])).sort(),
      names.map(({ name, formula }) => JSON.stringify([name, formula])).sort(),
      rangeFlags?.map(({ sheet, formula }) => JSON.stringify([sheet, formula])).sort() ?? [],
      xml,
      activeSheet,
    ]);
  return (
    list(before) === list(after) &&
    before.sheets.every((sheet) =>
      sameContents(
        sheet,
        after.sheets.find(({ id }) => id === sheet.id),
      ),
    )
  );
}

function sameContents(before: SheetState, after: SheetState | undefined): boolean {
  return covers(before.grid, after?.grid) && covers(after?.grid, before.grid);
}

/** Everything in the one grid stands in the other. */
function covers(grid: Grid | undefined, other: Grid | undefined): boolean {
  if (!grid) return true;
  return grid.entries.every((line, i) =>
    line.every((entry, j) => {
      const [row, column] = [grid.row + i, grid.column + j];
      const format = formatAt(other, row, column);
      return (
        entry === entryAt(other, row, column) && (format === undefined || format === grid.formats[i]?.[j])
      );
    }),
  );
}
