/** Workbook: the root that every object path starts from. */
import { parseAddress } from './address';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { applicationObject, runtimeObject } from './application';
import { customXmlPartsObject } from './custom-xml';
import { namedItemsObject } from './named-items';
import { rangeObject } from './range';
import { tableCollectionObject } from './table-collection';
import type { Workspace } from './workspace';
import { worksheetCollectionObject } from './worksheet-collection';

/** The range that an event named; see eventReference. */
function eventRange(workspace: Workspace, args: Arguments): HostObject | null {
  const reference = args.text(0, 'referenceId');
  const split = reference.indexOf('!');
  const sheet = workspace.book.sheets.find(({ id }) => id === reference.slice(0, split));
  return sheet === undefined
    ? null
    : rangeObject(workspace, sheet, parseAddress(reference.slice(split + 1)).range);
}

const members: Members<Workspace> = {
  type: 'Workbook',
  links: {
    Application: applicationObject,
    CustomXmlParts: customXmlPartsObject,
    Names: namedItemsObject,
    Tables: (workspace) => tableCollectionObject({ workspace }),
    Worksheets: worksheetCollectionObject,
    _Runtime: runtimeObject,
  },
  finders: {
    GetSelectedRange: (workspace) => rangeObject(workspace, workspace.activeSheet, workspace.book.selection),
    _GetRangeForEventByReferenceId: (workspace, args) => {
      const range = eventRange(workspace, args);
      if (range === null) throw itemNotFound('The range of the event');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

export const workbookObject = (workspace: Workspace): HostObject => createObject(members, workspace);
