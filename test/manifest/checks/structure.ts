/** Holds a manifest against the grammar: unknown, misplaced, missing and repeated elements, unknown types. */
import type { Problem } from '../problem';
import { officeApp, type Inside, type Part } from '../schema';
import { attribute, children, nameOf, problemAt, type Element } from '../xml';

export const checkStructure = (root: Element): Problem[] => checkInside(root, officeApp);

function checkInside(element: Element, inside: Inside): Problem[] {
  if (!('byType' in inside)) return checkSequence(element, inside);
  const type = attribute(element, 'xsi:type');
  const parts = inside.byType[type];
  if (!parts) return [problemAt(element, 'unknown-type', { element: nameOf(element), type })];
  return checkSequence(element, parts);
}

function checkSequence(parent: Element, parts: readonly Part[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let furthest: { readonly index: number; readonly name: string } = { index: -1, name: '' };
  for (const element of children(parent)) {
    const name = nameOf(element);
    const place = { element: name, parent: nameOf(parent) };
    const index = parts.findIndex((part) => part.name === name);
    const part = parts[index];
    if (!part) {
      problems.push(problemAt(element, 'unknown-element', place));
      continue;
    }
    if (seen.has(name) && !part.many) problems.push(problemAt(element, 'repeated-element', place));
    if (index < furthest.index) {
      problems.push(problemAt(element, 'misplaced-element', { ...place, after: furthest.name }));
    } else {
      furthest = { index, name };
    }
    seen.add(name);
    problems.push(...checkInside(element, part.inside));
  }
  const missing = parts.filter((part) => part.required && !seen.has(part.name));
  return problems.concat(
    missing.map(({ name }) =>
      problemAt(parent, 'missing-element', { element: name, parent: nameOf(parent) }),
    ),
  );
}
