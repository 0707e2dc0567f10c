/**
 * A finding: something that a plan says and that can't be, can't matter, or follows without being said. Findings are
 * data (a code, exact figures, where in the plan, what would put it right); their sentences are made last, in the
 * reader's language, from `src/locales`. `examine` in `examine.ts` gives all findings of a plan.
 */
import type { PlanPath } from '../plan/issues';
import type { Text, Unit } from '../plan/schema';
import type { Change } from './change';
import type { Fraction } from './exact';

export type FindingCode = StructureCode | PeopleCode;

/** What the breakdowns, the rules and the strategies say of one another. */
export type StructureCode =
  /** The parts of a breakdown (targets) miss or exceed what they are parts of. */
  | 'parts-target'
  /** Shares (of the base, of a target, of the periods, counts of customers) do not add up to their whole. */
  | 'parts-whole'
  /** The joint matrix does not come to the targets of one of its directions. */
  | 'joint-misses'
  /** What a member is said to come to beside its share, growth, average or amount differs by more than rounding. */
  | 'stated-differs'
  /** Rules that can't hold together: the smallest set, each of which is needed for the conflict. */
  | 'bounds-conflict'
  /** Each bound can be met, but not all at their limits at once. */
  | 'bounds-limits'
  /** A bound that the others make tighter than it says. */
  | 'bound-implied'
  /** A bound that can never bind: the others already force more. */
  | 'bound-idle'
  /** What the breakdown makes of each member: growth and change against the base. */
  | 'growth-implied'
  /** A target below the base. */
  | 'below-base'
  /** A figure that a strategy states as the base is not the base. */
  | 'claim-base'
  /** What a strategy or an indicator wants of members differs from what the breakdown gives them. */
  | 'claim-target'
  /** Claims together force a figure on the members that no claim mentions. */
  | 'claims-force';

/** What owners, customers, periods, deadlines and money say of the targets. */
export type PeopleCode =
  /** An owner's goal misses or exceeds the target it serves. */
  | 'goal-misses'
  | 'goal-exceeds'
  /** Counts that the owners of a line carry do not make up the target; or more than it. */
  | 'coverage-short'
  | 'coverage-over'
  /** A target without an owner; an owner's shares of one target that do not make 100 %. */
  | 'no-owner'
  | 'carried-parts'
  /** What existing customers will bring, and what that leaves for new ones. */
  | 'existing-cover'
  /** Leads that are delivered fall short of those wanted, or those wanted of those needed. */
  | 'leads-short'
  | 'leads-needed'
  /** What new customers bring at least exceeds what is left for them. */
  | 'minimum-exceeds'
  /** A milestone's figure is not the part of its target that it says. */
  | 'milestone-part'
  /** A milestone asks for less than the base year already had. */
  | 'milestone-below-base'
  /** A member's milestone and the phasing of the periods differ. */
  | 'phasing-milestone'
  /** Members that start late ask more of a month than the whole has then; or all start late. */
  | 'late-starts'
  /** How much less the next period brings than the one before. */
  | 'phasing-drop'
  /** A task falls due after its milestone. */
  | 'deadline-after'
  /** Only a part of what serves a milestone falls due by then. */
  | 'deadline-part'
  /** Giving up sources: how much the rest must grow. */
  | 'reduction'
  /** A rate in one part of the scope: what the others may have for the whole to hold. */
  | 'rate-others'
  /** An award that is earned below the target, or only above it. */
  | 'award-below'
  | 'award-above'
  /** The average rate of commission and the size of the pool. */
  | 'commission';

export interface Figure {
  readonly value: Fraction;
  /** `points`: a difference of shares, 0.02 is two percentage points; `day`: the number of days since 1970-01-01. */
  readonly unit: Unit | 'points' | 'day';
}

/** A name in the plan's words, or a code or word that is the same in every language. */
export type Name = Text;

export interface FindingRow {
  readonly name: Name;
  readonly cells: readonly PlanPath[];
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Finding {
  readonly code: FindingCode;
  /** Unique in the plan and the same from one examination to the next: `parts-target:region`. */
  readonly key: string;
  /**
   * `error` and `warning` are contradictions; `info` follows from the plan and is worth knowing.
   */
  readonly severity: 'error' | 'warning' | 'info';
  /** For the sentence's holes. */
  readonly names: Readonly<Record<string, Name | readonly Name[]>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Where in the plan; the first is where to look first. */
  readonly cells: readonly PlanPath[];
  /** The same figures for each of several members, owners or rules. */
  readonly rows: readonly FindingRow[];
  /** Ways to put it right, each complete in itself; none where only a person can decide. */
  readonly repairs: readonly Repair[];
}

export type RepairKind =
  /** Every part in proportion. */
  | 'scale-all'
  /** One part alone takes the difference; `name` says which. */
  | 'change-one'
  /** The difference is tolerated as over-assignment. */
  | 'accept-over'
  /** The bound becomes what it amounts to anyway. */
  | 'tighten-bound'
  /** The goal, claim or figure becomes what the plan needs of it. */
  | 'set-figure'
  /** The date becomes the milestone's. */
  | 'set-day';

export interface Repair {
  readonly kind: RepairKind;
  readonly name?: Name;
  readonly changes: readonly Change[];
}

/** `findings` contradict the plan; `implications` follow from it. A plan without contradictions has no findings. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly implications: readonly Finding[];
}
