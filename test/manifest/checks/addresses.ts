/**
 * Addresses: https, on the host that serves the add-in (the build replaces that one host, and Office opens a page of
 * another in a separate window), and with a file behind each.
 */
import type { Problem } from '../problem';
import { attribute, child, children, descendantsNamed, problemAt, type Element } from '../xml';

export interface Address {
  readonly element: Element;
  readonly url: string;
}

export type ReadFile = (path: string) => Uint8Array | undefined;

const placesInSettings = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'];

export const checkAddresses = (root: Element, read: ReadFile): Problem[] =>
  addressesOf(root).flatMap((address) => checkAddress(address, hostOf(root), read));

/** The default address of an element, or an override for a locale, with the element that states it. */
export const addressesAt = (element: Element): Address[] => [
  { element, url: attribute(element, 'DefaultValue') },
  ...children(element).map((override) => ({ element: override, url: attribute(override, 'Value') })),
];

/** The file's path on the host, or undefined where the address lies elsewhere. */
export function pathOn(host: string, url: string): string | undefined {
  return url.startsWith(`${host}/`) ? url.slice(host.length + 1) : undefined;
}

/** Everything before the pane's page; an address in a folder is a host too. */
export function hostOf(root: Element): string {
  const settings = child(root, 'DefaultSettings');
  const source = settings && child(settings, 'SourceLocation');
  return source ? attribute(source, 'DefaultValue').replace(/\/[^/]*$/, '') : '';
}

function addressesOf(root: Element): Address[] {
  const settings = placesInSettings.flatMap((name) => child(root, name) ?? []);
  const source = descendantsNamed(root, 'SourceLocation').filter((element) =>
    element.hasAttribute('DefaultValue'),
  );
  const resources = ['Images', 'Urls'].flatMap((list) => descendantsNamed(root, list)).flatMap(children);
  return [...settings, ...source, ...resources].flatMap(addressesAt);
}

function checkAddress({ element, url }: Address, host: string, read: ReadFile): Problem[] {
  if (!url.startsWith('https://')) return [problemAt(element, 'not-https', { url })];
  const path = pathOn(host, url);
  if (path === undefined) return [problemAt(element, 'foreign-host', { url, host })];
  return read(path) ? [] : [problemAt(element, 'missing-file', { url })];
}
