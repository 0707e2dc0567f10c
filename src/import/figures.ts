/** What a list of sales comes to, and what of it could not be taken. Types only. */
import type { CustomerFigures } from './customers';

/**
 * Why a row is not taken: fewer or more fields than the header (`ragged`), a blank day or amount, one that can't be
 * read, or a sum of other rows (`total`).
 */
export type Rejection = 'ragged' | 'no-date' | 'date-unread' | 'no-amount' | 'amount-unread' | 'total';

export interface RejectedRow {
  /** From 1, as rows of a sheet count: what stands above the header, and blank lines, count too. */
  readonly line: number;
  readonly reason: Rejection;
  readonly row: readonly string[];
}

export interface UnknownKey {
  readonly dimension: string;
  /** As the list has it; empty where it has nothing. */
  readonly key: string;
  readonly rows: number;
  readonly amount: number;
}

export interface YearFigures {
  /** The fiscal year, by the calendar year in which it begins. */
  readonly year: number;
  readonly rows: number;
  readonly amount: number;
  /** Whether every amount says its month; whole years say nothing of the season. */
  readonly isMonthly: boolean;
  /** In the order of the fiscal year. */
  readonly months: readonly number[];
  /** Dimension → member → amount, of the members that rows name; totals of members above are sums. */
  readonly members: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Amounts of every combination, in the plan's order of the mapped dimensions. */
  readonly cells: readonly { readonly codes: readonly string[]; readonly amount: number }[];
  /** Of the fiscal year, from 0, without a row; none where rows are of whole years. */
  readonly missing: readonly number[];
  /** Rows with an amount above zero, or their order numbers; undefined where rows sum up months or years. */
  readonly orders?: number | undefined;
  readonly customers?: CustomerFigures | undefined;
}

export interface BaseYears {
  readonly rows: number;
  readonly years: readonly YearFigures[];
  /** The mapped dimensions, in the order of a cell's codes. */
  readonly dimensions: readonly string[];
  readonly rejected: {
    readonly counts: Readonly<Partial<Record<Rejection, number>>>;
    readonly first: readonly RejectedRow[];
  };
  readonly unknown: readonly UnknownKey[];
  readonly duplicates: { readonly count: number; readonly first: readonly number[] };
}
