/**
 * Where proportions alone can't meet all totals (bounds and holds leave too little room for them), the solver finds the
 * block that meets them with the least movement, each cell's weighed against its size; and where nothing meets them, by
 * how much which totals are missed at least.
 */
import type { LinearColumn, LinearRow, Solve } from '../../rules/repair/linear';
import { cellsOfRow, slicesOf, type Block, type BlockProblem, type Fitted } from './block';

/** Of a total: what the solver leaves open is no gap. */
const missed = 1e-6;

export async function nearest(block: Block, solve: Solve): Promise<Fitted> {
  const reached = await solve(program(block, 'reach'));
  const problem = reached && gapsOf(block, reached);
  if (problem) return { ok: false, problem };
  const moved = await solve(program(block, 'move'));
  if (!moved) throw new Error('a block that can be reached was not');
  const cells = startOf(block);
  openOf(block).forEach((cell, place) => {
    cells[cell] = (cells[cell] ?? 0) + (moved[2 * place] ?? 0) - (moved[2 * place + 1] ?? 0);
  });
  return { ok: true, cells, rounds: 0 };
}

const openOf = ({ seed, held, lower }: Block): readonly number[] =>
  [...seed.keys()].filter((cell) => !held?.has(cell) && ((seed[cell] ?? 0) > 0 || (lower?.[cell] ?? 0) > 0));

/** Where the cells start from: the seed brought to the size of the block, within the bounds. */
function startOf({ seed, totals, held, lower, upper }: Block): Float64Array {
  const whole = (totals[0] ?? []).reduce((sum, total) => sum + total, 0);
  const seeds = seed.reduce((sum, value) => sum + value, 0);
  const cells = seed.map((value, cell) =>
    Math.min(
      upper?.[cell] ?? Infinity,
      Math.max(lower?.[cell] ?? 0, seeds === 0 ? 0 : (value * whole) / seeds),
    ),
  );
  for (const [cell, amount] of held ?? []) cells[cell] = amount;
  return cells;
}

/**
 * Two columns a cell: how far it goes up and down from where it starts; a row for every slice. To `reach`, slices may
 * miss their totals at a cost, in two further columns each, and movement is free; to `move`, they may not.
 */
function program(block: Block, aim: 'reach' | 'move') {
  const { lower, upper } = block;
  const cells = startOf(block);
  const open = openOf(block);
  const average = cells.reduce((sum, value) => sum + value, 0) / Math.max(1, cells.length) || 1;
  const columns: LinearColumn[] = open.flatMap((cell) => {
    const value = cells[cell] ?? 0;
    const cost = aim === 'move' ? average / Math.max(value, average * 1e-3) : 0;
    const range = (most: number): LinearColumn => ({
      cost,
      lower: 0,
      upper: Math.max(0, most),
      whole: false,
    });
    return [range((upper?.[cell] ?? Infinity) - value), range(value - (lower?.[cell] ?? 0))];
  });
  const slices = slicesOf(block.shape);
  const rows = block.totals.flatMap((totals, axis) => {
    const found = totals.map((total) => ({ left: total, entries: new Map<number, number>() }));
    cells.forEach((value, cell) => {
      const slice = found[slices[axis]?.[cell] ?? 0];
      if (slice) slice.left -= value;
    });
    open.forEach((cell, place) => {
      const entries = found[slices[axis]?.[cell] ?? 0]?.entries;
      entries?.set(2 * place, 1).set(2 * place + 1, -1);
    });
    return found;
  });
  const all: readonly (LinearRow & { entries: Map<number, number> })[] = [
    ...rows.map(({ left, entries }) => ({ lower: left, upper: left, entries })),
    ...boundedRows(block, cells, open),
  ];
  if (aim === 'reach') {
    for (const { entries } of all) {
      entries.set(columns.length, 1).set(columns.length + 1, -1);
      columns.push(slack, slack);
    }
  }
  return { columns, rows: all };
}

function boundedRows(block: Block, cells: Float64Array, open: readonly number[]) {
  const places = new Map(open.map((cell, place) => [cell, place]));
  return [...(block.rows ?? [])].map(([row, { lower, upper }]) => {
    const inRow = cellsOfRow(block, row);
    const start = inRow.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0);
    const entries = new Map<number, number>();
    for (const cell of inRow) {
      const place = places.get(cell);
      if (place !== undefined) entries.set(2 * place, 1).set(2 * place + 1, -1);
    }
    return { lower: lower - start, upper: upper - start, entries };
  });
}

const slack: LinearColumn = { cost: 1, lower: 0, upper: Infinity, whole: false };

function gapsOf(block: Block, solution: readonly number[]): BlockProblem | undefined {
  const first = 2 * openOf(block).length;
  const slices = block.totals.flatMap((totals, axis) =>
    totals.map((total, index) => ({ axis, index, total })),
  );
  const gapOf = (place: number, size: number): number[] => {
    const gap = (solution[first + 2 * place] ?? 0) - (solution[first + 2 * place + 1] ?? 0);
    return Math.abs(gap) > missed * Math.max(1, Math.abs(size)) ? [gap] : [];
  };
  const found = {
    code: 'out-of-reach' as const,
    slices: slices.flatMap(({ axis, index, total }, place) =>
      gapOf(place, total).map((gap) => ({ axis, index, gap })),
    ),
    rows: [...(block.rows ?? [])].flatMap(([row, { lower }], place) =>
      gapOf(slices.length + place, lower).map((gap) => ({ row, gap })),
    ),
  };
  return found.slices.length + found.rows.length > 0 ? found : undefined;
}
