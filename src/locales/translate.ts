/**
 * Makes a sentence from a locale table: `{name}` is filled from the parameters, numbers are written the way the
 * language writes them. A table maps keys to templates; the tables of the two languages have the same keys, which
 * the types hold. There are no plurals to decide: the templates are worded so that any number fits.
 */
import type { Language } from '../plan/schema';

export type Parameters = Readonly<Record<string, string | number>>;

export function fill(template: string, parameters: Parameters, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

/** A translator for one set of tables; made once a set, so that each part of the product loads only its own words. */
export function translator<Key extends string>(
  tables: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
) {
  return (language: Language, key: Key, parameters: Parameters = {}): string =>
    fill(tables[language][key], parameters, language);
}
