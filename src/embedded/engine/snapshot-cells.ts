/**
 * One cell of the book as Univer stores it. Results are left out: Univer calculates every formula that has no
 * value yet, and a value of ours would pass for its own.
 */
import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellData, CellStyle, Value } from '../book';
import { toUniverFormula } from './univer-names';
import { toUniverStyle } from './snapshot-style';

/** Univer's CellValueType. */
export const cellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** Collects styles, each once, under short ids. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: CellStyle | undefined, format: string | undefined): string | undefined {
    if (style === undefined && format === undefined) return undefined;
    const data = toUniverStyle(style ?? {}, format);
    const key = JSON.stringify(data);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `style-${this.#ids.size + 1}`;
      this.#ids.set(key, id);
      this.styles[id] = data;
    }
    return id;
  }
}

function toUniverContent({ formula, value, quoted }: CellData): ICellData {
  if (formula !== undefined) return { f: toUniverFormula(formula) };
  return value === undefined ? {} : toUniverValue(value, quoted === true);
}

function toUniverValue(value: Value, quoted: boolean): ICellData {
  switch (typeof value) {
    case 'number':
      return { v: value, t: cellType.number };
    case 'boolean':
      return { v: value ? 1 : 0, t: cellType.boolean };
    case 'string':
      return { v: value, t: quoted ? cellType.forcedText : cellType.text };
  }
}

/** A cell of a new unit. */
export function toUniverCell(cell: CellData, styles: StyleTable): ICellData {
  const data: ICellData = toUniverContent(cell);
  const style = styles.idOf(cell.style, cell.format);
  if (style !== undefined) data.s = style;
  // Univer's own links live in rich text, which a number or a formula cannot be; the grid follows these instead.
  if (cell.link !== undefined) data.custom = { link: cell.link };
  return data;
}

const noContent: ICellData = { f: null, v: null, t: null, p: null, si: null, custom: null };
const noStyle: IStyleData = Object.fromEntries(
  ['ff', 'fs', 'bl', 'it', 'bg', 'cl', 'bd', 'n', 'ht', 'vt', 'tb'].map((key) => [key, null]),
);

/** The same for a cell that exists: Univer keeps what an update leaves out, so the update names everything. */
export function toUniverUpdate(cell: CellData | undefined): ICellData {
  if (cell === undefined) return { ...noContent, s: noStyle };
  const data: ICellData = { ...noContent, ...toUniverContent(cell) };
  if (cell.link !== undefined) data.custom = { link: cell.link };
  data.s = { ...noStyle, ...toUniverStyle(cell.style ?? {}, cell.format) };
  return data;
}
