/**
 * Answers a load: the wanted properties of an object, nested where the client names a path such as
 * "format/fill/color". For a collection the names mean its items, unless the collection has a property of that
 * name itself. An unknown name fails as ApiNotFound.
 */
import { protocolName, type HostObject } from './host-object';
import type { Json, QueryInfo } from './messages';

type Selection = Map<string, Selection>;

/** The client's own words in a load; they ask for nothing that the host would have to read. */
const clientWords = new Set(['$none', 'isNullObject']);

export async function query(
  object: HostObject,
  info: QueryInfo | undefined,
  calculate: () => Promise<void>,
): Promise<Json> {
  const { Select = [], Expand = [], Top, Skip = 0 } = info ?? {};
  const wanted = [...Select, ...Expand].filter((path) => !clientWords.has(path));
  if (wanted.length === 0 && Select.length > 0) return object.identity();
  const end = Top === undefined ? undefined : Skip + Top;
  return read(object, selectionOf(wanted), calculate, (items) => items.slice(Skip, end));
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let level = root;
    for (const name of path.split('/').map(protocolName)) {
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

type Slice = (items: readonly HostObject[]) => readonly HostObject[];

async function read(
  object: HostObject,
  selection: Selection,
  calculate: () => Promise<void>,
  slice: Slice = (items) => items,
): Promise<Json> {
  const result: Record<string, Json> = { ...object.identity() };

  async function readScalar(name: string): Promise<void> {
    if (object.isCalculated(name)) await calculate();
    result[name] = object.get(name);
  }

  const all = selection.size === 0 || selection.has('*');
  const items = object.items();
  if (items !== undefined) {
    const ofItems: Selection = new Map();
    for (const [name, nested] of selection) {
      if (object.isScalar(name)) await readScalar(name);
      else ofItems.set(name, nested);
    }
    if (all || ofItems.size > 0) {
      const values: Json[] = [];
      for (const item of slice(items)) values.push(await read(item, ofItems, calculate));
      result['_Items'] = values;
    }
    return result;
  }
  if (all) for (const name of object.scalarNames()) await readScalar(name);
  for (const [name, nested] of selection) {
    if (name === '*') continue;
    if (object.isScalar(name)) {
      await readScalar(name);
    } else {
      const linked = object.link(name);
      result[name] = linked === null ? null : await read(linked, nested, calculate);
    }
  }
  return result;
}
