/** RangeFormat, RangeFill and RangeFont: how the cells of a range look. A mixed range answers null. */
import type { CellStyle } from '../book';
import { asFlag, asNumber, asOneOf, asText } from '../protocol/arguments';
import { notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members, type Scalar } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { rangeBordersObject } from './range-borders';
import { maxRows } from './geometry';
import type { RangeTarget } from './range';
import { asColor, common, defaultFont, noFill, restyle, type StyleChange } from './styles';

/** Points. */
const standardWidth = 48;
const standardHeight = 15;
const widestColumn = 1_790.25;
const highestRow = 409;

const horizontals = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'] as const;
const verticals = ['Top', 'Center', 'Bottom'] as const;

function styleScalar(
  read: (style: CellStyle) => string | number | boolean,
  change: (value: unknown) => StyleChange,
): Scalar<RangeTarget> {
  return {
    get: ({ sheet, range }) => common(sheet, range, read),
    set: ({ workspace, sheet, range }, value) => {
      const next = change(value);
      restyle(workspace, sheet, range, () => next);
    },
  };
}

function commonSize(
  sizes: ReadonlyMap<number, number>,
  first: number,
  count: number,
  standard: number,
): Json {
  const size = sizes.get(first) ?? standard;
  for (let index = first; index < first + count; index += 1) {
    if ((sizes.get(index) ?? standard) !== size) return null;
  }
  return size;
}

const format: Members<RangeTarget> = {
  type: 'RangeFormat',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    HorizontalAlignment: styleScalar(
      ({ horizontal }) => horizontal ?? 'General',
      (value) => ({ horizontal: asOneOf(value, horizontals, 'horizontalAlignment') }),
    ),
    VerticalAlignment: styleScalar(
      ({ vertical }) => vertical ?? 'Bottom',
      (value) => ({ vertical: asOneOf(value, verticals, 'verticalAlignment') }),
    ),
    WrapText: styleScalar(
      ({ wrap }) => wrap ?? false,
      (value) => ({ wrap: asFlag(value, 'wrapText') || undefined }),
    ),
    IndentLevel: styleScalar(
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: asNumber(value, 'indentLevel', 0, 250) || undefined }),
    ),
    ColumnWidth: {
      get: ({ sheet, range }) => commonSize(sheet.columnWidths, range.column, range.columns, standardWidth),
      set: ({ workspace, sheet, range }, value) => {
        const width = asNumber(value, 'columnWidth', 0, widestColumn);
        for (let i = 0; i < range.columns; i += 1) sheet.columnWidths.set(range.column + i, width);
        workspace.structureChanged();
      },
    },
    RowHeight: {
      get: ({ sheet, range }) => commonSize(sheet.rowHeights, range.row, range.rows, standardHeight),
      set: ({ workspace, sheet, range }, value) => {
        if (range.rows === maxRows) throw notImplemented('the height of all rows at once');
        const height = asNumber(value, 'rowHeight', 0, highestRow);
        for (let i = 0; i < range.rows; i += 1) sheet.rowHeights.set(range.row + i, height);
        workspace.structureChanged();
      },
    },
  },
  methods: {
    /** A row without a height of its own fits its contents wherever the book is shown. */
    AutofitRows: ({ workspace, sheet, range }) => {
      for (let i = 0; i < range.rows; i += 1) sheet.rowHeights.delete(range.row + i);
      workspace.structureChanged();
    },
  },
  links: {
    Fill: (target) => createObject(fill, target),
    Font: (target) => createObject(font, target),
    Borders: rangeBordersObject,
  },
};

const fill: Members<RangeTarget> = {
  type: 'RangeFill',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Color: styleScalar(
      (style) => style.fill ?? noFill,
      (value) => ({ fill: value === '' ? undefined : asColor(value, 'color') }),
    ),
  },
  methods: {
    Clear: ({ workspace, sheet, range }) => restyle(workspace, sheet, range, () => ({ fill: undefined })),
  },
};

const font: Members<RangeTarget> = {
  type: 'RangeFont',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Bold: styleScalar(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: asFlag(value, 'bold') || undefined }),
    ),
    Italic: styleScalar(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: asFlag(value, 'italic') || undefined }),
    ),
    Color: styleScalar(
      ({ color }) => color ?? defaultFont.color,
      (value) => ({ color: asColor(value, 'color') }),
    ),
    Name: styleScalar(
      ({ fontName }) => fontName ?? defaultFont.name,
      (value) => ({ fontName: asText(value, 'name') }),
    ),
    Size: styleScalar(
      ({ size }) => size ?? defaultFont.size,
      (value) => ({ size: asNumber(value, 'size', 1, 409) }),
    ),
    Underline: styleScalar(
      ({ underline }) => underline ?? 'None',
      (value) => {
        const underline = asOneOf(value, ['None', 'Single', 'Double'], 'underline');
        return { underline: underline === 'None' ? undefined : underline };
      },
    ),
  },
};

export const rangeFormatObject = (target: RangeTarget): HostObject => createObject(format, target);
