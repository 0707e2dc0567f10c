/**
 * Icons: the sizes that Office asks for, each a PNG of exactly that many pixels. A missing file is reported with the
 * other addresses, not here.
 */
import { pngSize } from '../png';
import type { Problem } from '../problem';
import { attribute, child, children, descendantsNamed, problemAt, type Element } from '../xml';
import { addressesAt, hostOf, pathOn, type Address, type ReadFile } from './addresses';
import { resourceOf } from './resources';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const ofTheAddIn: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

export const checkIcons = (root: Element, read: ReadFile): Problem[] => [
  ...descendantsNamed(root, 'Icon').flatMap(checkSizes),
  ...sizedImages(root).flatMap(({ address, size }) => checkImage(root, address, size, read)),
];

function checkSizes(icon: Element): Problem[] {
  const given = children(icon).map((image) => Number(attribute(image, 'size')));
  const unknown = given.filter((size) => !sizes.includes(size));
  const missing = sizes.filter((size) => !given.includes(size));
  return [
    ...unknown.map((size) => problemAt(icon, 'unknown-icon-size', { size })),
    ...missing.map((size) => problemAt(icon, 'missing-icon-size', { size })),
  ];
}

function sizedImages(root: Element): { readonly address: Address; readonly size: number }[] {
  const settings = Object.entries(ofTheAddIn).flatMap(([name, size]) => {
    const element = child(root, name);
    return element ? [{ element, size }] : [];
  });
  const resources = descendantsNamed(root, 'Icon')
    .flatMap(children)
    .flatMap((image) => {
      const element = resourceOf(root, image);
      return element ? [{ element, size: Number(attribute(image, 'size')) }] : [];
    });
  return [...settings, ...resources].flatMap(({ element, size }) =>
    addressesAt(element).map((address) => ({ address, size })),
  );
}

function checkImage(root: Element, { element, url }: Address, size: number, read: ReadFile): Problem[] {
  const path = pathOn(hostOf(root), url);
  const bytes = path === undefined ? undefined : read(path);
  if (!bytes) return [];
  const pixels = pngSize(bytes);
  if (!pixels) return [problemAt(element, 'not-png', { url })];
  if (pixels.width === size && pixels.height === size) return [];
  return [problemAt(element, 'wrong-icon-size', { url, size, ...pixels })];
}
