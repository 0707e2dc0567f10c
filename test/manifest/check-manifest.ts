/**
 * Checks an add-in only manifest without a network: everything that makes Office reject an add-in, or show it half,
 * as far as a file can tell. `checkManifest` gives all problems at once and never throws on a bad manifest.
 */
import { ParseError } from '@xmldom/xmldom';
import { checkAddresses, type ReadFile } from './checks/addresses';
import { checkFunctions } from './checks/functions';
import { checkIcons } from './checks/icons';
import { checkNamespaces } from './checks/namespaces';
import { checkResources } from './checks/resources';
import { checkSettings } from './checks/settings';
import { checkStructure } from './checks/structure';
import { checkTexts } from './checks/texts';
import type { Problem } from './problem';
import { parse, type Element } from './xml';

/** What the manifest promises and has to be held against. */
export interface AddIn {
  /** A file by its path on the host, such as `assets/icons/product-16.png`. */
  readonly read: ReadFile;
  /** Names of the ribbon commands. */
  readonly functions: readonly string[];
  readonly languages: readonly string[];
}

export function checkManifest(xml: string, { read, functions, languages }: AddIn): Problem[] {
  let root: Element;
  try {
    root = parse(xml);
  } catch (error) {
    if (error instanceof ParseError) return [{ code: 'not-xml', line: 0, params: { reason: error.message } }];
    throw error;
  }
  return [
    ...checkStructure(root),
    ...checkNamespaces(root),
    ...checkSettings(root),
    ...checkResources(root),
    ...checkTexts(root, languages),
    ...checkAddresses(root, read),
    ...checkIcons(root, read),
    ...checkFunctions(root, functions),
  ].sort((a, b) => a.line - b.line);
}
