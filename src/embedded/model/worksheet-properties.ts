/** WorksheetCustomPropertyCollection: texts that a sheet carries under keys. Adding a key again replaces its text. */
import type { Arguments } from '../protocol/arguments';
import { asText } from '../protocol/arguments';
import { itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import type { SheetTarget } from './worksheet';

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

const assertAlive = ({ workspace, sheet }: SheetTarget) => workspace.assertAlive(sheet);

/** Keys are told apart without regard to upper and lower case. */
function storedKey({ sheet }: SheetTarget, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return [...sheet.properties.keys()].find((stored) => stored.toLowerCase() === wanted);
}

const item: Members<PropertyTarget> = {
  type: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  assertAlive: (target) => {
    assertAlive(target);
    if (!target.sheet.properties.has(target.key)) throw itemNotFound(`The property ${target.key}`);
  },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.properties.get(key) ?? '',
      set: ({ sheet, key }, value) => void sheet.properties.set(key, asText(value, 'value')),
    },
  },
  methods: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
};

function find(target: SheetTarget, args: Arguments): HostObject | null {
  const key = storedKey(target, args.text(0, 'key'));
  return key === undefined ? null : createObject(item, { ...target, key });
}

const collection: Members<SheetTarget> = {
  type: 'WorksheetCustomPropertyCollection',
  assertAlive,
  items: (target) => [...target.sheet.properties.keys()].map((key) => createObject(item, { ...target, key })),
  finders: {
    Add: (target, args) => {
      const given = args.text(0, 'key');
      const key = storedKey(target, given) ?? given;
      target.sheet.properties.set(key, args.text(1, 'value'));
      return createObject(item, { ...target, key });
    },
    GetItem: (target, args) => {
      const found = find(target, args);
      if (found === null) throw itemNotFound(`The property ${args.text(0, 'key')}`);
      return found;
    },
    GetItemOrNullObject: find,
  },
  methods: { GetCount: ({ sheet }) => sheet.properties.size },
};

export const worksheetPropertiesObject = (target: SheetTarget): HostObject =>
  createObject(collection, target);
