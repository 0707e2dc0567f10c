/** TableColumnCollection and TableColumn. A column's id is its place in the table, counted from 1. */
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import type { RangeRef } from '../book';
import { deleteTableColumn } from './cell-deletion';
import { writeContents } from './contents';
import { rangeObject } from './range';
import { assertTableAlive, type TableTarget } from './table';
import { bodyRange, columnIndex, columnNames, headerRow } from './tables';

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

function assertColumnAlive(target: ColumnTarget): void {
  assertTableAlive(target);
  if (target.index >= target.table.range.columns) throw itemNotFound(`Column ${target.index + 1}`);
}

const columnOf = (rows: RangeRef, { index }: ColumnTarget): RangeRef => ({
  ...rows,
  column: rows.column + index,
  columns: 1,
});

const column: Members<ColumnTarget> = {
  type: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  assertAlive: assertColumnAlive,
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ sheet, table, index }) => columnNames(sheet, table)[index] ?? '',
      set: (target, value) => {
        const { workspace, sheet, table } = target;
        if (typeof value !== 'string' || value === '') throw invalidArgument('A column needs a name.');
        writeContents(workspace, sheet, columnOf(headerRow(table), target), `'${value}`, 'name');
      },
    },
  },
  finders: {
    GetDataBodyRange: (target) =>
      rangeObject(target.workspace, target.sheet, columnOf(bodyRange(target.table), target)),
  },
  methods: {
    Delete: ({ workspace, sheet, table, index }) => deleteTableColumn(workspace, sheet, table, index),
  },
};

/** By id or by name. */
function find(target: TableTarget, args: Arguments): HostObject | null {
  const key = args.raw(0);
  const index =
    typeof key === 'string' ? columnIndex(target.sheet, target.table, key) : args.integer(0, 'key') - 1;
  const exists = index >= 0 && index < target.table.range.columns;
  return exists ? createObject(column, { ...target, index }) : null;
}

const members: Members<TableTarget> = {
  type: 'TableColumnCollection',
  assertAlive: assertTableAlive,
  items: (target) =>
    Array.from({ length: target.table.range.columns }, (_, index) =>
      createObject(column, { ...target, index }),
    ),
  scalars: { Count: { get: ({ table }) => table.range.columns } },
  finders: {
    GetItem: (target, args) => {
      const found = find(target, args);
      if (found === null) throw itemNotFound(`The column ${String(args.raw(0))}`);
      return found;
    },
    GetItemOrNullObject: find,
  },
};

export const tableColumnsObject = (target: TableTarget): HostObject => createObject(members, target);
