/**
 * The workbook that stands in for Excel's, as plain data: the model changes it under Excel's rules, the engine
 * calculates from it, the export and the grid read it. Rows and columns count from 0; colours are "#RRGGBB".
 */
export type Value = string | number | boolean;

/** An error value as Excel shows it, such as "#REF!"; kept apart from text by its own type. */
export interface CellError {
  readonly error: string;
}

export interface BorderLine {
  /** As Office.js names it: Continuous, Dash, Dot, Double … */
  style: string;
  color: string;
  /** Thin when absent. */
  weight?: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
}

export interface CellStyle {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: 'Single' | 'Double';
  strikethrough?: boolean;
  size?: number;
  fontName?: string;
  wrap?: boolean;
  /** Characters from the edge. */
  indent?: number;
  horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify';
  vertical?: 'Top' | 'Center' | 'Bottom';
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>;
}

export interface CellData {
  /** A literal; absent where the cell has a formula or is blank. */
  value?: Value;
  /** With its "=". */
  formula?: string;
  /** The formula's last calculated result; undefined before the first calculation. */
  result?: Value | CellError;
  /** Entered with a leading apostrophe: text whatever it looks like. */
  quoted?: boolean;
  /** Number format; General when absent. */
  format?: string;
  style?: CellStyle;
  /** An address inside the workbook or a web address. */
  link?: { target: string; tip?: string };
}

export interface RangeRef {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Table {
  id: string;
  name: string;
  /** Header row included. */
  range: RangeRef;
  style: string;
  banded: boolean;
  filterButton: boolean;
}

export interface ConditionalFormat {
  id: string;
  range: RangeRef;
  formula: string;
  format?: string;
  style: CellStyle;
  stopIfTrue: boolean;
}

interface ValidationBase {
  range: RangeRef;
  /** A blank cell passes unless this is false. */
  ignoreBlanks?: boolean;
  /** Shown beside the selected cell. */
  prompt?: { title: string; message: string };
  /** Shown when an entry is refused; without it Excel says so in its own words. */
  errorAlert?: { title: string; message: string; style: 'Stop' | 'Warning' | 'Information' };
}

export type Validation = ValidationBase &
  (
    | { kind: 'list'; source: string }
    | { kind: 'decimal' | 'wholeNumber'; operator: string; formula1: string; formula2?: string }
  );

export type ChartType = 'ColumnClustered' | 'BarClustered' | 'Line' | 'LineMarkers';

export interface ChartSeries {
  type: ChartType;
  axis: 'Primary' | 'Secondary';
  /** A column of the chart's source, from 1. */
  column: number;
}

/** A chart over a block with a header row and its categories in the first column. */
export interface Chart {
  id: string;
  name: string;
  type: ChartType;
  /** Of the cells that it draws; follows inserted and deleted rows. */
  range: RangeRef;
  /** Absent until one is given. */
  title?: string;
  legend?: 'Top' | 'Bottom' | 'Left' | 'Right';
  /** Where the value axis begins, unless Excel chooses. */
  minimum?: number;
  series: ChartSeries[];
  /** The cells that it covers. */
  place: RangeRef;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  /** row → column → cell; blank cells are absent. */
  cells: Map<number, Map<number, CellData>>;
  /** Column → width in points, as Office.js counts. */
  columnWidths: Map<number, number>;
  /** Rows with a height of their own, in points; every other row fits its contents. */
  rowHeights: Map<number, number>;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  landscape: boolean;
  /** How many pages the print is fitted to; absent means its natural size. */
  fitToPages?: { horizontal?: number; vertical?: number };
  tables: Table[];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  /** Worksheet custom properties. */
  properties: Map<string, string>;
}

export interface DefinedName {
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
}

export interface XmlPart {
  id: string;
  namespace: string;
  xml: string;
}

export interface Book {
  sheets: Sheet[];
  activeSheetId: string;
  selection: RangeRef;
  names: DefinedName[];
  xmlParts: XmlPart[];
}

/** What changed since the last calculation; `structure` means: build everything again. */
export interface Changes {
  structure: boolean;
  cells: { sheetId: string; row: number; column: number }[];
}

/**
 * Calculates a book and stores each formula's result in its cell.
 * `calculate` may be called again while one is under way; the calls run one after the other.
 */
export interface Engine {
  calculate(book: Book, changes: Changes): Promise<void>;
  dispose(): void;
}
