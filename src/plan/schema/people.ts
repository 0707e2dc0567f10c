/** Who answers for what, and what they get for it. */
import { z } from 'zod';
import { text, code, dimensionCode, share, rate, day, unit, taskState } from './values';

/** What an owner answers for. */
const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('member'), dimension: dimensionCode, member: code }),
  z.strictObject({ of: z.literal('role'), name: text }),
]);

const goal = z.strictObject({
  text,
  /** Counts towards new customers of this kind. */
  customer: code.optional(),
  /** Serves this indicator. */
  indicator: code.optional(),
  /** Absent with a customer kind or an indicator: the whole of it, linked. */
  value: z.number().optional(),
  unit: unit.optional(),
  /** Of the scope's sales: how much they grow, or which part of their sources is given up. */
  measure: z.enum(['growth', 'reduction']).optional(),
});

export const responsibility = z.strictObject({
  code,
  owner: text,
  scope,
  /** Share of the scope's target that the owner carries; absent where the scope has no amount. */
  carries: share.optional(),
  items: z
    .array(
      z.strictObject({
        code,
        task: text,
        goal: goal.optional(),
        due: day.optional(),
        /** The milestone that the task works towards. */
        milestone: code.optional(),
        status: taskState.optional(),
      }),
    )
    .min(1)
    .max(100),
});

export const incentives = z.strictObject({
  commission: z.array(z.strictObject({ dimension: dimensionCode, member: code, rate: share })).max(2000),
  awards: z
    .array(
      z.strictObject({
        code,
        name: text,
        /** In single units of the currency (元), not in the plan's unit. */
        money: z.number().min(0),
        per: z.enum(['quarter', 'year']),
        /** Goes to the owner with the highest attainment. */
        rank: z.literal('attainment').optional(),
        /** Growth from which a member's owner earns the award. */
        growth: z.strictObject({ dimension: dimensionCode, from: rate }).optional(),
      }),
    )
    .max(200),
  promotions: z.array(z.strictObject({ code, text, quarters: z.int().min(1).max(40) })).max(50),
});

export type Responsibility = z.infer<typeof responsibility>;
export type Incentives = z.infer<typeof incentives>;
