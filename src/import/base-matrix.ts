/**
 * What a year of a list had by several dimensions at once, as the plan keeps it: only cells whose members the plan knows,
 * since what it does not know is told apart from them. Undefined where the list has one dimension or none. Pure.
 */
import type { BaseMatrix, Plan } from '../plan/schema';
import type { YearFigures } from './figures';

/** `dimensions` are those of the list, in the order of a cell's codes. */
export function baseMatrixOf(
  { unit }: Pick<Plan, 'unit'>,
  dimensions: readonly string[],
  { cells }: Pick<YearFigures, 'cells'>,
): BaseMatrix | undefined {
  if (dimensions.length < 2) return undefined;
  const known = cells.filter(({ codes }) => !codes.includes(''));
  return {
    dimensions: [...dimensions],
    cells: known.map(({ codes, amount }) => ({
      at: [...codes],
      amount: Number(amount.toFixed(unit.decimals)),
    })),
  };
}
