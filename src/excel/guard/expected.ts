/**
 * What a generated formula would have to be where its cell stands now: sheets, tables and headers by their present
 * names, addresses where those cells stand. And whether a formula that is found is that one in Excel's words, is that
 * one but for references to what is lost (Excel makes them #REF! or addresses), or is another. Where it can't be told
 * where an address has gone, any address will do. Pure.
 */
import { sheetReference } from '../../breakdown/formulas';
import type { SheetKey } from '../../breakdown/workbook-spec';
import { sameName } from '../own';
import { placeKey } from '../placement';
import type { Place } from '../rectangles';
import {
  cornerText,
  escapedColumn,
  formulaParts,
  type CellsPart,
  type ColumnsPart,
  type Corner,
  type Part,
} from './formula-parts';
import { headerNow, tableAt, type Standing, type StandingSheet, type StandingTable } from './standing';

/** What is gone, each with the key of the damage that says so; names in lower case. */
export interface Lost {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  /** `<table>|<header>` */
  readonly columns: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** A cell of the spec whose row or column is gone. */
  cell(sheet: SheetKey, at: Place): string | undefined;
}

export type Comparison =
  | { readonly is: 'same' }
  /** But for what these damages explain. */
  | { readonly is: 'broken'; readonly by: ReadonlySet<string> }
  | { readonly is: 'other' };

/** Where the found formula stands. */
export interface Home {
  readonly sheet: SheetKey;
  /** The table around the cell, as it is called in the spec and now. */
  readonly table: { readonly spec: string; readonly now: string } | undefined;
}

/** Undefined: can't be told. */
type Standings = readonly Place[] | undefined;

export class Expected {
  private readonly sheetKeys: ReadonlyMap<string, SheetKey>;
  private readonly tables: ReadonlyMap<string, StandingTable>;
  /** Sheets that were renamed, as texts inside formulas name them. */
  private readonly renamed: readonly (readonly [from: string, to: string])[];

  constructor(
    private readonly standing: Standing,
    private readonly lost: Lost,
  ) {
    const { own, sheets } = standing;
    this.sheetKeys = new Map(own.spec.sheets.map(({ name, key }) => [name.toLowerCase(), key]));
    this.tables = new Map(
      [...sheets.values()].flatMap(({ tables }) =>
        tables.map((table) => [table.spec.name.toLowerCase(), table] as const),
      ),
    );
    this.renamed = [...sheets.values()]
      .filter(({ spec, state }) => spec.name !== state.name)
      .map(({ spec, state }) => [sheetReference(spec.name), sheetReference(state.name)]);
  }

  /** The formula as it should read now. */
  formula(formula: string, sheet: SheetKey): string {
    let text = '';
    let done = 0;
    for (const part of formulaParts(formula)) {
      text +=
        formula.slice(done, part.start) + (this.partNow(part, sheet) ?? formula.slice(part.start, part.end));
      done = part.end;
    }
    return text + formula.slice(done);
  }

  /** Whether it can be told where everything is that the formula refers to. */
  isPlaced(formula: string, sheet: SheetKey): boolean {
    return formulaParts(formula).every((part) => {
      if (part.kind !== 'cells') return true;
      const key = this.keyOf(part, sheet);
      const found = key === undefined ? undefined : this.standing.sheets.get(key);
      return (
        !found || (standings(found, part.first) !== undefined && standings(found, part.last) !== undefined)
      );
    });
  }

  compare(expected: string, found: string, home: Home): Comparison {
    if (expected === found) return { is: 'same' };
    const wanted = formulaParts(expected);
    const actual = formulaParts(found);
    if (wanted.length !== actual.length) return { is: 'other' };
    const by = new Set<string>();
    for (const [index, part] of wanted.entries()) {
      const other = actual[index];
      if (other && this.samePart(part, other, home)) continue;
      const causes = this.causes(part, home);
      if (!other || causes.length === 0 || other.kind === 'mark' || other.kind === 'text')
        return { is: 'other' };
      for (const cause of causes) by.add(cause);
    }
    return by.size > 0 ? { is: 'broken', by } : { is: 'same' };
  }

  /** The damages that keep the formula from being written: Excel refuses what names a table or sheet that is gone. */
  needs(formula: string, home: Home): string[] {
    return formulaParts(formula).flatMap((part) => (part.kind === 'name' ? [] : this.causes(part, home)));
  }

  private causes(part: Part, home: Home): string[] {
    if (part.kind === 'name') return listed(this.lost.names.get(part.text.toLowerCase()));
    if (part.kind === 'columns') {
      const table = (part.table === '' ? (home.table?.spec ?? '') : part.table).toLowerCase();
      const columns = part.columns.flatMap((column) =>
        listed(this.lost.columns.get(`${table}|${column.toLowerCase()}`)),
      );
      return [...listed(this.lost.tables.get(table)), ...columns];
    }
    if (part.kind !== 'cells') return [];
    const lostSheet = part.sheet === undefined ? undefined : this.lost.sheets.get(part.sheet.toLowerCase());
    const key = this.keyOf(part, home.sheet);
    const lostCells =
      key === undefined ? [] : [part.first, part.last].flatMap((at) => listed(this.lost.cell(key, at)));
    return [...listed(lostSheet), ...lostCells];
  }

  private samePart(wanted: Part, found: Part, home: Home): boolean {
    if (wanted.kind === 'cells') return found.kind === 'cells' && this.sameCells(wanted, found, home);
    if (wanted.kind === 'columns') return found.kind === 'columns' && this.sameColumns(wanted, found, home);
    if (wanted.kind === 'text')
      return (
        found.kind === 'text' && (found.text === wanted.text || found.text === this.textNow(wanted.text))
      );
    return found.kind === wanted.kind && found.text === wanted.text;
  }

  private sameColumns(wanted: ColumnsPart, found: ColumnsPart, home: Home): boolean {
    const table = this.tables.get(
      (wanted.table === '' ? (home.table?.spec ?? '') : wanted.table).toLowerCase(),
    );
    const name = table?.contents.table.state.name ?? wanted.table;
    return (
      sameName(found.table === '' ? (home.table?.now ?? '') : found.table, name) &&
      sameList(wanted.rows, found.rows) &&
      sameList(
        wanted.columns.map((column) => (table ? headerNow(table, column) : column)),
        found.columns,
      )
    );
  }

  private sameCells(wanted: CellsPart, found: CellsPart, home: Home): boolean {
    const key = this.keyOf(wanted, home.sheet);
    const sheet = key === undefined ? undefined : this.standing.sheets.get(key);
    if (!sheet) {
      // A cell of the user's, which may have moved and whose sheet may have another name by now.
      return key === undefined && this.keyNow(found, home.sheet) === undefined;
    }
    if (this.keyNow(found, home.sheet) !== key) return false;
    return (
      isAmong(found.first, standings(sheet, wanted.first)) &&
      isAmong(found.last, standings(sheet, wanted.last))
    );
  }

  /** The sheet of ours that an address in the spec is on. */
  private keyOf({ sheet }: CellsPart, home: SheetKey): SheetKey | undefined {
    return sheet === undefined ? home : this.sheetKeys.get(sheet.toLowerCase());
  }

  private keyNow({ sheet }: CellsPart, home: SheetKey): SheetKey | undefined {
    if (sheet === undefined) return home;
    return [...this.standing.sheets.values()].find(({ state }) => sameName(state.name, sheet))?.spec.key;
  }

  /** Undefined: as it is. */
  private partNow(part: Part, home: SheetKey): string | undefined {
    if (part.kind === 'text') return this.textNow(part.text);
    if (part.kind === 'cells') return this.cellsNow(part, home);
    return part.kind === 'columns' ? this.columnsNow(part) : undefined;
  }

  private textNow(text: string): string {
    return this.renamed.reduce((result, [from, to]) => result.replaceAll(`${from}!`, `${to}!`), text);
  }

  private cellsNow(part: CellsPart, home: SheetKey): string | undefined {
    const key = this.keyOf(part, home);
    const sheet = key === undefined ? undefined : this.standing.sheets.get(key);
    if (!sheet) return undefined;
    const [first, last] = [part.first, part.last].map((corner) => {
      return cornerText({ ...corner, ...standings(sheet, corner)?.[0] });
    });
    const prefix = part.sheet === undefined ? '' : `${sheetReference(sheet.state.name)}!`;
    const single = part.first === part.last || first === last;
    return `${prefix}${first ?? ''}${single ? '' : `:${last ?? ''}`}`;
  }

  private columnsNow({ table, rows, columns }: ColumnsPart): string | undefined {
    const found = this.tables.get(table.toLowerCase());
    if (!found) return undefined;
    const name = found.contents.table.state.name;
    const headers = columns.map((column) => headerNow(found, column));
    if (name === table && sameList(headers, columns)) return undefined;
    const inner = headers.map((header) => `[${escapedColumn(header)}]`).join(':');
    const items = [...rows.map((row) => `[${rowWords[row] ?? row}]`), ...listed(inner || undefined)];
    return items.length === 1 && columns.length === 1 ? `${name}${inner}` : `${name}[${items.join(',')}]`;
  }
}

const rowWords: Readonly<Record<string, string>> = {
  '#this row': '#This Row',
  '#headers': '#Headers',
  '#all': '#All',
  '#totals': '#Totals',
};

const listed = (item: string | undefined): string[] => (item === undefined ? [] : [item]);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => sameName(item, b[index] ?? ''));

const isAmong = (corner: Corner, places: Standings): boolean =>
  places === undefined || places.some(({ row, column }) => row === corner.row && column === corner.column);

/** Sorting a table moves its rows, but not an address that points into it from outside. */
function standings({ places, shifted, spec, tables }: StandingSheet, at: Place): Standings {
  const now = places.get(placeKey(at.row, at.column));
  const table = tableAt(spec.tables, at);
  const standing = tables.find((one) => one.spec === table);
  if (now && standing) {
    const { area } = standing.contents.table.state;
    return [now, { row: area.row + at.row - standing.spec.row, column: now.column }];
  }
  if (now) return [now];
  return shifted || table ? undefined : [at];
}
