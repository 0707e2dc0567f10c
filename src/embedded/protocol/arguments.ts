/**
 * The arguments of a call, checked as they are read: whatever is missing or of another kind is InvalidArgument and
 * names the parameter. Objects among the arguments arrive resolved.
 */
import { invalidArgument } from './errors';
import { isKnown } from './known-objects';
import type { ArgumentInfo } from './messages';

export class Arguments {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  raw(index: number): unknown {
    return this.#values[index] ?? undefined;
  }

  isGiven(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  text(index: number, name: string): string {
    return asText(this.raw(index), name);
  }

  flag(index: number, name: string): boolean {
    return asFlag(this.raw(index), name);
  }

  integer(index: number, name: string): number {
    return asInteger(this.raw(index), name);
  }
}

export function asText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text.`);
  return value;
}

export function asFlag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
  return value;
}

export function asNumber(value: unknown, name: string, minimum: number, maximum: number): number {
  if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) {
    throw invalidArgument(`${name} must be a number from ${minimum} to ${maximum}.`);
  }
  return value;
}

export function asInteger(value: unknown, name: string): number {
  if (!Number.isInteger(value)) throw invalidArgument(`${name} must be a whole number.`);
  return Number(value);
}

export function asOneOf<const T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${allowed.join(', ')}.`);
  return found;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isKnown(value);
}

export function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument(`${name} must be an object.`);
  return value;
}

type Resolve = (pathId: number) => object | null;

/** The client sends an object as its path's id, inside a plain object as `{_ObjectPathId}`. */
export function decodeArguments(info: ArgumentInfo | undefined, resolve: Resolve): Arguments {
  const references = info?.ReferencedObjectPathIds ?? [];
  return new Arguments(
    (info?.Arguments ?? []).map((value, index) => {
      const pathId = references[index];
      if (typeof pathId === 'number' && pathId > 0) return resolve(pathId);
      return isRecord(value) ? decodeRecord(value, resolve) : value;
    }),
  );
}

function decodeRecord(record: Readonly<Record<string, unknown>>, resolve: Resolve): unknown {
  const pathId = record['_ObjectPathId'];
  if (typeof pathId === 'number') return resolve(pathId);
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      isRecord(value) ? decodeRecord(value, resolve) : value,
    ]),
  );
}
