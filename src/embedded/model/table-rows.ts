/**
 * TableRowCollection: how many rows a table has, and rows added at its end. Excel would push away what stands below
 * the table; this host refuses where there is something.
 */
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { isBlank } from './cells';
import { writeContents } from './contents';
import { bottom, fits } from './geometry';
import { assertTableAlive, type TableTarget } from './table';

interface RowTarget extends TableTarget {
  readonly index: number;
}

const row: Members<RowTarget> = {
  type: 'TableRow',
  assertAlive: assertTableAlive,
  scalars: { Index: { get: ({ index }) => index } },
};

const rowCount = ({ table }: TableTarget) => table.range.rows - 1;

function add(target: TableTarget, args: Arguments): HostObject {
  const { workspace, sheet, table } = target;
  if (args.isGiven(0) && args.integer(0, 'index') !== -1)
    throw notImplemented('table rows added elsewhere than at the end');
  const values = args.raw(1);
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument('values must be rows of cells.');
  const below = { ...table.range, row: bottom(table.range) + 1, rows: values.length };
  if (!fits(below)) throw invalidArgument('The worksheet ends here.');
  if (!isBlank(sheet, below)) throw notImplemented('table rows that push cells down');

  const index = rowCount(target);
  writeContents(workspace, sheet, below, values, 'values');
  table.range = { ...table.range, rows: table.range.rows + values.length };
  workspace.structureChanged();
  return createObject(row, { ...target, index });
}

const members: Members<TableTarget> = {
  type: 'TableRowCollection',
  assertAlive: assertTableAlive,
  scalars: { Count: { get: rowCount } },
  finders: { Add: add },
  methods: { GetCount: rowCount },
};

export const tableRowsObject = (target: TableTarget): HostObject => createObject(members, target);
