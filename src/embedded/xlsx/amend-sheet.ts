/**
 * What the writer leaves out of a sheet's part: links on any cell, rules that stop the ones behind them, and
 * custom properties.
 */
import type { Sheet } from '../book';
import { cellAddress } from './address';
import { changePart, declareType, escapeXml, relate, type Package } from './package';

/** Elements that the schema puts behind the ones inserted here, in its order. */
const behindProperties =
  'cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst';
const behindLinks = `printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties ${behindProperties}`;

function insertBefore(xml: string, successors: string, element: string): string {
  const next = new RegExp(`<(?:${successors.replaceAll(' ', '|')})[\\s/>]|</worksheet>`).exec(xml);
  const at = next?.index ?? xml.length;
  return xml.slice(0, at) + element + xml.slice(at);
}

const isWebAddress = (target: string) => /^(?:https?|mailto|ftp|file):/i.test(target);

function linkElements(files: Package, path: string, sheet: Sheet): string[] {
  const elements: string[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { link }] of cells) {
      if (link === undefined) continue;
      const where = isWebAddress(link.target)
        ? `r:id="${relate(files, path, 'hyperlink', link.target, 'External')}"`
        : `location="${escapeXml(link.target.replace(/^#/, ''))}"`;
      const tip = link.tip === undefined ? '' : ` tooltip="${escapeXml(link.tip)}"`;
      elements.push(`<hyperlink ref="${cellAddress(row, column)}" ${where}${tip}/>`);
    }
  }
  return elements;
}

/** A property's text is a part of its own, in UTF-16, low byte first. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function propertyElements(files: Package, path: string, sheet: Sheet): string[] {
  return [...sheet.properties].map(([name, text]) => {
    const number = Object.keys(files).filter((part) => part.startsWith('xl/customProperty')).length + 1;
    const part = `customProperty${number}.bin`;
    files[`xl/${part}`] = utf16(text);
    declareType(
      files,
      { extension: 'bin' },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
    );
    return `<customPr name="${escapeXml(name)}" r:id="${relate(files, path, 'customProperty', `../${part}`)}"/>`;
  });
}

const group = (tag: string, elements: string[]) =>
  elements.length === 0 ? '' : `<${tag}>${elements.join('')}</${tag}>`;

function stopRules(xml: string, sheet: Sheet): string {
  return sheet.conditionalFormats.reduce(
    (text, { stopIfTrue }, index) =>
      stopIfTrue ? text.replace(`priority="${index + 1}"`, `priority="${index + 1}" stopIfTrue="1"`) : text,
    xml,
  );
}

export function amendSheet(files: Package, path: string, sheet: Sheet): void {
  const links = group('hyperlinks', linkElements(files, path, sheet));
  const properties = group('customProperties', propertyElements(files, path, sheet));
  changePart(files, path, (xml) =>
    insertBefore(insertBefore(stopRules(xml, sheet), behindLinks, links), behindProperties, properties),
  );
}
