/**
 * Deleting whole rows, or a column of a table: what stands below moves up, or what stands right of the column moves left
 * in the table's rows. A reference to what is gone becomes #REF!, one that reaches across it shrinks, and so do tables,
 * conditional formats and validations. Where Excel would leave a table without rows or headers, this host refuses.
 */
import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import type { CellData, RangeRef, Sheet, Table } from '../book';
import { invalidOperation } from '../protocol/errors';
import { quoteSheetName, toRangeRef } from './address';
import { moved } from './conditional-format-collection';
import { reportChange } from './contents';
import { bottom, intersection, maxColumns, right, subtract, wholeSheet } from './geometry';
import { dropColumnFromFormulas, dropTableFromFormulas, rewriteBook } from './rewriting';
import type { Workspace } from './workspace';

interface Deletion {
  readonly sheet: Sheet;
  readonly gone: RangeRef;
  /** What moves when the cells close up, the deleted cells included. */
  readonly band: RangeRef;
  readonly upwards: boolean;
}

export function deleteRows(workspace: Workspace, sheet: Sheet, gone: RangeRef): void {
  const remaining = sheet.tables.filter(({ range }) => !isInside(range, gone));
  for (const { name, range } of remaining) {
    const cut = intersection(range, gone);
    if (cut && (cut.row === range.row || cut.rows === range.rows - 1))
      throw invalidOperation(`The table ${name} would lose its headers or all its rows.`);
  }
  for (const table of sheet.tables) {
    if (!remaining.includes(table)) dropTableFromFormulas(workspace.book, table);
  }
  sheet.tables = remaining;
  const band = { ...wholeSheet, row: gone.row, rows: wholeSheet.rows - gone.row };
  closeUp(workspace, { sheet, gone, band, upwards: true });
  sheet.rowHeights = new Map(
    [...sheet.rowHeights].flatMap(([row, height]) => {
      const at = along(row, gone.row, gone.rows);
      return at === undefined ? [] : [[at, height] as const];
    }),
  );
  reportChange(workspace, sheet, gone, 'RowDeleted', 'ThisLocalAddin');
}

export function deleteTableColumn(workspace: Workspace, sheet: Sheet, table: Table, index: number): void {
  const { range } = table;
  if (range.columns === 1) throw invalidOperation(`The table ${table.name} would lose its last column.`);
  const gone = { ...range, column: range.column + index, columns: 1 };
  dropColumnFromFormulas(workspace.book, sheet, table, index);
  closeUp(workspace, {
    sheet,
    gone,
    band: { ...gone, columns: maxColumns - gone.column },
    upwards: false,
  });
}

const isInside = (range: RangeRef, outer: RangeRef): boolean => {
  const common = intersection(range, outer);
  return common?.rows === range.rows && common.columns === range.columns;
};

/** Where an index is after `count` from `first` on are gone; undefined if it is among them. */
function along(index: number, first: number, count: number): number | undefined {
  if (index < first) return index;
  return index < first + count ? undefined : index - count;
}

function closeUp(workspace: Workspace, deletion: Deletion): void {
  const { sheet, gone, upwards } = deletion;
  // A conditional format's formula is written for the first cell: where that goes, for the first that stays.
  for (const format of sheet.conditionalFormats) {
    const [first] = subtract(format.range, gone);
    if (!first || intersection({ ...format.range, rows: 1, columns: 1 }, gone) === undefined) continue;
    format.formula = moved(format.formula, format.range, first);
    format.range = first;
  }
  followInFormulas(workspace, deletion);
  const cells: Sheet['cells'] = new Map();
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const place = intersection({ row, column, rows: 1, columns: 1 }, deletion.band);
      const to = place
        ? upwards
          ? [along(row, gone.row, gone.rows), column]
          : [row, along(column, gone.column, gone.columns)]
        : [row, column];
      const [newRow, newColumn] = to;
      if (newRow === undefined || newColumn === undefined) continue;
      const target = cells.get(newRow) ?? new Map<number, CellData>();
      cells.set(newRow, target.set(newColumn, cell));
    }
  }
  sheet.cells = cells;
  for (const table of sheet.tables) table.range = shrunk(table.range, deletion) ?? table.range;
  const follow = <Thing extends { range: RangeRef }>(things: Thing[]) =>
    things.flatMap((thing) => {
      const range = shrunk(thing.range, deletion);
      return range ? [{ ...thing, range }] : [];
    });
  sheet.conditionalFormats = follow(sheet.conditionalFormats);
  sheet.validations = follow(sheet.validations);
  for (const chart of sheet.charts) {
    chart.range = shrunk(chart.range, deletion) ?? chart.range;
    chart.place = shrunk(chart.place, deletion) ?? chart.place;
  }
  workspace.structureChanged();
}

/** Undefined where nothing is left. A range that lies only partly in the band stays as it is. */
function shrunk(range: RangeRef, { gone, band, upwards }: Deletion): RangeRef | undefined {
  const across = upwards
    ? range.column >= band.column && right(range) <= right(band)
    : range.row >= band.row && bottom(range) <= bottom(band);
  if (!across) return range;
  const [first, count] = upwards ? [range.row, range.rows] : [range.column, range.columns];
  const [from, lost] = upwards ? [gone.row, gone.rows] : [gone.column, gone.columns];
  const left = count - overlap(first, count, from, lost);
  if (left === 0) return undefined;
  const start = first < from ? first : Math.max(from, first - lost);
  return upwards ? { ...range, row: start, rows: left } : { ...range, column: start, columns: left };
}

const overlap = (first: number, count: number, from: number, lost: number): number =>
  Math.max(0, Math.min(first + count, from + lost) - Math.max(first, from));

function followInFormulas({ book }: Workspace, deletion: Deletion): void {
  const { sheet } = deletion;
  const name = sheet.name.toLowerCase();
  rewriteBook(book, '', (text, structured, place) => {
    const reference = structured ? undefined : parseA1Ref(text, { allowNamed: false });
    if (reference === undefined || !('range' in reference)) return undefined;
    const { range } = reference;
    if (range.top == null || range.bottom == null || range.left == null || range.right == null)
      return undefined;
    const [named] = reference.context ?? [];
    if (named === undefined ? place?.sheet !== sheet : named.toLowerCase() !== name) return undefined;
    const left = shrunk(toRangeRef(range), deletion);
    if (left === undefined) return '#REF!';
    const edges = { top: left.row, left: left.column, bottom: bottom(left), right: right(left) };
    const moved = stringifyA1Ref({ range: { ...range, ...edges } });
    return named === undefined ? moved : `${quoteSheetName(named)}!${moved}`;
  });
}
