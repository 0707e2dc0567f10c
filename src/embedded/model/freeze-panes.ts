/** WorksheetFreezePanes: how many rows at the top and columns at the left stay in view. */
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { invalidArgument } from '../protocol/errors';
import { bottom, maxColumns, maxRows, right } from './geometry';
import { asRange, rangeObject } from './range';
import type { SheetTarget } from './worksheet';

function freeze({ workspace, sheet }: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || rows >= maxRows || columns < 0 || columns >= maxColumns) {
    throw invalidArgument('A worksheet can freeze no more rows or columns than it has.');
  }
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  workspace.structureChanged();
}

const members: Members<SheetTarget> = {
  type: 'WorksheetFreezePanes',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  finders: {
    GetLocationOrNullObject: ({ workspace, sheet }) => {
      const { frozenRows, frozenColumns } = sheet;
      if (frozenRows === 0 && frozenColumns === 0) return null;
      const rows = frozenRows === 0 ? maxRows : frozenRows;
      const columns = frozenColumns === 0 ? maxColumns : frozenColumns;
      return rangeObject(workspace, sheet, { row: 0, column: 0, rows, columns });
    },
  },
  methods: {
    /** Whole columns freeze no rows, whole rows no columns. */
    FreezeAt: (target, args) => {
      const { sheet, range } = asRange(args.raw(0), target);
      if (sheet !== target.sheet) throw invalidArgument('The range is on another worksheet.');
      const rows = range.rows === maxRows ? 0 : bottom(range) + 1;
      const columns = range.columns === maxColumns ? 0 : right(range) + 1;
      freeze(target, rows, columns);
    },
    FreezeRows: (target, args) => freeze(target, args.integer(0, 'count'), 0),
    FreezeColumns: (target, args) => freeze(target, 0, args.integer(0, 'count')),
    Unfreeze: (target) => freeze(target, 0, 0),
  },
};

export const freezePanesObject = (target: SheetTarget): HostObject => createObject(members, target);
