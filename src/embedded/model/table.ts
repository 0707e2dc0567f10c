/** Table. Formulas follow its name; when it is deleted they show #REF!, when it becomes a range they get addresses. */
import { asFlag, asText, type Arguments } from '../protocol/arguments';
import type { Sheet, Table } from '../book';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { clearContents } from './contents';
import { checkDefinedName } from './naming';
import { asRange, rangeObject } from './range';
import { dropTableFromFormulas, renameTableInFormulas, replaceTableInFormulas } from './rewriting';
import { tableColumnsObject } from './table-columns';
import { checkTableRange } from './table-collection';
import { tableRowsObject } from './table-rows';
import { bodyRange, headerRow } from './tables';
import type { Workspace } from './workspace';
import { worksheetObject } from './worksheet';

export interface TableTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly table: Table;
}

const styleName = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

export function assertTableAlive({ workspace, sheet, table }: TableTarget): void {
  workspace.assertAlive(sheet);
  if (!sheet.tables.includes(table)) throw itemNotFound(`The table ${table.name}`);
}

function rename({ workspace, table }: TableTarget, value: unknown): void {
  const name = asText(value, 'name');
  checkDefinedName(workspace.book, name, table.name);
  renameTableInFormulas(workspace.book, table.name, name);
  table.name = name;
  workspace.structureChanged();
}

function resize({ workspace, sheet, table }: TableTarget, args: Arguments): void {
  const target = asRange(args.raw(0), { workspace, sheet });
  if (target.sheet !== sheet) throw invalidArgument('A table stays on its worksheet.');
  if (target.range.row !== table.range.row) throw invalidArgument("A table's header row stays where it is.");
  checkTableRange(sheet, target.range, table);
  table.range = target.range;
  workspace.structureChanged();
}

function remove({ sheet, table }: TableTarget): void {
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

const members: Members<TableTarget> = {
  type: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  assertAlive: assertTableAlive,
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: rename },
    Style: {
      get: ({ table }) => table.style,
      set: ({ workspace, table }, value) => {
        const style = asText(value, 'style');
        if (!styleName.test(style)) throw invalidArgument(`${style} is not a table style.`);
        table.style = style;
        workspace.structureChanged();
      },
    },
    ShowBandedRows: {
      get: ({ table }) => table.banded,
      set: ({ workspace, table }, value) => {
        table.banded = asFlag(value, 'showBandedRows');
        workspace.structureChanged();
      },
    },
    ShowFilterButton: {
      get: ({ table }) => table.filterButton,
      set: ({ workspace, table }, value) => {
        table.filterButton = asFlag(value, 'showFilterButton');
        workspace.structureChanged();
      },
    },
    ShowHeaders: {
      get: () => true,
      set: (_, value) => {
        if (!asFlag(value, 'showHeaders')) throw notImplemented('tables without headers');
      },
    },
  },
  links: {
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Worksheet: ({ workspace, sheet }) => worksheetObject(workspace, sheet),
  },
  finders: {
    GetRange: ({ workspace, sheet, table }) => rangeObject(workspace, sheet, table.range),
    GetHeaderRowRange: ({ workspace, sheet, table }) => rangeObject(workspace, sheet, headerRow(table)),
    GetDataBodyRange: ({ workspace, sheet, table }) => rangeObject(workspace, sheet, bodyRange(table)),
    ConvertToRange: (target) => {
      const { workspace, sheet, table } = target;
      replaceTableInFormulas(workspace.book, sheet, table);
      remove(target);
      workspace.structureChanged();
      return rangeObject(workspace, sheet, table.range);
    },
  },
  methods: {
    Resize: resize,
    Delete: (target) => {
      const { workspace, sheet, table } = target;
      remove(target);
      dropTableFromFormulas(workspace.book, table);
      clearContents(workspace, sheet, table.range);
      workspace.structureChanged();
    },
  },
};

export const tableObject = (target: TableTarget): HostObject => createObject(members, target);
