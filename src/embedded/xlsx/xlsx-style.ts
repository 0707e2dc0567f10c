/**
 * How cells and conditional formats look, in the terms of the file writer.
 */
import type { Alignment, BorderStyle, Borders, Font, Style } from '@cj-tech-master/excelts';
import type { CellData, CellStyle, ConditionalFormat } from '../book';

/** Excel's own for cells that say nothing; a cell's font in a file needs both. */
const normalFont = { name: 'Calibri', size: 11 };

const argb = (color: string) => ({ argb: `FF${color.slice(1).toUpperCase()}` });

const horizontal = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
} as const;
const vertical = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

/** Office.js names of line styles, at the weight that they have by default. */
const lines: Record<string, BorderStyle> = {
  Continuous: 'thin',
  Dot: 'dotted',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

function toBorders(style: CellStyle): Partial<Borders> | undefined {
  const result: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = style.borders?.[side];
    if (line === undefined || line.style === 'None') continue;
    result[side] = { style: lines[line.style] ?? 'thin', color: argb(line.color) };
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

function toFont({ bold, italic, color, fontName, size }: CellStyle): Partial<Font> | undefined {
  const font: Partial<Font> = {};
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (color !== undefined) font.color = argb(color);
  if (fontName !== undefined) font.name = fontName;
  if (size !== undefined) font.size = size;
  return Object.keys(font).length === 0 ? undefined : font;
}

/**
 * The writer knows no apostrophe before a text. A reading order, which nothing else here sets, marks such cells
 * until the package is amended (see amend-workbook.ts).
 */
export const quotedMark = { readingOrder: 'ltr' } as const;

function toAlignment(style: CellStyle, quoted: boolean): Partial<Alignment> | undefined {
  const alignment: Partial<Alignment> = quoted ? { ...quotedMark } : {};
  if (style.horizontal !== undefined && style.horizontal !== 'General') {
    alignment.horizontal = horizontal[style.horizontal];
  }
  if (style.vertical !== undefined) alignment.vertical = vertical[style.vertical];
  if (style.wrap !== undefined) alignment.wrapText = style.wrap;
  if (style.indent !== undefined) alignment.indent = style.indent;
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

export function toXlsxStyle(cell: CellData): Partial<Style> {
  const style = cell.style ?? {};
  const result: Partial<Style> = {};
  const font = toFont(style);
  if (font !== undefined) result.font = { ...normalFont, ...font };
  if (style.fill !== undefined) {
    result.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) };
  }
  const border = toBorders(style);
  if (border !== undefined) result.border = border;
  const alignment = toAlignment(style, cell.quoted === true);
  if (alignment !== undefined) result.alignment = alignment;
  if (cell.format !== undefined) result.numFmt = cell.format;
  return result;
}

/** A differential format: only what the rule changes, and its fill is the background colour of the pattern. */
export function toDifferentialStyle({ style, format }: ConditionalFormat): Partial<Style> {
  const result: Partial<Style> = {};
  const font = toFont(style);
  if (font !== undefined) result.font = font;
  if (style.fill !== undefined) {
    result.fill = { type: 'pattern', pattern: 'solid', bgColor: argb(style.fill) };
  }
  const border = toBorders(style);
  if (border !== undefined) result.border = border;
  if (format !== undefined) result.numFmt = format;
  return result;
}
