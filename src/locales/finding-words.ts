/** What each language has to say of findings. */
import type { Finding, FindingCode, RepairKind } from '../rules/finding';
import type { Clauses } from './clauses';

/** A finding that has kinds has a sentence for each of them. */
export type SentenceKey =
  | Exclude<FindingCode, 'parts-whole' | 'stated-differs'>
  | `parts-whole.${'baseShare' | 'share' | 'periods' | 'customers'}`
  | `stated-differs.${'amount' | 'share' | 'parts'}`;

/** One language's words of findings. */
export interface FindingWords {
  readonly sentences: Readonly<Record<SentenceKey, Clauses>>;
  /** Of the findings that have rows; the row's name is not said. */
  readonly rows: Readonly<Partial<Record<SentenceKey, Clauses>>>;
  readonly repairs: Readonly<Record<RepairKind, Clauses>>;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly betweenSentences: string;
  readonly betweenFigures: string;
}
