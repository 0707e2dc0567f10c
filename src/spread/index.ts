/** Spreading targets the way planners do: over a list, down and up a tree, and over a block; see each module. */
export { breakback, withParts, type Breakback, type Follower, type TreeNode } from './breakback';
export { largestRemainder } from './largest-remainder';
export type { Spread, SpreadPart, SpreadProblem, SpreadRequest, SpreadRow } from './problem';
export { spread } from './spread';
export { rampWeights } from '../plan/late-start';
export { seasonalIndices, weightsOf, type Basis, type Seed, type WeighedRow } from './weights';
export { boundsAt } from './bounds';
export { spreadGroups } from './plan-groups';
export type { GroupRow, SpreadGroup } from './spread-group';
export { customerTree } from './customer-group';
export { periodTree } from './time-groups';
export { planSpread, type Moved, type PlanSpread, type PlanSpreadProblem } from './plan-spread';
export type { SpreadOrder } from './spread-order';
export { totalsAbove } from './plan-tree';
export { planJoint, type JointOrder, type JointProblem, type PlanJoint } from './plan-joint';
export { withBasis } from './basis-change';
