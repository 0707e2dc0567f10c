/**
 * What stands in the cells of an earlier generation, found the way a person would: rows of a table by their code,
 * columns by their header, single figures by their defined name. So sorting, inserting, renaming and moving lose
 * nothing. Pure.
 */
import type { ExtraRow } from '../breakdown';
import type { Area, StandingTable, TableSpec, WorkbookSpec } from '../breakdown/workbook-spec';
import { entryAt, formatAt, valueAt, type BookState, type Grid } from './book-state';
import { blank, entryText, type Entry } from './entry';
import { canonicalNames, type Own, type OwnTable } from './own';

export interface Found {
  readonly entry: Entry;
  /** The entry's result. */
  readonly value: Entry;
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface TableRow {
  readonly row: number;
  /** Unique in the table: a row without one, or with another's, is given one. */
  readonly code: string;
}

export interface TableContents {
  readonly table: OwnTable;
  readonly grid: Grid | undefined;
  /** Column key → the sheet's column; a column that the user deleted is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** The sheet's columns that the user added to the table. */
  readonly added: readonly number[];
  readonly rows: readonly TableRow[];
}

export interface Contents {
  readonly tables: ReadonlyMap<string, TableContents>;
  /** Input key → what stands there. */
  find(key: string): Found | undefined;
}

/** The table whose rows are rules; a rule without an id is called R1, R2 …, a member X1, X2 … */
export const rulesTable = 'tblRules';

export function readContents(
  state: BookState,
  own: Own,
  /** Rows of the rules table that go by another code from now on. */
  recoded: ReadonlyMap<string, string> = new Map(),
): Contents {
  const tables = new Map(
    [...own.tables].map(([canonical, table]) => [
      canonical,
      readTable(
        table,
        gridOf(state, table.state.sheet),
        canonical === rulesTable ? { prefix: 'R', recoded } : { prefix: 'X', recoded: new Map() },
        () => codesOf(own.spec, table.spec.name),
      ),
    ]),
  );
  const found = new Map<string, Found>();
  const find = (key: string, grid: Grid | undefined, place: Omit<Found, 'entry' | 'value'>) => {
    const { row, column } = place;
    found.set(key, { entry: entryAt(grid, row, column), value: valueAt(grid, row, column), ...place });
  };
  for (const [canonical, { table, grid, columns, rows }] of tables) {
    for (const { row, code } of rows) {
      for (const [key, column] of columns) {
        find(`${canonical}/${code}/${key}`, grid, { sheet: table.state.sheet, row, column });
      }
    }
  }
  for (const { name, grid, sheet, row, column } of namedCells(state, own)) {
    find(name, grid, { sheet, row, column });
  }
  return { tables, find: (key) => found.get(key) };
}

const gridOf = (state: BookState, sheet: string): Grid | undefined =>
  state.sheets.find(({ id }) => id === sheet)?.grid;

interface Coding {
  /** Of the codes of rows that have none. */
  readonly prefix: string;
  readonly recoded: ReadonlyMap<string, string>;
}

function readTable(
  table: OwnTable,
  grid: Grid | undefined,
  coding: Coding,
  generated: () => Iterable<string>,
): TableContents {
  const { area } = table.state;
  const headers = Array.from({ length: area.columns }, (_, index) =>
    String(valueAt(grid, area.row, area.column + index)),
  );
  const columns = new Map<string, number>();
  const free = new Set(headers.keys());
  const assign = (key: string, index: number) => {
    columns.set(key, area.column + index);
    free.delete(index);
  };
  const missing: { key: string; index: number }[] = [];
  table.spec.columns.forEach(({ key, header }, index) => {
    const at = headers.indexOf(header);
    if (at >= 0) assign(key, at);
    else missing.push({ key, index });
  });
  // A header that the user reworded stands where it stood.
  for (const { key, index } of missing) if (free.has(index)) assign(key, index);
  // The body of an open table is the user's, with the columns that they gave it.
  if (table.spec.open) return { table, grid, columns, added: [], rows: [] };
  const codeColumn = columns.get(table.spec.columns[0]?.key ?? '');
  return {
    table,
    grid,
    columns,
    added: [...free].map((index) => area.column + index),
    rows:
      codeColumn === undefined
        ? rowsInOrder(area, [...generated()])
        : readRows(table, grid, codeColumn, coding),
  };
}

/** Where the codes were deleted, the rows are those that were generated, as long as there are as many. */
const rowsInOrder = ({ row, rows }: Area, codes: readonly string[]): TableRow[] =>
  rows - 1 === codes.length ? codes.map((code, index) => ({ row: row + 1 + index, code })) : [];

function readRows(
  { state: { area } }: OwnTable,
  grid: Grid | undefined,
  codeColumn: number,
  { prefix, recoded }: Coding,
): TableRow[] {
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index)
    .filter((row) => isTyped(grid, row, area.column, area.columns))
    .map((row) => ({ row, code: String(valueAt(grid, row, codeColumn)).trim() }));
  const taken = new Set(rows.map(({ code }) => code));
  const seen = new Set<string>();
  return rows.map(({ row, code }) => {
    const unique = code === '' || seen.has(code) ? newCode(code, prefix, taken) : code;
    seen.add(unique);
    return { row, code: recoded.get(unique) ?? unique };
  });
}

const isTyped = (grid: Grid | undefined, row: number, column: number, columns: number): boolean =>
  Array.from({ length: columns }, (_, index) => entryAt(grid, row, column + index)).some(
    (entry) => entry !== blank,
  );

function newCode(like: string, prefix: string, taken: Set<string>): string {
  for (let number = like === '' ? 1 : 2; ; number += 1) {
    const code = like === '' ? `${prefix}${String(number)}` : `${like}-${String(number)}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

const singleCell = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d+)$/;

/** Where the names of single cells point, whatever rows were inserted above. */
export function namedCells(
  state: BookState,
  own: Own,
): { name: string; sheet: string; row: number; column: number; grid: Grid | undefined }[] {
  const canonical = canonicalNames(own.stored.layout.renamed);
  const ours = new Set([...own.names.values()].map((name) => name.toLowerCase()));
  return state.names
    .filter(({ name }) => ours.has(name.toLowerCase()))
    .flatMap(({ name, formula }) => {
      const [, quoted, bare, letters = '', number] = singleCell.exec(formula) ?? [];
      const sheetName = quoted?.replaceAll("''", "'") ?? bare;
      const sheet = state.sheets.find((one) => one.key !== undefined && one.name === sheetName);
      if (!sheet) return [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return [{ name: canonical(name), sheet: sheet.id, row: Number(number) - 1, column, grid: sheet.grid }];
    });
}

/** The codes of a table's rows as a spec has them. */
export function codesOf(spec: WorkbookSpec, table: string): Set<string> {
  for (const sheet of spec.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    if (found) return new Set(codeRows(sheet.cells, found).map(({ code }) => code));
  }
  return new Set();
}

/** The rows of an open table are the user's and have no codes. */
export const codeRows = (
  cells: WorkbookSpec['sheets'][number]['cells'],
  { row, column, rows, open }: TableSpec,
): TableRow[] =>
  Array.from({ length: open ? 0 : rows }, (_, index) => ({
    row: row + 1 + index,
    code: String(cells[row + 1 + index]?.[column]?.value ?? ''),
  }));

/**
 * Rows that neither the plan as generated nor the new plan knows: the user added them. A row that the new plan dropped
 * is not among them. `draft` is the new plan's spec under canonical names.
 */
export function addedRows(contents: Contents, own: Own, draft: WorkbookSpec): Record<string, ExtraRow[]> {
  const before = own.stored.layout.extraRows;
  const result: Record<string, ExtraRow[]> = {};
  for (const [canonical, { rows, columns, grid, table }] of contents.tables) {
    const next = codesOf(draft, canonical);
    const planned = codesOf(own.spec, table.spec.name);
    for (const { code } of before[canonical] ?? []) planned.delete(code);
    const added = rows.filter(({ code }) => next.size > 0 && !planned.has(code) && !next.has(code));
    if (added.length === 0) continue;
    result[canonical] = added.map(({ row, code }) => ({
      code,
      cells: Object.fromEntries(
        [...columns]
          .map(([key, column]) => [key, entryText(entryAt(grid, row, column))] as const)
          .filter(([, entry]) => entry !== blank),
      ),
      ...(canonical === rulesTable ? { formats: formatsOf(row, columns, grid) } : {}),
    }));
  }
  return result;
}

/**
 * Open tables as they stand: where, how many rows, and their columns in the order that the user gave them. One that became
 * plain cells stands where it stood, down to its last row. `draft` is the new plan's spec under canonical names.
 */
export function openTables(
  contents: Contents,
  own: Own,
  state: BookState,
  draft: WorkbookSpec,
): Record<string, StandingTable> {
  const found = [...contents.tables].filter(([, { table }]) => table.spec.open);
  const planned = (canonical: string) =>
    new Set(
      draft.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === canonical)
        ?.columns.map(({ key }) => key),
    );
  return {
    ...plainTables(contents, own, state),
    ...Object.fromEntries(
      found.map(([canonical, { table, grid, columns }]): [string, StandingTable] => {
        const { row, column, rows, columns: width } = table.state.area;
        const wanted = planned(canonical);
        const keys = new Map([...columns].map(([key, at]) => [at, key]));
        return [
          canonical,
          {
            row,
            column,
            rows: rows - 1,
            columns: Array.from({ length: width }, (_, index) => {
              const key = keys.get(column + index);
              return key !== undefined && wanted.has(key)
                ? { key }
                : { header: String(valueAt(grid, row, column + index)) };
            }),
          },
        ];
      }),
    ),
  };
}

function plainTables(contents: Contents, own: Own, state: BookState): Record<string, StandingTable> {
  return Object.fromEntries(
    Object.entries(own.stored.layout.openTables)
      .filter(([canonical]) => !contents.tables.has(canonical))
      .flatMap(([canonical, standing]): [string, StandingTable][] => {
        const name = own.stored.layout.renamed[canonical] ?? canonical;
        const key = own.spec.sheets.find(({ tables }) => tables.some((one) => one.name === name))?.key;
        const grid = key === undefined ? undefined : gridOf(state, own.sheets.get(key)?.id ?? '');
        if (!grid) return [];
        const { row, column, columns } = standing;
        const below = Array.from(
          { length: grid.row + grid.entries.length - row - 1 },
          (_, at) => row + 1 + at,
        );
        const last = below.filter((at) => isTyped(grid, at, column, columns.length)).at(-1) ?? row + 1;
        return [[canonical, { ...standing, rows: last - row }]];
      }),
  );
}

/** Open tables as a spec has them, as those of a workbook that it is written to. */
export function openTablesOf(
  spec: WorkbookSpec,
  renamed: Readonly<Record<string, string>>,
): Record<string, StandingTable> {
  const canonical = canonicalNames(renamed);
  return Object.fromEntries(
    spec.sheets
      .flatMap(({ tables }) => tables)
      .filter(({ open }) => open)
      .map(({ name, row, column, rows, columns }): [string, StandingTable] => [
        canonical(name),
        {
          row,
          column,
          rows,
          columns: columns.map(({ key, header }) => (key.startsWith('own:') ? { header } : { key })),
        },
      ]),
  );
}

function formatsOf(
  row: number,
  columns: ReadonlyMap<string, number>,
  grid: Grid | undefined,
): Record<string, string> {
  return Object.fromEntries(
    [...columns].flatMap(([key, column]) => {
      const format = formatAt(grid, row, column) ?? 'General';
      return format === 'General' ? [] : [[key, format] as const];
    }),
  );
}
