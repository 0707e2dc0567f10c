/**
 * What a person who wrote JSON by hand did wrong, which the engine's parser says differently everywhere or not at all: where
 * the text stops being JSON and what should stand there, and names that an object has twice, of which the parser would
 * silently take the last. It explains only; whether a text is JSON is the parser's word. Pure, never throws.
 */
import type { PlanPath } from './issues';

export type Expected =
  'value' | 'name' | 'name-or-end' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'nothing' | 'text';

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Place {
  readonly path: PlanPath;
  readonly expected: Expected;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
}

export interface Twice extends Place {
  readonly path: PlanPath;
}

export interface JsonLook {
  readonly fault: SyntaxFault | undefined;
  readonly twice: readonly Twice[];
}

/** Deeper than any plan; the look ends there. */
const mostLevels = 100;

const blank = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\p{N}_.+-])/uy;

export function lineAndColumn(whole: string, offset: number): Place {
  const lines = whole.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Ends the look: at a fault, or where the text is too deep to go on. */
class Stop extends Error {
  constructor(readonly fault?: SyntaxFault) {
    super('stop');
  }
}

export function lookAtJson(whole: string): JsonLook {
  const twice: Twice[] = [];
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(whole) ?? [];
    at += found?.length ?? 0;
    return found;
  };
  const next = (): string => {
    take(blank);
    return whole.charAt(at);
  };
  const fail = (expected: Expected, path: PlanPath): never => {
    const sign = whole.codePointAt(at);
    const found = sign === undefined ? '' : String.fromCodePoint(sign);
    throw new Stop({ ...lineAndColumn(whole, at), path, expected, found });
  };
  /** From quote to quote; ends at the first sign that no text has: a line break, a wrong escape, the end. */
  function quoted(path: PlanPath): string {
    const start = at;
    at += 1;
    for (;;) {
      const sign = whole.charAt(at);
      if (sign < ' ' || (sign === '\\' && take(escape) === undefined)) fail('text', path);
      if (sign !== '\\') at += 1;
      if (sign === '"') return whole.slice(start, at);
    }
  }

  function value(path: PlanPath): void {
    if (path.length > mostLevels) throw new Stop();
    switch (next()) {
      case '{': {
        object(path);
        return;
      }
      case '[': {
        list(path);
        return;
      }
      case '"':
        quoted(path);
        return;
      default:
        if (take(plain) === undefined) fail('value', path);
    }
  }

  function object(path: PlanPath): void {
    const names = new Set<string>();
    at += 1;
    if (next() === '}') {
      at += 1;
      return;
    }
    for (;;) {
      if (next() !== '"') fail(names.size === 0 ? 'name-or-end' : 'name', path);
      const start = at;
      const name = JSON.parse(quoted(path)) as string;
      if (names.has(name)) twice.push({ ...lineAndColumn(whole, start), path: [...path, name] });
      names.add(name);
      if (next() !== ':') fail('colon', [...path, name]);
      at += 1;
      value([...path, name]);
      const sign = next();
      if (sign !== ',' && sign !== '}') fail('comma-or-brace', path);
      at += 1;
      if (sign === '}') return;
    }
  }

  function list(path: PlanPath): void {
    at += 1;
    if (next() === ']') {
      at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      value([...path, index]);
      const sign = next();
      if (sign !== ',' && sign !== ']') fail('comma-or-bracket', path);
      at += 1;
      if (sign === ']') return;
    }
  }

  try {
    value([]);
    if (next() !== '') fail('nothing', []);
    return { fault: undefined, twice };
  } catch (stop) {
    if (stop instanceof Stop) return { fault: stop.fault, twice };
    throw stop;
  }
}
