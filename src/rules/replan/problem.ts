/**
 * A re-plan as data: what was attained, what is wanted, and what comes of it. After a review the rest of the year gets
 * other targets: periods that are over count with what they brought (their target of then is kept as `agreed`), and the
 * deficit is spread over the open periods, or taken off the year. Types only.
 */
import type { Finding } from '../finding';
import type { Change } from '../change';

export interface AttainedPeriod {
  readonly code: string;
  /** In the plan's unit; undefined where there is nothing yet. */
  readonly actual: number | undefined;
  /** The period is over. */
  readonly closed: boolean;
}

export interface Attained {
  readonly periods: readonly AttainedPeriod[];
}

export interface ReplanRequest {
  /** Keep the year's total and spread the deficit, or lower the total by it. */
  readonly year: 'keep' | 'lower';
  /** Period → its part of the deficit in proportion to the others'; by the periods' targets when absent. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Open periods that keep their target. */
  readonly held?: readonly string[] | undefined;
}

export type ReplanProblem =
  /** No period is over, or none that is over has actuals: there is nothing to re-plan by. */
  | 'nothing-closed'
  /** No open period may take the deficit. */
  | 'nothing-open'
  /** The rest of the year would have to be less than nothing. */
  | 'below-zero';

export type Replan =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** What the closed periods fell short of their targets by; negative where they brought more. */
      readonly deficit: number;
    }
  | { readonly ok: false; readonly problem: ReplanProblem };

export interface PreviewRow {
  /** `total`, `period/<code>`, `<dimension>/<member>`, `commission/target`, `commission/rate`. */
  readonly key: string;
  readonly unit: 'amount' | 'percent';
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface AwardPreview {
  /** Award's code and the member's. */
  readonly award: string;
  readonly dimension: string;
  readonly member: string;
  /** Part of the member's target that earns the award. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What a change of the plan does to it, before it is made. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly awards: readonly AwardPreview[];
  /** Contradictions that the changed plan has and the plan had not, and the other way round. */
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}
