/**
 * Groups cells of one kind into rectangles, so that a format is set once an area and not once a cell: runs of equal
 * cells in a row, joined with an equal run right above. Pure; cells may come in any order, each place once.
 */
import type { Area } from '../breakdown/workbook-spec';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Rectangle<Kind> {
  readonly area: Area;
  readonly kind: Kind;
}

/** `kindOf` gives what must be equal inside a rectangle; undefined leaves the cell out. */
export function rectangles<Cell extends Place, Kind extends string | number | boolean>(
  cells: Iterable<Cell>,
  kindOf: (cell: Cell) => Kind | undefined,
): Rectangle<Kind>[] {
  const rows = new Map<number, { column: number; kind: Kind }[]>();
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind === undefined) continue;
    const line = rows.get(cell.row);
    if (line) line.push({ column: cell.column, kind });
    else rows.set(cell.row, [{ column: cell.column, kind }]);
  }
  const done: Rectangle<Kind>[] = [];
  let open = new Map<string, Rectangle<Kind>>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Rectangle<Kind>>();
    for (const run of runs(rows.get(row) ?? [])) {
      const key = `${String(run.column)}:${String(run.columns)}:${String(run.kind)}`;
      const above = open.get(key);
      const joins = above !== undefined && above.area.row + above.area.rows === row;
      const area = joins
        ? { ...above.area, rows: above.area.rows + 1 }
        : { row, column: run.column, rows: 1, columns: run.columns };
      next.set(key, { area, kind: run.kind });
      if (joins) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runs<Kind>(
  line: { column: number; kind: Kind }[],
): { column: number; columns: number; kind: Kind }[] {
  const result: { column: number; columns: number; kind: Kind }[] = [];
  for (const { column, kind } of line.sort((a, b) => a.column - b.column)) {
    const last = result.at(-1);
    if (last?.kind === kind && last.column + last.columns === column) last.columns += 1;
    else result.push({ column, columns: 1, kind });
  }
  return result;
}
