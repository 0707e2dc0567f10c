/** Worksheet. One sheet stays visible always; deleting a sheet leaves #REF! in what pointed at it. */
import type { Sheet } from '../book';
import { asFlag, asInteger, asOneOf, asText, type Arguments } from '../protocol/arguments';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import { createObject, type HostObject, type Members, type Scalar } from '../protocol/host-object';
import { locate } from './address';
import { usedRange } from './cells';
import { chartCollectionObject } from './chart-collection';
import { workbookTarget } from './events';
import { freezePanesObject } from './freeze-panes';
import { wholeSheet } from './geometry';
import { checkSheetName } from './naming';
import { pageLayoutObject } from './page-layout';
import { rangeObject } from './range';
import { dropSheetFromFormulas, renameSheetInFormulas } from './rewriting';
import { asColor } from './styles';
import { tableCollectionObject } from './table-collection';
import type { Workspace } from './workspace';
import { worksheetPropertiesObject } from './worksheet-properties';

export interface SheetTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
}

const singleCell = { row: 0, column: 0, rows: 1, columns: 1 } as const;

function rename({ workspace, sheet }: SheetTarget, value: unknown): void {
  const name = asText(value, 'name');
  checkSheetName(workspace.book, name, sheet.id);
  renameSheetInFormulas(workspace.book, sheet.name, name);
  sheet.name = name;
  workspace.structureChanged();
}

function move({ workspace, sheet }: SheetTarget, value: unknown): void {
  const { book } = workspace;
  const position = asInteger(value, 'position');
  if (position < 0 || position >= book.sheets.length)
    throw invalidArgument(`There is no position ${position}.`);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.sheets.splice(position, 0, sheet);
  workspace.structureChanged();
}

/** Another sheet that can be seen, without which this one must stay as it is. */
function otherVisible({ workspace, sheet }: SheetTarget): Sheet {
  const { sheets } = workspace.book;
  const isVisible = (other: Sheet | undefined) => other !== sheet && other?.visibility === 'Visible';
  const index = sheets.indexOf(sheet);
  const other = sheets.slice(index).find(isVisible) ?? sheets.slice(0, index).reverse().find(isVisible);
  if (other === undefined) throw invalidOperation('A workbook keeps one visible worksheet.');
  return other;
}

function leave(target: SheetTarget): void {
  const { book } = target.workspace;
  if (book.activeSheetId !== target.sheet.id) return;
  book.activeSheetId = otherVisible(target).id;
  book.selection = singleCell;
}

function setVisibility(target: SheetTarget, value: unknown): void {
  const { workspace, sheet } = target;
  const visibility = asOneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
  if (visibility !== 'Visible') {
    otherVisible(target);
    leave(target);
  }
  sheet.visibility = visibility;
  workspace.structureChanged();
}

function remove(target: SheetTarget): void {
  const { workspace, sheet } = target;
  const { book, events } = workspace;
  if (sheet.visibility === 'VeryHidden') throw invalidOperation(`${sheet.name} is very hidden.`);
  otherVisible(target);
  leave(target);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  dropSheetFromFormulas(book, sheet);
  workspace.structureChanged();
  events.raise('Deleted', [workbookTarget], { source: 'Local', worksheetId: sheet.id });
}

function getRange({ workspace, sheet }: SheetTarget, args: Arguments): HostObject {
  if (!args.isGiven(0)) return rangeObject(workspace, sheet, wholeSheet);
  const found = locate(workspace.book, args.text(0, 'address'), sheet);
  if (found.sheet !== sheet) throw invalidArgument('The address is on another worksheet.');
  return rangeObject(workspace, sheet, found.range);
}

function used({ sheet }: SheetTarget, args: Arguments) {
  return usedRange(sheet, wholeSheet, args.isGiven(0) && args.flag(0, 'valuesOnly'));
}

const gridlines: Scalar<SheetTarget> = {
  get: ({ sheet }) => sheet.gridlines,
  set: ({ workspace, sheet }, value) => {
    sheet.gridlines = asFlag(value, 'showGridlines');
    workspace.structureChanged();
  },
};

const members: Members<SheetTarget> = {
  type: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: { get: ({ workspace, sheet }) => workspace.book.sheets.indexOf(sheet), set: move },
    Visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ workspace, sheet }, value) => {
        sheet.tabColor = value === '' ? '' : asColor(value, 'tabColor');
        workspace.structureChanged();
      },
    },
    ShowGridlines: gridlines,
    // The client reads the property above, but writes it under this name.
    Gridlines: gridlines,
  },
  links: {
    Charts: chartCollectionObject,
    Tables: tableCollectionObject,
    FreezePanes: freezePanesObject,
    PageLayout: pageLayoutObject,
    CustomProperties: worksheetPropertiesObject,
  },
  finders: {
    GetRange: getRange,
    GetRangeByIndexes: ({ workspace, sheet }, args) =>
      rangeObject(workspace, sheet, {
        row: args.integer(0, 'startRow'),
        column: args.integer(1, 'startColumn'),
        rows: args.integer(2, 'rowCount'),
        columns: args.integer(3, 'columnCount'),
      }),
    GetCell: ({ workspace, sheet }, args) =>
      rangeObject(workspace, sheet, {
        ...singleCell,
        row: args.integer(0, 'row'),
        column: args.integer(1, 'column'),
      }),
    GetUsedRange: (target, args) =>
      rangeObject(target.workspace, target.sheet, used(target, args) ?? singleCell),
    GetUsedRangeOrNullObject: (target, args) => {
      const range = used(target, args);
      return range === undefined ? null : rangeObject(target.workspace, target.sheet, range);
    },
  },
  methods: {
    Activate: ({ workspace: { book }, sheet }) => {
      if (sheet.visibility !== 'Visible') throw invalidOperation(`${sheet.name} is hidden.`);
      if (book.activeSheetId === sheet.id) return;
      book.activeSheetId = sheet.id;
      book.selection = singleCell;
    },
    Delete: remove,
    _RegisterDataChangedEvent: ({ workspace, sheet }) => workspace.events.register('DataChanged', sheet.id),
    _UnregisterDataChangedEvent: ({ workspace, sheet }) =>
      workspace.events.unregister('DataChanged', sheet.id),
  },
};

export const worksheetObject = (workspace: Workspace, sheet: Sheet): HostObject =>
  createObject(members, { workspace, sheet });
