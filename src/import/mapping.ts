/** What the columns of a list are, and how they are written. Guessed by `guess.ts`, corrected by the user. Types only. */
import type { DateForm, DecimalMark } from './read-cell';

export type Role =
  | { readonly of: 'date' | 'year' | 'month' | 'amount' | 'customer' | 'order' | 'nothing' }
  /** A column for each month, of the calendar: 1 to 12; of one year, where its header says one. */
  | { readonly of: 'monthAmount'; readonly month: number; readonly year?: number | undefined }
  /** A column for a whole fiscal year. */
  | { readonly of: 'yearAmount'; readonly year: number }
  | { readonly of: 'dimension'; readonly dimension: string };

export interface Mapping {
  /** A role for every column. */
  readonly columns: readonly Role[];
  readonly dateForm: DateForm;
  readonly decimalMark: DecimalMark;
  /** Calendar year of lists that don't say one. */
  readonly year?: number | undefined;
  /** What one unit of the plan is in the list's: 10000 where the plan counts 万元 and the list 元. */
  readonly scale: number;
}

export const nothing: Role = { of: 'nothing' };
