/**
 * Controlled rounding of a matrix: whole numbers that add up to whole row and column totals, each cell the whole number
 * below or above its value. Cells that lost most are raised first; where that leaves a row and a column over, a chain of
 * cells that give and take in turn leads from one to the other (an augmenting path of a flow between rows and columns, so
 * whole numbers are found whenever there are any). Only where the values don't meet the totals themselves do cells go
 * further from their values, within their bounds.
 *
 * Sources: L. H. Cox, L. R. Ernst, Controlled rounding, INFOR 20 (1982); L. R. Ford, D. R. Fulkerson, Flows in Networks
 * (1962), on whole flows.
 */

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
  readonly rowTotals: ArrayLike<number>;
  readonly columnTotals: ArrayLike<number>;
  /** Whole numbers that a cell stays between; values outside are brought in. */
  readonly least: (cell: number) => number;
  readonly most: (cell: number) => number;
}

/** Undefined where no whole numbers within the bounds add up to the totals. */
export function roundMatrix(matrix: Matrix): Float64Array | undefined {
  const { rows, columns, values, least, most } = matrix;
  const floors = values.map((value, cell) =>
    Math.min(most(cell), Math.max(least(cell), Math.floor(value + nearWhole))),
  );
  const cells = Float64Array.from(floors);
  const lacks = missing(matrix, cells);
  // Raised by what they lost; those that lost the same in the order in which they stand.
  const lost = values.map((value, cell) => value - (floors[cell] ?? 0));
  const order = [...cells.keys()].sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  for (const cell of order) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    if ((lost[cell] ?? 0) <= nearWhole || (cells[cell] ?? 0) >= most(cell)) continue;
    if ((lacks.rows[row] ?? 0) > 0 && (lacks.columns[column] ?? 0) > 0) {
      cells[cell] = (cells[cell] ?? 0) + 1;
      lacks.rows[row] = (lacks.rows[row] ?? 0) - 1;
      lacks.columns[column] = (lacks.columns[column] ?? 0) - 1;
    }
  }
  const near = {
    least: (cell: number) => Math.max(least(cell), floors[cell] ?? 0),
    most: (cell: number) =>
      Math.min(most(cell), (floors[cell] ?? 0) + ((lost[cell] ?? 0) > nearWhole ? 1 : 0)),
  };
  settle(cells, lacks, near, { rows, columns });
  settle(cells, lacks, { least, most }, { rows, columns });
  return [...lacks.rows, ...lacks.columns].some((lack) => lack !== 0) ? undefined : cells;
}

/** What is so near to a whole number is one: the fit that the values come from is not exact to the last digit. */
const nearWhole = 1e-6;

interface Lacks {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

function missing({ columns, rowTotals, columnTotals }: Matrix, cells: Float64Array): Lacks {
  const lacks = { rows: Float64Array.from(rowTotals), columns: Float64Array.from(columnTotals) };
  cells.forEach((value, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    lacks.rows[row] = (lacks.rows[row] ?? 0) - value;
    lacks.columns[column] = (lacks.columns[column] ?? 0) - value;
  });
  return lacks;
}

type Bounds = Pick<Matrix, 'least' | 'most'>;
type Size = Pick<Matrix, 'rows' | 'columns'>;

/** Moves units along chains until every row has what it lacks, or no chain is left. */
function settle(cells: Float64Array, lacks: Lacks, bounds: Bounds, size: Size): void {
  for (const direction of [1, -1] as const) {
    for (let row = 0; row < size.rows; row += 1) {
      while ((lacks.rows[row] ?? 0) * direction > 0) {
        const chain = findChain(cells, lacks, bounds, size, row, direction);
        if (!chain) break;
        chain.forEach((cell, place) => {
          cells[cell] = (cells[cell] ?? 0) + (place % 2 === 0 ? direction : -direction);
        });
        const end = (chain.at(-1) ?? 0) % size.columns;
        lacks.rows[row] = (lacks.rows[row] ?? 0) - direction;
        lacks.columns[end] = (lacks.columns[end] ?? 0) - direction;
      }
    }
  }
}

/** The shortest chain of cells from a row to a column that lacks the same way; cells are raised and lowered in turn. */
function findChain(
  cells: Float64Array,
  lacks: Lacks,
  { least, most }: Bounds,
  { rows, columns }: Size,
  from: number,
  direction: 1 | -1,
): readonly number[] | undefined {
  const room = (cell: number, step: number) =>
    step > 0 ? (cells[cell] ?? 0) < most(cell) : (cells[cell] ?? 0) > least(cell);
  /** The cell through which a column or a row was come to; -1 for not yet. */
  const toColumn = new Int32Array(columns).fill(-1);
  const toRow = new Int32Array(rows).fill(-1);
  const queue = [from];
  const seen = new Set(queue);
  for (const row of queue) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      if (toColumn[column] !== -1 || !room(cell, direction)) continue;
      toColumn[column] = cell;
      if ((lacks.columns[column] ?? 0) * direction > 0) return back(cell, from, toColumn, toRow, columns);
      for (let next = 0; next < rows; next += 1) {
        const other = next * columns + column;
        if (seen.has(next) || !room(other, -direction)) continue;
        seen.add(next);
        toRow[next] = other;
        queue.push(next);
      }
    }
  }
  return undefined;
}

function back(
  last: number,
  from: number,
  toColumn: Int32Array,
  toRow: Int32Array,
  columns: number,
): readonly number[] {
  const chain = [last];
  let row = Math.floor(last / columns);
  while (row !== from) {
    const lowered = toRow[row] ?? 0;
    const raised = toColumn[lowered % columns] ?? 0;
    chain.unshift(raised, lowered);
    row = Math.floor(raised / columns);
  }
  return chain;
}
