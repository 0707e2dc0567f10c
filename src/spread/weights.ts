/**
 * By what an amount is spread: each basis comes down to a weight a row. A row whose weight is blank or zero may be seeded:
 * by an analogue (another row's weight, or a part of it) or, along periods, by a ramp; a new product would otherwise never
 * get a target. Pure.
 */

export type Basis =
  /** In proportion to the base year, to the targets that stand, or the same for all. */
  | { readonly by: 'base' | 'target' | 'equal' }
  /** In proportion to what is given for each row: weights, another row's figures, the base year's months. */
  | { readonly by: 'weights' | 'like' | 'seasonality'; readonly weights: Readonly<Record<string, number>> }
  /** In proportion to the base year grown by so much (0.1 is 10 %). */
  | { readonly by: 'growth'; readonly growth: Readonly<Record<string, number>> };

export interface WeighedRow {
  readonly code: string;
  readonly base: number | undefined;
  readonly target: number | undefined;
}

/** Where a row without a weight gets one from: a part of another row's (0.5 is half of it). */
export interface Seed {
  readonly like: string;
  readonly part: number;
}

/** Weights in the rows' order; undefined where neither the basis nor a seed gives any. */
export function weightsOf(
  rows: readonly WeighedRow[],
  basis: Basis,
  seeds: Readonly<Record<string, Seed>> = {},
): readonly (number | undefined)[] {
  const plain = new Map(rows.map((row) => [row.code, plainWeight(row, basis)]));
  return rows.map(({ code }) => {
    const own = plain.get(code);
    const seed = seeds[code];
    if ((own !== undefined && own !== 0) || !seed) return own;
    const analogue = plain.get(seed.like);
    return analogue === undefined ? own : analogue * seed.part;
  });
}

function plainWeight({ code, base, target }: WeighedRow, basis: Basis): number | undefined {
  switch (basis.by) {
    case 'base':
      return base;
    case 'target':
      return target;
    case 'equal':
      return 1;
    case 'growth':
      return base === undefined ? undefined : base * (1 + (basis.growth[code] ?? 0));
    case 'weights':
    case 'like':
    case 'seasonality':
      return basis.weights[code];
  }
}

/** Each month's part of an average month (1 is average); what the years brought month by month, in any unit. */
export function seasonalIndices(years: readonly (readonly number[])[]): readonly number[] {
  const months = Math.max(0, ...years.map((year) => year.length));
  const ratios = years.flatMap((year) => {
    const average = year.reduce((sum, value) => sum + value, 0) / year.length;
    return average === 0 ? [] : [year.map((value) => value / average)];
  });
  return Array.from(
    { length: months },
    (_, month) => ratios.reduce((sum, year) => sum + (year[month] ?? 0), 0) / Math.max(1, ratios.length),
  );
}
