/** Rows of cells as Excel puts them on the clipboard: tabs between cells, quotes around those that hold line ends. */
import Papa from 'papaparse';

/** Blank cells and rows are empty texts; the end of the last line makes no row. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
}
