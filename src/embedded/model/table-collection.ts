/**
 * TableCollection, of the workbook or of one sheet. Excel would mend a bad header row silently; here a header that is
 * not text, blank or not unique is refused, because formulas that name the column would miss it.
 */
import type { RangeRef, Sheet, Table } from '../book';
import type { Arguments } from '../protocol/arguments';
import { asText } from '../protocol/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { cellAt } from './cells';
import { intersection, isUnbounded } from './geometry';
import { newNumber } from './ids';
import { asRange } from './range';
import { tableObject } from './table';
import { findTable } from './tables';
import type { Workspace } from './workspace';

interface TablesTarget {
  readonly workspace: Workspace;
  /** Absent: of the whole workbook. */
  readonly sheet?: Sheet;
}

const placed = (sheet: Sheet) => sheet.tables.map((table) => ({ sheet, table }));

function tablesOf({ workspace, sheet }: TablesTarget): { sheet: Sheet; table: Table }[] {
  return sheet === undefined ? workspace.book.sheets.flatMap(placed) : placed(sheet);
}

export function checkTableRange(sheet: Sheet, range: RangeRef, table?: Table): void {
  if (isUnbounded(range) || range.rows < 2)
    throw invalidArgument('A table has a header row and at least one more.');
  const overlapped = sheet.tables.find(
    (other) => other !== table && intersection(other.range, range) !== undefined,
  );
  if (overlapped !== undefined) throw invalidArgument(`The range overlaps the table ${overlapped.name}.`);
  checkHeader(sheet, range);
}

function checkHeader(sheet: Sheet, { row, column, columns }: RangeRef): void {
  const seen = new Set<string>();
  for (let index = 0; index < columns; index += 1) {
    const text = cellAt(sheet, row, column + index)?.value;
    if (typeof text !== 'string')
      throw invalidArgument(`Column ${index + 1} of the table has no text as header.`);
    if (seen.has(text.toLowerCase())) throw invalidArgument(`Two columns of the table are named ${text}.`);
    seen.add(text.toLowerCase());
  }
}

function add(target: TablesTarget, args: Arguments): HostObject {
  const { workspace } = target;
  const owner = target.sheet ?? workspace.activeSheet;
  const { sheet, range } = asRange(args.raw(0), { workspace, sheet: owner });
  if (target.sheet !== undefined && sheet !== target.sheet)
    throw invalidArgument('The range is on another worksheet.');
  if (!args.flag(1, 'hasHeaders')) throw notImplemented('tables whose headers are yet to be made');
  checkTableRange(sheet, range);

  const table: Table = {
    id: String(newNumber(workspace.book)),
    name: freeName(workspace),
    range,
    style: 'TableStyleMedium2',
    banded: true,
    filterButton: true,
  };
  sheet.tables.push(table);
  workspace.structureChanged();
  return tableObject({ workspace, sheet, table });
}

function freeName({ book }: Workspace): string {
  const taken = new Set(book.names.map(({ name }) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const name = `Table${count}`;
    if (findTable(book, name) === undefined && !taken.has(name.toLowerCase())) return name;
  }
}

function find(target: TablesTarget, args: Arguments): HostObject | null {
  const found = findTable(target.workspace.book, asText(args.raw(0), 'key'));
  const isHere = found !== undefined && (target.sheet === undefined || found.sheet === target.sheet);
  return isHere ? tableObject({ workspace: target.workspace, ...found }) : null;
}

const members: Members<TablesTarget> = {
  type: 'TableCollection',
  items: (target) => tablesOf(target).map((found) => tableObject({ workspace: target.workspace, ...found })),
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  finders: {
    Add: add,
    GetItem: (target, args) => {
      const table = find(target, args);
      if (table === null) throw itemNotFound(`The table ${args.text(0, 'key')}`);
      return table;
    },
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (target) => tablesOf(target).length },
};

export const tableCollectionObject = (target: TablesTarget): HostObject => createObject(members, target);
