/**
 * Texts that people read: within the lengths that Office allows, in every language of the add-in, none of them twice
 * and none for the default locale (its text is the DefaultValue).
 */
import type { Problem } from '../problem';
import {
  attribute,
  child,
  children,
  descendantsNamed,
  nameOf,
  problemAt,
  textOf,
  type Element,
} from '../xml';

interface Text {
  readonly element: Element;
  readonly what: string;
  readonly most: number;
}

export function checkTexts(root: Element, languages: readonly string[]): Problem[] {
  const locale = child(root, 'DefaultLocale');
  const fallback = locale ? textOf(locale) : '';
  const texts = textsOf(root);
  const provider = child(root, 'ProviderName');
  return [
    ...(provider ? lengthOf(provider, 'ProviderName', textOf(provider), 125) : []),
    ...texts.flatMap(lengths),
    ...texts.flatMap((text) => locales(text, fallback, languages)),
  ];
}

function textsOf(root: Element): Text[] {
  const named = (name: string, most: number): Text[] =>
    children(root)
      .filter((element) => nameOf(element) === name)
      .map((element) => ({ element, what: name, most }));
  const listed = (list: string, most: number): Text[] =>
    descendantsNamed(root, list)
      .flatMap(children)
      .map((element) => ({ element, what: `text ${attribute(element, 'id')}`, most }));
  return [
    ...named('DisplayName', 125),
    ...named('Description', 250),
    ...listed('ShortStrings', 125),
    ...listed('LongStrings', 250),
  ];
}

const lengths = ({ element, what, most }: Text): Problem[] => [
  ...lengthOf(element, what, attribute(element, 'DefaultValue'), most),
  ...children(element).flatMap((override) => lengthOf(override, what, attribute(override, 'Value'), most)),
];

function lengthOf(element: Element, what: string, value: string, most: number): Problem[] {
  if (!value.trim()) return [problemAt(element, 'empty', { what })];
  return value.length > most
    ? [problemAt(element, 'too-long', { what, length: value.length, most, value })]
    : [];
}

function locales({ element, what }: Text, fallback: string, languages: readonly string[]): Problem[] {
  const wanted = languages.filter((language) => language !== fallback);
  const overrides = children(element);
  const given = overrides.map((override) => attribute(override, 'Locale'));
  const surplus = overrides.flatMap((override, index) => {
    const locale = given[index] ?? '';
    if (locale === fallback) return [problemAt(override, 'default-locale-override', { what, locale })];
    if (!wanted.includes(locale)) return [problemAt(override, 'extra-locale', { what, locale })];
    return given.indexOf(locale) < index ? [problemAt(override, 'repeated-locale', { what, locale })] : [];
  });
  const missing = wanted
    .filter((locale) => !given.includes(locale))
    .map((locale) => problemAt(element, 'missing-locale', { what, locale }));
  return [...surplus, ...missing];
}
