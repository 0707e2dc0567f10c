/** Just enough of an .xlsx file to see that it holds what the grid showed. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export class WorkbookFile {
  readonly #parts: Readonly<Record<string, Uint8Array>>;

  /** Throws where the file is no zip. */
  constructor(file: string) {
    this.#parts = unzipSync(new Uint8Array(readFileSync(file)));
  }

  sheetNames(): string[] {
    return [...this.#text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name = '']) => name,
    );
  }

  /** The stored value of a cell, as text. */
  cell(sheet: string, address: string): string | undefined {
    const index = this.sheetNames().indexOf(sheet) + 1;
    const xml = this.#text(`xl/worksheets/sheet${index}.xml`);
    return new RegExp(`<c r="${address}"[^>]*>.*?<v>([^<]*)</v>`).exec(xml)?.[1];
  }

  #text(part: string): string {
    return strFromU8(this.#parts[part] ?? new Uint8Array());
  }
}
