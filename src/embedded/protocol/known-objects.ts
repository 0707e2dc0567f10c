/**
 * Which values stand for Excel objects: those that `createObject` made. Plain objects among a call's arguments are told
 * from them, whatever they are of.
 */
const known = new WeakSet();

export function know(object: object): void {
  known.add(object);
}

export const isKnown = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && known.has(value);
