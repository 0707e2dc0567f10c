/**
 * Writing into cells as Excel does. A matrix must have the size of the range; null in it leaves a cell untouched, ""
 * blanks it, a single value fills the range. Everything is checked before anything is written, so that one bad
 * formula leaves the range as it was. A header cell of a table stays a text, unique in its row, and formulas that
 * name its column follow it.
 */
import type { RangeRef, Sheet, Table, Value } from '../book';
import { invalidArgument } from '../protocol/errors';
import type { Json } from '../protocol/messages';
import { localAddress } from './address';
import { cellAt, cellToWrite, placedCells, removeIfEmpty, setContent } from './cells';
import { parseEntry, type Entry } from './entry';
import { eventReference, workbookTarget } from './events';
import { checkFormula } from './formulas';
import { cellCount, intersection, isUnbounded } from './geometry';
import { renameColumnsInFormulas } from './rewriting';
import { readValue, valueTypeOf } from './reading';
import { columnNames, headerRow } from './tables';
import type { Workspace } from './workspace';

/** Who wrote: an add-in through its API, or a person in the grid. */
export type Writer = 'ThisLocalAddin' | 'Unknown';

/** Calls `visit` for every cell that the value, a matrix or a scalar, has something for. */
export function forEachCell(
  range: RangeRef,
  value: unknown,
  name: string,
  visit: (item: unknown, row: number, column: number) => void,
): void {
  if (isUnbounded(range)) throw invalidArgument(`${name} can't be set on whole rows or columns.`);
  const matrix = Array.isArray(value) ? (value as unknown[]) : undefined;
  if (matrix !== undefined && matrix.length !== range.rows) throw wrongSize(range, name);
  for (let i = 0; i < range.rows; i += 1) {
    const line = matrix?.[i];
    if (matrix !== undefined && !(Array.isArray(line) && line.length === range.columns))
      throw wrongSize(range, name);
    for (let j = 0; j < range.columns; j += 1) {
      const item: unknown = Array.isArray(line) ? line[j] : value;
      if (item !== null && item !== undefined) visit(item, range.row + i, range.column + j);
    }
  }
}

function wrongSize({ rows, columns }: RangeRef, name: string) {
  return invalidArgument(`${name} must have the size of the range, ${rows} rows by ${columns} columns.`);
}

function asValue(item: unknown): Value {
  if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return item;
  throw invalidArgument('A cell takes a text, a number or a boolean.');
}

export function writeContents(
  workspace: Workspace,
  sheet: Sheet,
  range: RangeRef,
  value: unknown,
  name: string,
  writer: Writer = 'ThisLocalAddin',
): void {
  const writes: { row: number; column: number; entry: Entry }[] = [];
  forEachCell(range, value, name, (item, row, column) => {
    const { content, ...rest } = parseEntry(asValue(item), cellAt(sheet, row, column)?.format);
    const checked =
      content !== undefined && 'formula' in content
        ? { formula: checkFormula(workspace.book, content.formula, { sheet, row, column }) }
        : content;
    writes.push({ row, column, entry: { content: checked, ...rest } });
  });
  changeContents(workspace, sheet, range, writer, () => {
    for (const { row, column, entry } of writes) {
      const cell = cellToWrite(sheet, row, column);
      setContent(cell, entry.content);
      if (entry.format !== undefined) cell.format ??= entry.format;
      removeIfEmpty(sheet, row, column);
    }
  });
}

export function clearContents(workspace: Workspace, sheet: Sheet, range: RangeRef): void {
  changeContents(workspace, sheet, range, 'ThisLocalAddin', () => {
    for (const { row, column, cell } of placedCells(sheet, range)) {
      setContent(cell, undefined);
      removeIfEmpty(sheet, row, column);
    }
  });
}

/** Around every change of contents: headers are kept in order, and whoever listens hears of it. */
function changeContents(
  workspace: Workspace,
  sheet: Sheet,
  range: RangeRef,
  writer: Writer,
  change: () => void,
): void {
  const headers = sheet.tables
    .filter((table) => intersection(headerRow(table), range) !== undefined)
    .map((table) => ({ table, before: columnNames(sheet, table) }));
  const before = detailsOf(sheet, range, 'Before');
  change();
  for (const { table, before: names } of headers) followHeaders(workspace, sheet, table, names);
  workspace.cellsChanged(sheet, range);
  const after = detailsOf(sheet, range, 'After');
  reportChange(workspace, sheet, range, 'RangeEdited', writer, before && after && { ...before, ...after });
}

const shiftDirections = {
  RangeEdited: 'None',
  RowInserted: 'ShiftCellDown',
  RowDeleted: 'ShiftCellUp',
} as const;

export function reportChange(
  { events }: Workspace,
  sheet: Sheet,
  range: RangeRef,
  changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted',
  writer: Writer,
  details: Readonly<Record<string, Json>> = {},
): void {
  events.raise('DataChanged', [sheet.id, workbookTarget], {
    changeType,
    source: 'Local',
    triggerSource: writer,
    shiftDirection: shiftDirections[changeType],
    worksheetId: sheet.id,
    address: localAddress(range),
    referenceId: eventReference(sheet, range),
    ...details,
  });
}

/** Of a single cell without a formula, whose result nobody knows yet. */
function detailsOf(
  sheet: Sheet,
  range: RangeRef,
  when: 'Before' | 'After',
): Record<string, Json> | undefined {
  const cell = cellAt(sheet, range.row, range.column);
  if (cellCount(range) > 1 || cell?.formula !== undefined) return undefined;
  return { [`value${when}`]: readValue(cell), [`valueType${when}`]: valueTypeOf(cell) };
}

function followHeaders(workspace: Workspace, sheet: Sheet, table: Table, before: readonly string[]): void {
  const taken = new Set<string>();
  const names = columnNames(sheet, table).map((text, index) => {
    const name = uniqueName(text === '' ? `Column${index + 1}` : text, taken);
    taken.add(name.toLowerCase());
    return name;
  });
  for (const [index, name] of names.entries()) {
    const cell = cellToWrite(sheet, table.range.row, table.range.column + index);
    if (cell.value === name) continue;
    setContent(cell, { value: name });
  }
  renameColumns(workspace, table, before, names);
}

function renameColumns(
  workspace: Workspace,
  table: Table,
  before: readonly string[],
  after: readonly string[],
): void {
  const renamed = new Map<string, string>();
  for (const [index, from] of before.entries()) {
    const to = after[index];
    if (to !== undefined && to !== from) renamed.set(from.toLowerCase(), to);
  }
  if (renamed.size === 0) return;
  renameColumnsInFormulas(workspace.book, table, renamed);
  workspace.structureChanged();
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${name}${count}`;
  return candidate;
}
