/**
 * Among the solutions of a program that cost as little as the cheapest, the one with the fewest changes; among those, the
 * smallest changes as parts of the values; among those, the first in the plan. Gives the cheapest itself where the
 * solver finds no better.
 */
import type { Solve } from './linear';
import type { Program } from './program';

export async function fewestChanges(
  { columns, rows, movers }: Program,
  cheapest: readonly number[],
  solve: Solve,
): Promise<readonly number[]> {
  const least = columns.reduce((sum, { cost }, column) => sum + cost * (cheapest[column] ?? 0), 0);
  const most = least * (1 + 1e-9) + 1e-6;
  const isChanged = columns.map(({ cost, lower, upper }, column) => {
    const limit = Math.min(upper, most / cost);
    return {
      column: { cost: 1e6 + column * 1e-3, lower: 0, upper: 1, whole: true },
      row: {
        lower: -Infinity,
        upper: 0,
        entries: new Map([
          [column, 1],
          [columns.length + column, -limit],
        ]),
      },
      change: {
        cost: (movers[column]?.variable.relative ?? 0) * Math.abs(movers[column]?.steps ?? 0) * 1e3,
        lower,
        upper: limit,
      },
    };
  });
  const solution = await solve({
    columns: [
      ...columns.map((column, index) => ({ ...column, ...isChanged[index]?.change })),
      ...isChanged.map(({ column }) => column),
    ],
    rows: [
      ...rows,
      ...isChanged.map(({ row }) => row),
      { lower: -Infinity, upper: most, entries: new Map(columns.map(({ cost }, column) => [column, cost])) },
    ],
  });
  return solution ?? cheapest;
}
