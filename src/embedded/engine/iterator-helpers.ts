/**
 * Univer calls `Iterator.prototype.some`, which Node 20 lacks: importing this module first adds it where it is
 * missing, and only there. Without it the engine throws when a name and a table live in one workbook.
 */
interface Helpers {
  some?: (this: Iterable<unknown>, test: (item: unknown) => boolean) => boolean;
}

const iteratorPrototype = Object.getPrototypeOf(
  Object.getPrototypeOf([][Symbol.iterator]()) as object,
) as Helpers;

if (iteratorPrototype.some === undefined) {
  Object.defineProperty(iteratorPrototype, 'some', {
    configurable: true,
    writable: true,
    value: function some(this: Iterable<unknown>, test: (item: unknown) => boolean): boolean {
      for (const item of this) if (test(item)) return true;
      return false;
    },
  });
}
