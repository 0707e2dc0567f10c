/**
 * How an Excel object is declared: a table of exactly the members that the host implements, in the protocol's
 * PascalCase. `createObject(members, target)` binds the table to the thing that it speaks for. A name that is not
 * in the table fails as ApiNotFound with the object's and the member's name, so that nothing is ever silently
 * left out.
 */
import type { Arguments } from './arguments';
import { apiNotFound } from './errors';
import { isKnown, know } from './known-objects';
import type { Json } from './messages';

export interface Scalar<T> {
  readonly get: (target: T) => Json;
  /** Absent where Excel's property is read-only. */
  readonly set?: (target: T, value: unknown) => void;
  /** Reading it shows results of formulas, so they have to be calculated first. */
  readonly calculated?: boolean;
}

export interface Members<T> {
  readonly type: string;
  /** What the client has to know of an object to find it again: `Id`, or `_Id`. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** Throws when the thing has been deleted. */
  readonly assertAlive?: (target: T) => void;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods that give an object; the collection's indexer is `GetItem`. */
  readonly finders?: Readonly<Record<string, (target: T, args: Arguments) => HostObject | null>>;
  /** Methods that give a bare value or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => Json | void | Promise<void>>>;
  /** Of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
}

/** An Excel object as the dispatcher sees it. Null stands for Excel's null object. */
export interface HostObject {
  readonly type: string;
  identity(): Readonly<Record<string, Json>>;
  scalarNames(): readonly string[];
  isScalar(name: string): boolean;
  isCalculated(name: string): boolean;
  get(name: string): Json;
  set(name: string, value: unknown): void;
  link(name: string): HostObject | null;
  find(name: string, args: Arguments): HostObject | null;
  call(name: string, args: Arguments): Json | void | Promise<void>;
  items(): readonly HostObject[] | undefined;
}

export const isHostObject = (value: unknown): value is HostObject => isKnown(value);

export function createObject<T>(members: Members<T>, target: T): HostObject {
  const { type, identity, assertAlive, scalars = {}, links = {}, finders = {}, methods = {} } = members;

  function member<M>(table: Readonly<Record<string, M>>, name: string): M {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw apiNotFound(`${type}.${publicName(name)}`);
    assertAlive?.(target);
    return found;
  }

  const object: HostObject = {
    type,
    identity: () => identity?.(target) ?? {},
    scalarNames: () => Object.keys(scalars),
    isScalar: (name) => Object.hasOwn(scalars, name),
    isCalculated: (name) => scalars[name]?.calculated === true,
    get: (name) => member(scalars, name).get(target),
    set(name, value) {
      const { set } = member(scalars, name);
      if (set === undefined) throw apiNotFound(`setting ${type}.${publicName(name)}`);
      set(target, value);
    },
    link: (name) => member(links, name)(target),
    find: (name, args) => member(finders, name)(target, args),
    call: (name, args) => member(methods, name)(target, args),
    items: () => members.items?.(target),
  };
  know(object);
  return object;
}

/** `GetRange` → `getRange`; the client's internal names keep their underscore. */
export const publicName = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
export const protocolName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
