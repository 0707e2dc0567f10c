/**
 * What the writer leaves out of the workbook: apostrophes before texts, tables without filter buttons, and
 * custom XML parts.
 */
import type { Book, XmlPart } from '../book';
import { changePart, declareType, escapeXml, readPart, relate, writePart, type Package } from './package';

/** Cells whose style carries the mark of xlsx-style.ts show their text behind an apostrophe. */
export function amendStyles(files: Package): void {
  changePart(files, 'xl/styles.xml', (xml) =>
    xml.replace(/<xf\b([^>]*)>(<alignment\b[^>]*) readingOrder="1"([^>]*>)/g, '<xf$1 quotePrefix="1">$2$3'),
  );
}

export function amendTables(files: Package, book: Book): void {
  const withoutButtons = book.sheets
    .flatMap(({ tables }) => tables)
    .filter(({ filterButton }) => !filterButton)
    .map(({ name }) => ` displayName="${escapeXml(name)}"`);
  for (const path of Object.keys(files).filter((part) => part.startsWith('xl/tables/'))) {
    const xml = readPart(files, path);
    if (withoutButtons.some((name) => xml.includes(name))) {
      writePart(files, path, xml.replace(/<autoFilter\b[^>]*\/>|<autoFilter\b.*?<\/autoFilter>/s, ''));
    }
  }
}

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const isGuid = (id: string) => /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id);

export function addXmlPart(files: Package, { id, namespace, xml }: XmlPart, number: number): void {
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const itemId = isGuid(id) ? id : `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
  writePart(files, item, xml);
  writePart(
    files,
    properties,
    `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${customXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  declareType(
    files,
    { part: properties },
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  relate(files, item, 'customXmlProps', `itemProps${number}.xml`);
  relate(files, 'xl/workbook.xml', 'customXml', `../${item}`);
}
