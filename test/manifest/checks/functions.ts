/** Ribbon buttons and ribbon commands name each other: no button without its function, no function without a button. */
import type { Problem } from '../problem';
import { descendantsNamed, problemAt, textOf, type Element } from '../xml';

export function checkFunctions(root: Element, functions: readonly string[]): Problem[] {
  const named = descendantsNamed(root, 'FunctionName');
  const unknown = named
    .filter((element) => !functions.includes(textOf(element)))
    .map((element) => problemAt(element, 'unknown-function', { name: textOf(element) }));
  const used = named.map(textOf);
  const unused = functions
    .filter((name) => !used.includes(name))
    .map((name) => problemAt(root, 'unused-function', { name }));
  return [...unknown, ...unused];
}
