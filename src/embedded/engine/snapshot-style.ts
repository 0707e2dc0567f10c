/**
 * How a cell looks, in Univer's terms and back: the book's styles become Univer's, and the look that a
 * conditional format composed becomes a book style again. Univer is imported for its types alone, so its enums
 * appear here as the numbers they stand for.
 */
import type {
  BorderStyleTypes,
  HorizontalAlign,
  IStyleBase,
  IStyleData,
  VerticalAlign,
} from '@univerjs/core';
import type { CellStyle } from '../book';

const yes = 1;
const wrapText = 3;
/** One step of indent is about as wide as a character. */
const indentPixels = 9;

const horizontal: Partial<Record<NonNullable<CellStyle['horizontal']>, HorizontalAlign>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 5,
};

const vertical: Record<NonNullable<CellStyle['vertical']>, VerticalAlign> = { Top: 1, Center: 2, Bottom: 3 };

/** Office.js names of line styles, at the weight that they have by default. */
const lines: Record<string, BorderStyleTypes> = {
  Continuous: 1,
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
  SlantDashDot: 12,
};

const sides = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** The part of a look that a conditional format may set too. */
export function toUniverLook(style: CellStyle): IStyleBase {
  const look: IStyleBase = {};
  if (style.fontName !== undefined) look.ff = style.fontName;
  if (style.size !== undefined) look.fs = style.size;
  if (style.bold === true) look.bl = yes;
  if (style.italic === true) look.it = yes;
  if (style.fill !== undefined) look.bg = { rgb: style.fill };
  if (style.color !== undefined) look.cl = { rgb: style.color };
  for (const [side, key] of Object.entries(sides) as [keyof typeof sides, 't' | 'b' | 'l' | 'r'][]) {
    const line = style.borders?.[side];
    if (line === undefined || line.style === 'None') continue;
    look.bd = { ...look.bd, [key]: { s: lines[line.style] ?? 1, cl: { rgb: line.color } } };
  }
  return look;
}

export function toUniverStyle(style: CellStyle, format: string | undefined): IStyleData {
  const result: IStyleData = toUniverLook(style);
  const align = style.horizontal === undefined ? undefined : horizontal[style.horizontal];
  if (align !== undefined) result.ht = align;
  // Univer puts text at the top unless told otherwise; Excel at the bottom.
  result.vt = vertical[style.vertical ?? 'Bottom'];
  if (style.wrap === true) result.tb = wrapText;
  if (style.indent !== undefined) result.pd = { l: style.indent * indentPixels };
  if (format !== undefined && format !== 'General') result.n = { pattern: format };
  return result;
}

/** The look as a book style; undefined when it changes nothing. */
export function fromUniverLook(look: IStyleBase | undefined): CellStyle | undefined {
  if (look === undefined) return undefined;
  const style: CellStyle = {};
  if (look.bl === yes) style.bold = true;
  if (look.it === yes) style.italic = true;
  if (look.bg?.rgb) style.fill = look.bg.rgb;
  if (look.cl?.rgb) style.color = look.cl.rgb;
  return Object.keys(style).length === 0 ? undefined : style;
}
