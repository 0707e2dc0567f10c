/**
 * Inserting whole rows: what stands below moves down, and everything that points there follows, in the same sheet and
 * in others. A table, a conditional format or a reference that reaches across the place grows.
 */
import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import type { RangeRef, Sheet } from '../book';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import { quoteSheetName } from './address';
import { placedCells } from './cells';
import { reportChange } from './contents';
import { bottom, maxRows, wholeSheet } from './geometry';
import { rewriteBook } from './rewriting';
import type { Workspace } from './workspace';

interface Insertion {
  readonly sheet: Sheet;
  readonly at: number;
  readonly count: number;
}

export function insertRows(workspace: Workspace, sheet: Sheet, { row: at, rows: count }: RangeRef): void {
  if (count === maxRows) throw invalidArgument('A worksheet has no room for so many rows.');
  const lastRows = { ...wholeSheet, row: maxRows - count, rows: count };
  if (placedCells(sheet, lastRows).length > 0)
    throw invalidOperation('Cells would be pushed off the worksheet.');

  const insertion = { sheet, at, count };
  followInFormulas(workspace, insertion);
  sheet.cells = shiftedKeys(sheet.cells, insertion);
  sheet.rowHeights = shiftedKeys(sheet.rowHeights, insertion);
  for (const thing of [...sheet.tables, ...sheet.conditionalFormats, ...sheet.validations, ...sheet.charts]) {
    thing.range = shifted(thing.range, insertion);
  }
  for (const chart of sheet.charts) chart.place = shifted(chart.place, insertion);
  workspace.structureChanged();
  reportChange(workspace, sheet, { ...wholeSheet, row: at, rows: count }, 'RowInserted', 'ThisLocalAddin');
}

function shifted(range: RangeRef, { at, count }: Insertion): RangeRef {
  if (range.rows === maxRows) return range;
  if (range.row >= at) return { ...range, row: range.row + count };
  return bottom(range) >= at ? { ...range, rows: range.rows + count } : range;
}

function shiftedKeys<V>(byRow: ReadonlyMap<number, V>, { at, count }: Insertion): Map<number, V> {
  return new Map([...byRow].map(([row, value]) => [row >= at ? row + count : row, value]));
}

function followInFormulas({ book }: Workspace, { sheet, at, count }: Insertion): void {
  const name = sheet.name.toLowerCase();
  const move = (row: number) => (row >= at ? row + count : row);
  rewriteBook(book, '', (text, structured, place) => {
    const reference = structured ? undefined : parseA1Ref(text, { allowNamed: false });
    if (reference === undefined || !('range' in reference)) return undefined;
    const { range } = reference;
    if (range.top == null || range.bottom == null) return undefined;
    const [named] = reference.context ?? [];
    if (named === undefined ? place?.sheet !== sheet : named.toLowerCase() !== name) return undefined;
    const moved = stringifyA1Ref({ range: { ...range, top: move(range.top), bottom: move(range.bottom) } });
    return named === undefined ? moved : `${quoteSheetName(named)}!${moved}`;
  });
}
