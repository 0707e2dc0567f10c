/**
 * What a breakdown workbook is, as plain data: the one thing that the breakdown hands to the writer.
 *
 * Rows and columns count from 0. Formulas are English, comma-separated, in the form that a file stores
 * (`tblProduct[[#This Row],[Share]]`, never `[@Share]`), so that Excel, LibreOffice and the embedded host
 * read the same text. Nothing here knows Office.js; nothing here has behaviour.
 */
import type { Language } from '../plan/schema';
import type { FlagLook, StyleName } from './styles';

export type CellValue = string | number | boolean;

export interface Cell {
  /** A literal. A text is always shown as text, whatever it begins with. */
  readonly value?: CellValue;
  /** Begins with "="; excludes `value`. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Number format in Excel's English notation; General when absent. */
  readonly format?: string;
  /**
   * The cell is the user's to change: `<table>/<code>/<column>` or a defined name. What the user typed here
   * outlives a new generation. The key is independent of language, position and order.
   */
  readonly input?: string;
  /** Where a click leads: an address inside the workbook such as `'Region'!B6`. */
  readonly link?: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableColumn {
  /** The language-independent name: `share`, `target`. */
  readonly key: string;
  /** The header cell's text; unique in the table. */
  readonly header: string;
}

/** An Excel table: one header row and `rows` body rows; the first column holds the row's code. */
export interface TableSpec {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** The body is the user's: it is made with empty rows and never written again. */
  readonly open?: true;
}

/** Where an open table stands, and its columns in their order: ours by key, the user's by header. */
export interface StandingTable {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly ({ readonly key: string } | { readonly header: string })[];
}

/** A conditional format with a formula, written for the area's first cell. */
export interface FlagSpec {
  readonly area: Area;
  readonly formula: string;
  readonly look: FlagLook;
  /** Number format while the flag is up, so that a flag is a sign and not only a colour. */
  readonly format?: string;
}

export interface ListValidation {
  readonly kind: 'list';
  readonly area: Area;
  /** A formula naming the range of allowed entries, such as `=Status_List`. */
  readonly source: string;
}

export interface DecimalValidation {
  readonly kind: 'decimal';
  readonly area: Area;
  readonly minimum: number;
  readonly maximum: number;
}

export type ValidationSpec = ListValidation | DecimalValidation;

/** A native chart over a block of cells of its own sheet: a header row, names in the first column, series beside. */
export interface ChartSpec {
  /** Unique in the workbook, and the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly source: Area;
  /** The cells that it covers. */
  readonly place: Area;
  /** Series, from 0, that are lines on an axis of their own instead of columns. */
  readonly lines: readonly number[];
  /** The axis begins at zero, whatever the figures. */
  readonly fromZero?: true;
}

/** The sheets in tab order; a dimension's sheet is `dimension:<code>`. */
export type SheetKey = string;

export interface SheetSpec {
  readonly key: SheetKey;
  readonly name: string;
  readonly tabColor: string;
  /** Dense: `cells[row][column]`; undefined leaves the workbook's cell alone. */
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  /** In characters of the normal font, one a column. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tables: readonly TableSpec[];
  readonly flags: readonly FlagSpec[];
  readonly validations: readonly ValidationSpec[];
  readonly charts: readonly ChartSpec[];
}

/** A workbook-wide defined name; `formula` begins with "=". */
export interface NameSpec {
  readonly name: string;
  readonly formula: string;
  /** Follows cells of the user's: `formula` is where it points at first, later it stays where it points. */
  readonly follows?: true;
}

/** Flags on cells of a sheet that is not ours. */
export interface RangeFlags {
  /** The defined name that follows the cells. */
  readonly name: string;
  readonly flags: readonly Omit<FlagSpec, 'area'>[];
}

export interface WorkbookSpec {
  readonly language: Language;
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}
