/** WorksheetCollection: the sheets in the order of their tabs, and what happens to any of them. */
import type { Sheet } from '../book';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { findSheet } from './address';
import { workbookTarget } from './events';
import { newGuid } from './ids';
import { checkSheetName } from './naming';
import { newSheet } from './new-book';
import type { Workspace } from './workspace';
import { worksheetObject } from './worksheet';

function find(workspace: Workspace, args: Arguments): HostObject | null {
  const key = args.text(0, 'key');
  const sheet = workspace.book.sheets.find(({ id }) => id === key) ?? findSheet(workspace.book, key);
  return sheet === undefined ? null : worksheetObject(workspace, sheet);
}

function freeName({ book }: Workspace): string {
  for (let count = 1; ; count += 1) {
    const name = `Sheet${count}`;
    if (findSheet(book, name) === undefined) return name;
  }
}

function add(workspace: Workspace, args: Arguments): HostObject {
  const name = args.isGiven(0) ? args.text(0, 'name') : freeName(workspace);
  checkSheetName(workspace.book, name);
  const sheet: Sheet = newSheet(newGuid(workspace.book), name);
  workspace.book.sheets.push(sheet);
  workspace.structureChanged();
  workspace.events.raise('Added', [workbookTarget], { source: 'Local', worksheetId: sheet.id });
  return worksheetObject(workspace, sheet);
}

const listen = (name: 'DataChanged' | 'Added' | 'Deleted') => ({
  [`_Register${name}Event`]: ({ events }: Workspace) => events.register(name, workbookTarget),
  [`_Unregister${name}Event`]: ({ events }: Workspace) => events.unregister(name, workbookTarget),
});

const members: Members<Workspace> = {
  type: 'WorksheetCollection',
  items: (workspace) => workspace.book.sheets.map((sheet) => worksheetObject(workspace, sheet)),
  finders: {
    Add: add,
    GetItem: (workspace, args) => {
      const sheet = find(workspace, args);
      if (sheet === null) throw itemNotFound(`The worksheet ${args.text(0, 'key')}`);
      return sheet;
    },
    GetItemOrNullObject: find,
    GetActiveWorksheet: (workspace) => worksheetObject(workspace, workspace.activeSheet),
  },
  methods: {
    GetCount: ({ book }) => book.sheets.length,
    ...listen('DataChanged'),
    ...listen('Added'),
    ...listen('Deleted'),
  },
};

export const worksheetCollectionObject = (workspace: Workspace): HostObject =>
  createObject(members, workspace);
