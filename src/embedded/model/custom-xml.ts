/** CustomXmlPartCollection and CustomXmlPart: XML that travels in the file. It must be well-formed. */
import { DOMParser } from '@xmldom/xmldom';
import type { XmlPart } from '../book';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { newGuid } from './ids';
import type { Workspace } from './workspace';

interface PartTarget {
  readonly workspace: Workspace;
  readonly part: XmlPart;
}

interface PartsTarget {
  readonly workspace: Workspace;
  readonly namespace: string;
}

/** The parser lets pass as warnings what XML does not allow, such as attributes without quotes. */
function refuse(_level: string, message: string): never {
  throw new Error(message);
}

function namespaceOf(xml: string): string {
  try {
    const parser = new DOMParser({ onError: refuse });
    return parser.parseFromString(xml, 'text/xml').documentElement?.namespaceURI ?? '';
  } catch (error) {
    throw invalidArgument(
      `The XML is not well-formed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const item: Members<PartTarget> = {
  type: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  assertAlive: ({ workspace, part }) => {
    if (!workspace.book.xmlParts.includes(part)) throw itemNotFound('The custom XML part');
  },
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => part.namespace },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      const xml = args.text(0, 'xml');
      part.namespace = namespaceOf(xml);
      part.xml = xml;
    },
    Delete: ({ workspace: { book }, part }) => {
      book.xmlParts = book.xmlParts.filter((other) => other !== part);
    },
  },
};

const partObject = (workspace: Workspace, part: XmlPart) => createObject(item, { workspace, part });

function add(workspace: Workspace, args: Arguments): HostObject {
  const xml = args.text(0, 'xml');
  const part = { id: newGuid(workspace.book), namespace: namespaceOf(xml), xml };
  workspace.book.xmlParts.push(part);
  return partObject(workspace, part);
}

function find(workspace: Workspace, args: Arguments): HostObject | null {
  const id = args.text(0, 'id');
  const part = workspace.book.xmlParts.find((candidate) => candidate.id === id);
  return part === undefined ? null : partObject(workspace, part);
}

const collection: Members<Workspace> = {
  type: 'CustomXmlPartCollection',
  items: (workspace) => workspace.book.xmlParts.map((part) => partObject(workspace, part)),
  finders: {
    Add: add,
    GetByNamespace: (workspace, args) =>
      createObject(scoped, { workspace, namespace: args.text(0, 'namespaceUri') }),
    GetItem: (workspace, args) => {
      const found = find(workspace, args);
      if (found === null) throw itemNotFound('The custom XML part');
      return found;
    },
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (workspace) => workspace.book.xmlParts.length },
};

function partsIn({ workspace, namespace }: PartsTarget): HostObject[] {
  return workspace.book.xmlParts
    .filter((part) => part.namespace === namespace)
    .map((part) => partObject(workspace, part));
}

const scoped: Members<PartsTarget> = {
  type: 'CustomXmlPartScopedCollection',
  items: partsIn,
  finders: {
    GetItem: ({ workspace }, args) => find(workspace, args),
    GetOnlyItemOrNullObject: (target) => {
      const [only, ...others] = partsIn(target);
      return only === undefined || others.length > 0 ? null : only;
    },
  },
  methods: { GetCount: (target) => partsIn(target).length },
};

export const customXmlPartsObject = (workspace: Workspace): HostObject => createObject(collection, workspace);
