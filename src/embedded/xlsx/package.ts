/**
 * The parts of an .xlsx package, to be amended after the writer has made them: a part's text, the relationships
 * of a part, and the content types. Changes its argument; a part that must be there and is not throws.
 */
import { strFromU8, strToU8 } from 'fflate';

/** Path in the package → bytes. */
export type Package = Record<string, Uint8Array>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

export function readPart(files: Package, path: string): string {
  const bytes = files[path];
  if (bytes === undefined) throw new Error(`The package has no part ${path}.`);
  return strFromU8(bytes);
}

export function writePart(files: Package, path: string, xml: string): void {
  files[path] = strToU8(xml.startsWith('<?xml') ? xml : declaration + xml);
}

export function changePart(files: Package, path: string, change: (xml: string) => string): void {
  writePart(files, path, change(readPart(files, path)));
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
}

/** Relates `path` to `target`; returns the relationship's id. */
export function relate(
  files: Package,
  path: string,
  type: string,
  target: string,
  mode: 'Internal' | 'External' = 'Internal',
): string {
  const rels = relationshipsPath(path);
  if (files[rels] === undefined) {
    writePart(
      files,
      rels,
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    );
  }
  const taken = new Set([...readPart(files, rels).matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const external = mode === 'External' ? ' TargetMode="External"' : '';
  const relationship = `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${escapeXml(target)}"${external}/>`;
  changePart(files, rels, (xml) => xml.replace('</Relationships>', `${relationship}</Relationships>`));
  return id;
}

/** Declares what the part is, or what all parts with this extension are. */
export function declareType(
  files: Package,
  what: { part: string } | { extension: string },
  type: string,
): void {
  const entry =
    'part' in what
      ? `<Override PartName="/${what.part}" ContentType="${type}"/>`
      : `<Default Extension="${what.extension}" ContentType="${type}"/>`;
  changePart(files, '[Content_Types].xml', (xml) =>
    xml.includes(entry) ? xml : xml.replace('</Types>', `${entry}</Types>`),
  );
}
