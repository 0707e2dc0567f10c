/**
 * NamedItemCollection and NamedItem, of the whole workbook. A name may stand for a range, a constant or a formula; a
 * name that does not point at a range has none (getRange: ItemNotFound).
 */
import { parseA1Ref } from '@borgar/fx';
import type { DefinedName, RangeRef, Sheet } from '../book';
import { asFlag, asText, type Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { createObject, isHostObject, type HostObject, type Members } from '../protocol/host-object';
import { absoluteFormula, findSheet, toRangeRef } from './address';
import { checkFormula } from './formulas';
import { checkDefinedName } from './naming';
import { asRange, rangeObject } from './range';
import type { Workspace } from './workspace';

interface NameTarget {
  readonly workspace: Workspace;
  readonly name: DefinedName;
}

function findName({ book }: Workspace, name: string): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.names.find((other) => other.name.toLowerCase() === wanted);
}

function referenceFormula(workspace: Workspace, reference: unknown): string {
  const [first] = workspace.book.sheets;
  if (isHostObject(reference) && first !== undefined) {
    const { sheet, range } = asRange(reference, { workspace, sheet: first });
    return absoluteFormula(sheet.name, range);
  }
  const formula = asText(reference, 'reference');
  if (!formula.startsWith('=')) throw invalidArgument(`${formula} does not begin with "=".`);
  return checkFormula(workspace.book, formula);
}

/** Where a name leads, when its formula is nothing but the address of a range. */
function rangeOf({ workspace: { book }, name }: NameTarget): { sheet: Sheet; range: RangeRef } | undefined {
  const reference = parseA1Ref(name.formula.slice(1), { allowNamed: false });
  if (reference === undefined || !('range' in reference)) return undefined;
  const sheet = findSheet(book, reference.context?.[0] ?? '');
  return sheet && { sheet, range: toRangeRef(reference.range) };
}

function getRange(target: NameTarget): HostObject | null {
  const found = rangeOf(target);
  return found === undefined ? null : rangeObject(target.workspace, found.sheet, found.range);
}

function add(workspace: Workspace, args: Arguments): HostObject {
  const text = args.text(0, 'name');
  checkDefinedName(workspace.book, text);
  const name = { name: text, formula: referenceFormula(workspace, args.raw(1)), visible: true };
  workspace.book.names.push(name);
  workspace.structureChanged();
  return createObject(item, { workspace, name });
}

function typeOf(target: NameTarget): string {
  if (rangeOf(target) !== undefined) return 'Range';
  return target.name.formula.includes('#REF!') ? 'Error' : 'String';
}

const item: Members<NameTarget> = {
  type: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  assertAlive: ({ workspace, name }) => {
    if (!workspace.book.names.includes(name)) throw itemNotFound(`The name ${name.name}`);
  },
  scalars: {
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Scope: { get: () => 'Workbook' },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workspace, name }, value) => {
        name.formula = referenceFormula(workspace, value);
        workspace.structureChanged();
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ workspace, name }, value) => {
        name.visible = asFlag(value, 'visible');
        workspace.structureChanged();
      },
    },
  },
  finders: {
    GetRange: (target) => {
      const range = getRange(target);
      if (range === null) throw itemNotFound(`A range named ${target.name.name}`);
      return range;
    },
    GetRangeOrNullObject: getRange,
  },
  methods: {
    Delete: ({ workspace, name }) => {
      workspace.book.names = workspace.book.names.filter((other) => other !== name);
      workspace.structureChanged();
    },
  },
};

function find(workspace: Workspace, args: Arguments): HostObject | null {
  const name = findName(workspace, args.text(0, 'name'));
  return name === undefined ? null : createObject(item, { workspace, name });
}

const collection: Members<Workspace> = {
  type: 'NamedItemCollection',
  items: (workspace) => workspace.book.names.map((name) => createObject(item, { workspace, name })),
  finders: {
    Add: add,
    GetItem: (workspace, args) => {
      const found = find(workspace, args);
      if (found === null) throw itemNotFound(`The name ${args.text(0, 'name')}`);
      return found;
    },
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (workspace) => workspace.book.names.length },
};

export const namedItemsObject = (workspace: Workspace): HostObject => createObject(collection, workspace);
