/**
 * Collects one sheet's cells, tables, flags and validations and gives the sheet's spec. Rows and columns count
 * from 0. Two cells put in one place are a mistake of the layout and throw.
 */
import type { PlanPath } from '../plan/issues';
import type {
  Area,
  Cell,
  CellValue,
  ChartSpec,
  FlagSpec,
  SheetSpec,
  StandingTable,
  TableColumn,
  TableSpec,
  ValidationSpec,
} from './workbook-spec';
import type { FlagLook, StyleName } from './styles';

/** What a user typed into an input, as `Range.formulas` gives it. */
export type RawContent = string | number | boolean;

/** A row that a user added to a table: its code and what was typed, by column key. */
export interface ExtraRow {
  readonly code: string;
  readonly cells: Readonly<Record<string, RawContent>>;
  /** Number formats by column key, where the table's rows have none in common. */
  readonly formats?: Readonly<Record<string, string>> | undefined;
}

/** How a column of a table is filled for one row. */
export interface ColumnCell {
  readonly style: StyleName;
  readonly format?: string;
  readonly formula?: string;
  readonly value?: CellValue | undefined;
  /** The user's to change; `path` is where its value stands in the plan. */
  readonly path?: PlanPath;
  readonly input?: boolean;
  readonly link?: string;
}

export interface TableRow {
  readonly code: string;
  readonly cells: Readonly<Record<string, ColumnCell>>;
}

export interface PlacedTable {
  readonly spec: TableSpec;
  readonly firstRow: number;
  /** The row after the last, which stays empty so that the table can grow by typing. */
  readonly nextRow: number;
  area(key: string): Area;
}

export class SheetBuilder {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly tables: TableSpec[] = [];
  private readonly flagSpecs: FlagSpec[] = [];
  private readonly validationSpecs: ValidationSpec[] = [];
  private readonly chartSpecs: ChartSpec[] = [];
  private readonly widths: number[] = [];
  readonly paths: Record<string, PlanPath> = {};
  private frozen = { rows: 0, columns: 0 };

  constructor(
    readonly key: string,
    readonly name: string,
    private readonly tabColor: string,
  ) {}

  put(row: number, column: number, cell: Cell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row];
    if (!line) return;
    if (line[column]) throw new Error(`${this.key}: two cells at ${String(row)}, ${String(column)}`);
    while (line.length < column) line.push(undefined);
    line[column] = cell;
  }

  /** A cell that the user may change and that is found by a defined name. */
  putInput(row: number, column: number, name: string, cell: Omit<Cell, 'input'>, path?: PlanPath): void {
    if (path) this.paths[name] = path;
    this.put(row, column, { ...cell, input: name });
  }

  /**
   * A table with a header and its rows; rows that a user added follow, filled like the first row with what was typed.
   * `canonical` names the inputs, `name` is the table's name in this workbook.
   */
  putTable(
    place: { row: number; column: number; canonical: string; name: string },
    columns: readonly TableColumn[],
    rows: readonly TableRow[],
    extra: readonly ExtraRow[] = [],
  ): PlacedTable {
    const { row, column, canonical } = place;
    columns.forEach(({ header }, index) => {
      this.put(row, column + index, { value: header, style: 'header' });
    });
    const model = rows[0];
    const given = [...rows, ...(model ? extra.map((one) => addedRow(model, one, columns)) : [])];
    // A table has a row at least; one that has nothing to say has a blank one.
    const all = given.length > 0 ? given : [blankRow(columns)];
    all.forEach(({ code, cells }, index) => {
      columns.forEach(({ key }, at) => {
        const cell = cells[key];
        if (!cell) throw new Error(`${canonical}: no cell for ${key}`);
        const input = cell.input ? `${canonical}/${code}/${key}` : undefined;
        if (input && cell.path) this.paths[input] = cell.path;
        this.put(row + 1 + index, column + at, {
          style: cell.style,
          ...(cell.formula === undefined ? {} : { formula: cell.formula }),
          ...(cell.formula === undefined && cell.value !== undefined ? { value: cell.value } : {}),
          ...(cell.format === undefined ? {} : { format: cell.format }),
          ...(input === undefined ? {} : { input }),
          ...(cell.link === undefined ? {} : { link: cell.link }),
        });
      });
    });
    const spec: TableSpec = { name: place.name, row, column, rows: all.length, columns };
    this.tables.push(spec);
    return {
      spec,
      firstRow: row + 1,
      nextRow: row + 1 + all.length,
      area: (key) => ({
        row: row + 1,
        column: column + columns.findIndex((one) => one.key === key),
        rows: all.length,
        columns: 1,
      }),
    };
  }

  /**
   * A table whose body is the user's: made with empty rows of the given looks, or where it stands already with nothing
   * but its headers. The user's own columns stay where they are; a column that is new to the table comes last.
   */
  putOpenTable(
    place: { row: number; column: number; name: string; rows: number },
    columns: readonly TableColumn[],
    looks: Readonly<Record<string, { style: StyleName; format?: string }>>,
    standing: StandingTable | undefined,
  ): PlacedTable {
    const { name } = place;
    const { row, column, rows } = standing ?? place;
    const kept = (standing?.columns ?? []).map(
      (one): TableColumn =>
        columns.find((column) => ('key' in one ? column.key === one.key : column.header === one.header)) ??
        ownColumn('key' in one ? one.key : one.header),
    );
    const all = [...kept, ...columns.filter(({ key }) => !kept.some((one) => one.key === key))];
    all.forEach(({ header }, index) => {
      this.put(row, column + index, { value: header, style: 'header' });
    });
    if (!standing) {
      for (let at = 1; at <= rows; at += 1) {
        all.forEach(({ key }, index) => {
          this.put(row + at, column + index, looks[key] ?? { style: 'inputText' });
        });
      }
    }
    this.tables.push({ name, row, column, rows, columns: all, open: true });
    // A column of the user's is as wide as the user made it.
    all.forEach(({ key }, index) => {
      if (key.startsWith('own:')) this.widen(column + index, 0);
    });
    return {
      spec: { name, row, column, rows, columns: all, open: true },
      firstRow: row + 1,
      nextRow: row + 1 + rows,
      area: (key) => ({
        row: row + 1,
        column: column + all.findIndex((one) => one.key === key),
        rows,
        columns: 1,
      }),
    };
  }

  flag(area: Area, formula: string, look: FlagLook, format?: string): void {
    this.flagSpecs.push({ area, formula, look, ...(format === undefined ? {} : { format }) });
  }

  validate(validation: ValidationSpec): void {
    this.validationSpecs.push(validation);
  }

  chart(chart: ChartSpec): void {
    this.chartSpecs.push(chart);
  }

  freeze(rows: number, columns: number): void {
    this.frozen = { rows, columns };
  }

  /** A column's width in characters; where two tables share the column, the wider wins. */
  widen(column: number, characters: number): void {
    while (this.widths.length <= column) this.widths.push(0);
    this.widths[column] = Math.max(this.widths[column] ?? 0, characters);
  }

  build(): SheetSpec {
    const width = Math.max(0, ...this.rows.map((line) => line.length));
    return {
      key: this.key,
      name: this.name,
      tabColor: this.tabColor,
      cells: this.rows.map((line) => Array.from({ length: width }, (_, index) => line[index])),
      columnWidths: Array.from({ length: width }, (_, index) => this.widths[index] ?? 12),
      frozenRows: this.frozen.rows,
      frozenColumns: this.frozen.columns,
      tables: this.tables,
      flags: this.flagSpecs,
      validations: this.validationSpecs,
      charts: this.chartSpecs,
    };
  }
}

const ownColumn = (header: string): TableColumn => ({ key: `own:${header}`, header });

const blankRow = (columns: readonly TableColumn[]): TableRow => ({
  code: '',
  cells: Object.fromEntries(columns.map(({ key }) => [key, { style: 'formula', value: '' }])),
});

/** Like the model row, with what the user typed in place of its inputs. */
function addedRow(model: TableRow, extra: ExtraRow, columns: readonly TableColumn[]): TableRow {
  return {
    code: extra.code,
    cells: Object.fromEntries(
      columns.map(({ key }, index): [string, ColumnCell] => {
        const like = model.cells[key] ?? { style: 'label' };
        if (index === 0) return [key, { style: like.style, value: extra.code }];
        const typed = extra.cells[key];
        const { path: _path, value: _value, formula, ...rest } = like;
        if (like.input || formula === undefined) {
          return [
            key,
            typeof typed === 'string' && typed.startsWith('=')
              ? { ...rest, input: true, formula: typed }
              : { ...rest, input: true, ...(typed === undefined ? {} : { value: typed }) },
          ];
        }
        return [key, { ...rest, formula }];
      }),
    ),
  };
}
