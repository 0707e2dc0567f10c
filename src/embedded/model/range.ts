/** Range: a rectangle of cells. Reading results calculates first; see contents.ts for what writing means. */
import { isValidFormat } from 'numfmt';
import type { CellData, RangeRef, Sheet } from '../book';
import type { Arguments } from '../protocol/arguments';
import { asOneOf, asText } from '../protocol/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import {
  createObject,
  isHostObject,
  type HostObject,
  type Members,
  type Scalar,
} from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { fullAddress, locate } from './address';
import { deleteRows } from './cell-deletion';
import { cellAt, cellToWrite, placedCells, removeIfEmpty, usedRange } from './cells';
import { clearConditionalFormats, conditionalFormatsObject } from './conditional-format-collection';
import { clearContents, forEachCell, writeContents } from './contents';
import { clearValidations, dataValidationObject } from './data-validation';
import { boundingRect, cellCount, fits, intersection, isUnbounded, maxColumns } from './geometry';
import { readHyperlink, writeHyperlink } from './hyperlinks';
import { rangeFormatObject } from './range-format';
import { generalFormat, readFormula, readText, readValue, valueTypeOf } from './reading';
import { insertRows } from './row-insertion';
import type { Workspace } from './workspace';
import { worksheetObject } from './worksheet';

export interface RangeTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly range: RangeRef;
}

/** Excel reads no more cells than this at once. */
const mostCellsRead = 5_000_000;

const targets = new WeakMap<HostObject, RangeTarget>();

export function rangeObject(workspace: Workspace, sheet: Sheet, range: RangeRef): HostObject {
  if (!fits(range)) throw invalidArgument('The range lies outside the worksheet.');
  const target = { workspace, sheet, range };
  const object = createObject(members, target);
  targets.set(object, target);
  return object;
}

/** A range given as an argument: a Range, or an address that may name its sheet. */
export function asRange(value: unknown, { workspace, sheet }: Omit<RangeTarget, 'range'>): RangeTarget {
  if (typeof value === 'string') return { workspace, ...locate(workspace.book, value, sheet) };
  const target = isHostObject(value) ? targets.get(value) : undefined;
  if (target === undefined) throw invalidArgument('A range or an address is needed.');
  return target;
}

/** On the same sheet, as whatever combines two ranges needs. */
function sibling(target: RangeTarget, args: Arguments): RangeRef {
  const other = asRange(args.raw(0), target);
  if (other.sheet !== target.sheet) throw invalidArgument('Both ranges must be on one worksheet.');
  return other.range;
}

function within(target: RangeTarget, range: RangeRef): HostObject {
  return rangeObject(target.workspace, target.sheet, range);
}

/** Of whole rows or columns Excel reads no cells; the answer is null. */
function readCells({ sheet, range }: RangeTarget, read: (cell: CellData | undefined) => Json): Json {
  if (isUnbounded(range) || cellCount(range) > mostCellsRead) return null;
  return Array.from({ length: range.rows }, (_, i) =>
    Array.from({ length: range.columns }, (_, j) => read(cellAt(sheet, range.row + i, range.column + j))),
  );
}

function cellsScalar(
  read: (cell: CellData | undefined) => Json,
  set?: (target: RangeTarget, value: unknown) => void,
): Scalar<RangeTarget> {
  return { get: (target) => readCells(target, read), ...(set && { set }) };
}

function setNumberFormat({ workspace, sheet, range }: RangeTarget, value: unknown): void {
  const formats: { format: string; row: number; column: number }[] = [];
  forEachCell(range, value, 'numberFormat', (item, row, column) => {
    const format = asText(item, 'numberFormat');
    if (!isValidFormat(format)) throw invalidArgument(`${format} is not a number format.`);
    formats.push({ format, row, column });
  });
  for (const { format, row, column } of formats) {
    const cell = cellToWrite(sheet, row, column);
    if (format === generalFormat) delete cell.format;
    else cell.format = format;
    removeIfEmpty(sheet, row, column);
  }
  workspace.cellsChanged(sheet, range);
}

function used(target: RangeTarget, args: Arguments): RangeRef | undefined {
  const valuesOnly = args.isGiven(0) && args.flag(0, 'valuesOnly');
  return usedRange(target.sheet, target.range, valuesOnly);
}

function clear(target: RangeTarget, args: Arguments): void {
  const { workspace, sheet, range } = target;
  const kinds = ['All', 'Contents', 'Formats', 'Hyperlinks'] as const;
  const applyTo = args.isGiven(0) ? asOneOf(args.raw(0), kinds, 'applyTo') : 'All';
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(workspace, sheet, range);
  if (applyTo === 'All') clearValidations(target);
  if (applyTo === 'All' || applyTo === 'Formats') clearConditionalFormats(target);
  for (const { row, column, cell } of placedCells(sheet, range)) {
    if (applyTo === 'All' || applyTo === 'Formats') {
      delete cell.style;
      delete cell.format;
    }
    if (applyTo === 'All' || applyTo === 'Hyperlinks') delete cell.link;
    removeIfEmpty(sheet, row, column);
  }
  workspace.cellsChanged(sheet, range);
}

const members: Members<RangeTarget> = {
  type: 'Range',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Address: { get: ({ sheet, range }) => fullAddress(sheet.name, range) },
    RowIndex: { get: ({ range }) => range.row },
    ColumnIndex: { get: ({ range }) => range.column },
    RowCount: { get: ({ range }) => range.rows },
    ColumnCount: { get: ({ range }) => range.columns },
    CellCount: { get: ({ range }) => cellCount(range) },
    Values: {
      ...cellsScalar(readValue, ({ workspace, sheet, range }, value) =>
        writeContents(workspace, sheet, range, value, 'values'),
      ),
      calculated: true,
    },
    Formulas: cellsScalar(readFormula, ({ workspace, sheet, range }, value) =>
      writeContents(workspace, sheet, range, value, 'formulas'),
    ),
    Text: { ...cellsScalar(readText), calculated: true },
    ValueTypes: { ...cellsScalar(valueTypeOf), calculated: true },
    NumberFormat: cellsScalar((cell) => cell?.format ?? generalFormat, setNumberFormat),
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
  },
  links: {
    Worksheet: ({ workspace, sheet }) => worksheetObject(workspace, sheet),
    Format: rangeFormatObject,
    DataValidation: dataValidationObject,
    ConditionalFormats: conditionalFormatsObject,
  },
  finders: {
    GetCell: (target, args) => {
      const row = target.range.row + args.integer(0, 'row');
      const column = target.range.column + args.integer(1, 'column');
      return within(target, { row, column, rows: 1, columns: 1 });
    },
    GetRow: (target, args) => {
      const index = args.integer(0, 'row');
      if (index < 0 || index >= target.range.rows) throw invalidArgument(`The range has no row ${index}.`);
      return within(target, { ...target.range, row: target.range.row + index, rows: 1 });
    },
    GetResizedRange: (target, args) => {
      const rows = target.range.rows + args.integer(0, 'deltaRows');
      const columns = target.range.columns + args.integer(1, 'deltaColumns');
      return within(target, { ...target.range, rows, columns });
    },
    GetOffsetRange: (target, args) => {
      const row = target.range.row + args.integer(0, 'rowOffset');
      const column = target.range.column + args.integer(1, 'columnOffset');
      return within(target, { ...target.range, row, column });
    },
    GetBoundingRect: (target, args) => within(target, boundingRect(target.range, sibling(target, args))),
    GetIntersection: (target, args) => {
      const common = intersection(target.range, sibling(target, args));
      if (common === undefined) throw itemNotFound('The intersection');
      return within(target, common);
    },
    GetIntersectionOrNullObject: (target, args) => {
      const common = intersection(target.range, sibling(target, args));
      return common === undefined ? null : within(target, common);
    },
    Insert: (target, args) => {
      const { workspace, sheet, range } = target;
      const shift = asOneOf(args.raw(0), ['Down', 'Right'], 'shift');
      if (shift === 'Right' || range.columns !== maxColumns)
        throw notImplemented('inserting anything but whole rows');
      insertRows(workspace, sheet, range);
      return within(target, range);
    },
    GetUsedRange: (target, args) =>
      within(target, used(target, args) ?? { ...target.range, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (target, args) => {
      const range = used(target, args);
      return range === undefined ? null : within(target, range);
    },
  },
  methods: {
    Clear: clear,
    Delete: ({ workspace, sheet, range }, args) => {
      const shift = asOneOf(args.raw(0), ['Up', 'Left'], 'shift');
      if (shift === 'Left' || range.columns !== maxColumns)
        throw notImplemented('deleting anything but whole rows');
      deleteRows(workspace, sheet, range);
    },
    Select: ({ workspace: { book }, sheet, range }) => {
      if (sheet.visibility !== 'Visible') throw invalidArgument(`${sheet.name} is hidden.`);
      book.activeSheetId = sheet.id;
      book.selection = range;
    },
    /** The client asks before it sends a large array in pieces. */
    _ValidateArraySize: ({ range }, args) => {
      if (args.integer(0, 'rows') !== range.rows || args.integer(1, 'columns') !== range.columns) {
        throw invalidArgument(`The array must have ${range.rows} rows and ${range.columns} columns.`);
      }
    },
  },
};
