/**
 * Looks into an .xlsx file: its parts as XML trees. Text that is not well-formed throws.
 */
import path from 'node:path';
import { parseXml, queryAll, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';

export type Files = Record<string, Uint8Array>;

export const unpack = (bytes: Uint8Array): Files => unzipSync(bytes);

export function tree(files: Files, part: string): XmlElement {
  const bytes = files[part];
  if (bytes === undefined) throw new Error(`no part ${part}`);
  return parseXml(strFromU8(bytes)).root;
}

/** The attributes of every element with this name, below `root`. */
export function all(root: XmlElement, name: string): Record<string, string>[] {
  return elements(root, name).map(({ attributes }) => attributes);
}

export function elements(root: XmlElement, name: string): XmlElement[] {
  return queryAll(root, `//${name}`);
}

export const text = (element: XmlElement | undefined): string => (element ? textContent(element) : '');

export interface Relationship {
  id: string;
  type: string;
  /** Path in the package, or the address of something outside it. */
  target: string;
  external: boolean;
}

/** Of a part, or of the package itself: ''. */
export function relationships(files: Files, part: string): Relationship[] {
  const directory = path.posix.dirname(part);
  const rels = path.posix.join(directory, '_rels', `${path.posix.basename(part)}.rels`);
  if (files[rels] === undefined) return [];
  return all(tree(files, rels), 'Relationship').map(({ Id = '', Type = '', Target = '', TargetMode }) => {
    const external = TargetMode === 'External';
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? Target : path.posix.join(directory, Target),
      external,
    };
  });
}

/** A sheet's part by the sheet's name. */
export function sheetPart(files: Files, name: string): string {
  const sheet = all(tree(files, 'xl/workbook.xml'), 'sheet').find((entry) => entry['name'] === name);
  const target = relationships(files, 'xl/workbook.xml').find(({ id }) => id === sheet?.['r:id'])?.target;
  if (target === undefined) throw new Error(`no sheet ${name}`);
  return target;
}
