/**
 * The few steps through an XML tree that the checks need, over @xmldom/xmldom. `parse` throws the parser's ParseError
 * on anything that is not well-formed, warnings included; the rest cannot fail.
 */
import { DOMParser, ParseError, type Element, type Node } from '@xmldom/xmldom';
import type { Problem, ProblemCode } from './problem';

export type { Element } from '@xmldom/xmldom';

export function parse(text: string): Element {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new ParseError(message);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new ParseError('there is no root element');
  return root;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export const nameOf = (element: Element): string => element.localName ?? element.tagName;

export const children = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);

export const child = (element: Element, name: string): Element | undefined =>
  children(element).find((candidate) => nameOf(candidate) === name);

/** Every element below, in document order. */
export const descendants = (element: Element): Element[] =>
  children(element).flatMap((below) => [below, ...descendants(below)]);

export const descendantsNamed = (element: Element, name: string): Element[] =>
  descendants(element).filter((candidate) => nameOf(candidate) === name);

export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

export const textOf = (element: Element): string => (element.textContent ?? '').trim();

export const problemAt = (element: Element, code: ProblemCode, params: Problem['params'] = {}): Problem => ({
  code,
  line: element.lineNumber ?? 0,
  params,
});
