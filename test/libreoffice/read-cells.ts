/**
 * The cells of an .xlsx file with their raw values, as the file stores them.
 */
import { parseXml, queryAll, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';

export type RawValue = string | number | boolean | { error: string } | null;

export interface RawCell {
  /** Without "="; present where the cell has one. */
  formula?: string;
  value: RawValue;
}

/** Sheet name → address → cell. */
export type RawCells = Map<string, Map<string, RawCell>>;

function childText(cell: XmlElement, name: string): string | undefined {
  const child = cell.children.find((node) => node.type === 'element' && node.name === name);
  return child?.type === 'element' ? textContent(child) : undefined;
}

function valueOf(cell: XmlElement, sharedStrings: readonly string[]): RawValue {
  const text = childText(cell, 'v');
  switch (cell.attributes['t']) {
    case 's':
      return sharedStrings[Number(text)] ?? '';
    case 'inlineStr':
      return childText(cell, 'is') ?? '';
    case 'str':
      return text ?? '';
    case 'b':
      return text === '1';
    case 'e':
      return { error: text ?? '' };
    default:
      return text === undefined ? null : Number(text);
  }
}

export function readCells(bytes: Uint8Array): RawCells {
  const files = unzipSync(bytes);
  const read = (part: string) => {
    const file = files[part];
    return file === undefined ? undefined : parseXml(strFromU8(file)).root;
  };
  const query = (part: string, name: string) => {
    const root = read(part);
    return root === undefined ? [] : queryAll(root, `//${name}`);
  };
  const sharedStrings = query('xl/sharedStrings.xml', 'si').map((item) =>
    queryAll(item, '//t').map(textContent).join(''),
  );
  const targets = new Map(
    query('xl/_rels/workbook.xml.rels', 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const cellsOf = (part: string) =>
    new Map(
      query(part, 'c').map((cell): [string, RawCell] => {
        const formula = childText(cell, 'f');
        const value = valueOf(cell, sharedStrings);
        return [cell.attributes['r'] ?? '', formula === undefined ? { value } : { formula, value }];
      }),
    );
  return new Map(
    query('xl/workbook.xml', 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes['r:id']) ?? '';
      return [attributes['name'] ?? '', cellsOf(`xl/${target.replace(/^\/?xl\//, '')}`)];
    }),
  );
}
