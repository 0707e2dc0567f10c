/**
 * The records of delimited text as it streams in, so that memory stays flat however long the file is. Quoted fields may
 * hold delimiters, quotes and line ends; comma, semicolon and tab are told apart by the text's beginning, which may say so
 * itself as Excel has it: `sep=;`. Parsing is Papa Parse's; a record that lies across two chunks waits for its end.
 */
import Papa from 'papaparse';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter of a text by its first lines; a comma where nothing tells. */
export function delimiterOf(beginning: string): Delimiter {
  const said = delimiters.find((delimiter) => delimiter === /^sep=(.)\r?\n/i.exec(beginning)?.[1]);
  if (said) return said;
  const { meta } = Papa.parse(beginning, {
    preview: 20,
    skipEmptyLines: true,
    delimitersToGuess: [...delimiters],
  });
  return delimiters.find((delimiter) => delimiter === meta.delimiter) ?? ',';
}

interface Parsed {
  readonly data: string[][];
  readonly meta: { readonly cursor: number };
}

/** Records chunk by chunk; an empty line is one of a single empty field, so that they count as a sheet's rows do. */
export async function* recordsOf(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<readonly (readonly string[])[]> {
  let rest = '';
  for await (const chunk of text) {
    const input = rest + chunk;
    const { data, cursor } = parsed(input, delimiter, true);
    rest = input.slice(cursor);
    if (data.length > 0) yield data;
  }
  const { data } = parsed(rest, delimiter, false);
  if (data.length > 0) yield data;
}

function parsed(input: string, delimiter: Delimiter, more: boolean): { data: string[][]; cursor: number } {
  if (input === '') return { data: [], cursor: 0 };
  const parser = new Papa.Parser({ delimiter, newline: newlineOf(input) });
  const { data, meta } = parser.parse(input, 0, more) as Parsed;
  return { data, cursor: meta.cursor };
}

export const isEmpty = (record: readonly string[]): boolean => record.every((field) => field.trim() === '');

const newlineOf = (input: string): '\r\n' | '\n' | '\r' => {
  const end = /\r\n|\n|\r(?!$)/.exec(input)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
};
