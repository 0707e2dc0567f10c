/** JSON in a custom XML part: one element of our namespace that holds the text. */

/** Every character that XML forbids or could change is written as JSON's own escape or as an entity. */
const escape = (json: string): string =>
  json
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );

export const jsonXml = (element: string, namespace: string, value: unknown): string =>
  `<${element} xmlns="${namespace}">${escape(JSON.stringify(value))}</${element}>`;

/** The text between the element's tags; CDATA is taken as it is. Undefined where there is no such element. */
export function jsonText(xml: string, element: string): string | undefined {
  const name = `(?:[\\w-]+:)?${element}`;
  const inner = new RegExp(`<${name}\\b[^>]*>([^]*)</${name}\\s*>`).exec(xml)?.[1];
  return inner
    ?.split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescape(part)))
    .join('');
}
