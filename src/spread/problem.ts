/**
 * A spread as data: an amount, the rows that share it, and by what. Amounts are in the plan's unit; `decimals` says how
 * fine they may be. Nothing here reckons; `spread.ts` does for a list, `breakback.ts` for a tree, `joint/` for a block.
 */

/** What one row may take. */
export interface SpreadRow {
  readonly code: string;
  /** What stands there now; blank counts as nothing. */
  readonly current: number | undefined;
  /** In proportion to the others'; a row without takes nothing. */
  readonly weight: number | undefined;
  /** Keeps what it has. */
  readonly held?: boolean | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

export interface SpreadRequest {
  readonly amount: number;
  /** Replace what the rows have, or put the amount on top of it, or take it away. */
  readonly how: 'replace' | 'add' | 'subtract';
  /** The rows together come to the amount; or it is repeated in each of them, whatever that makes together. */
  readonly over?: 'all' | 'each' | undefined;
  readonly decimals: number;
}

export interface SpreadPart {
  readonly code: string;
  readonly before: number | undefined;
  readonly after: number;
}

export type SpreadProblem =
  /** Every row is held, or none has a weight. */
  | { readonly code: 'nothing-open' }
  /** The bounds leave more or less than the amount; `gap` is what finds no place, negative where too much is asked. */
  | { readonly code: 'bounds'; readonly gap: number }
  /** A figure that has more decimals than the unit, so that no parts in the unit could add up. */
  | { readonly code: 'finer-than-unit'; readonly row: string | undefined };

export type Spread =
  | { readonly ok: true; readonly parts: readonly SpreadPart[] }
  | { readonly ok: false; readonly problem: SpreadProblem };
