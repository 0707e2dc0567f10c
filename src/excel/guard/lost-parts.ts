/** Which sheets, tables, columns, rows and names of the last generation are gone. Pure. */
import type { SheetKey } from '../../breakdown/workbook-spec';
import { rulesTable } from '../contents';
import { placeKey } from '../placement';
import type { Damage } from '../types';
import type { Lost } from './expected';
import { cellName, nameKey, type Evidence, type Finding, type Mend } from './finding';

export function lostParts({ state, standing: { own, sheets }, remains }: Evidence): {
  lost: Lost;
  structural: Finding[];
} {
  const structural: Finding[] = [];
  const lostSheets = new Map<string, string>();
  const tables = new Map<string, string>();
  const columns = new Map<string, string>();
  /** Of rows and columns. */
  const cells = new Map<string, string>();
  const add = (damage: Damage, mend: Mend = { do: 'generate' }) => {
    structural.push({ damage, mend });
    return damage.key;
  };
  for (const spec of own.spec.sheets) {
    const sheet = sheets.get(spec.key);
    if (!sheet) {
      const key = add({
        key: `sheet-lost:${spec.key}`,
        kind: 'sheet-lost',
        sheet: spec.name,
        what: spec.name,
      });
      lostSheets.set(spec.name.toLowerCase(), key);
      for (const { name } of spec.tables) tables.set(name.toLowerCase(), key);
      continue;
    }
    const name = sheet.state.name;
    for (const table of spec.tables) {
      const remain = remains.find((one) => one.name === table.name);
      if (!remain && sheet.tables.some((one) => one.spec === table)) continue;
      const key = add(
        {
          key: `table-lost:${table.name}`,
          kind: 'table-lost',
          sheet: name,
          what: table.name,
          ...(remain ? { cell: cellName(name, remain.area) } : {}),
        },
        remain ? { do: 'table', table: remain } : { do: 'generate' },
      );
      tables.set(table.name.toLowerCase(), key);
    }
    for (const { spec: table, contents, lostRows } of sheet.tables) {
      const at = { cell: cellName(name, contents.table.state.area), sheet: name };
      for (const [index, { key: column, header }] of table.columns.entries()) {
        if (contents.columns.has(column)) continue;
        const key = add({
          key: `column-lost:${table.name}/${column}`,
          kind: 'column-lost',
          what: header,
          ...at,
        });
        columns.set(`${table.name}|${header}`.toLowerCase(), key);
        for (let row = table.row; row <= table.row + table.rows; row += 1)
          cells.set(cellKey(spec.key, row, table.column + index), key);
      }
      for (const { row, code } of lostRows) {
        // Deleting a rule's row is how a rule is taken away.
        if (contents.table.canonical === rulesTable || sheet.added.has(placeKey(row, table.column))) continue;
        const key = add({ key: `row-lost:${table.name}/${code}`, kind: 'row-lost', what: code, ...at });
        for (const index of table.columns.keys())
          cells.set(cellKey(spec.key, row, table.column + index), key);
      }
    }
    for (const row of sheet.lostRows) {
      const line = spec.cells[row] ?? [];
      const label = line.find((cell) => typeof cell?.value === 'string' && cell.input === undefined)?.value;
      const key = add({
        key: `row-lost:${spec.key}/${String(row)}`,
        kind: 'row-lost',
        sheet: name,
        what: String(label ?? row + 1),
      });
      for (const column of line.keys()) cells.set(cellKey(spec.key, row, column), key);
    }
  }
  const present = new Set(state.names.map(({ name }) => name.toLowerCase()));
  const names = new Map(
    own.spec.names
      .filter(({ name }) => !present.has(name.toLowerCase()))
      .map(({ name }) => [name.toLowerCase(), nameKey(name)]),
  );
  return {
    structural,
    lost: {
      sheets: lostSheets,
      tables,
      columns,
      names,
      cell: (key, { row, column }) => cells.get(cellKey(key, row, column)),
    },
  };
}

const cellKey = (sheet: SheetKey, row: number, column: number) => `${sheet}|${String(placeKey(row, column))}`;
