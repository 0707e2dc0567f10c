/** Whom the target is sold to: channels, new customers by kind, those of the base year, leads. */
import { z } from 'zod';
import { text, code, share, amount, count } from './values';

/** A way in which customers buy; actuals may name it. */
export const channel = z.strictObject({
  code,
  name: text,
  /** The indicator that is this channel's share of sales. */
  indicator: code.optional(),
});

export const customers = z.strictObject({
  /** Customers to be won, by kind. */
  new: z
    .array(
      z.strictObject({
        code,
        name: text,
        count: count.optional(),
        minimum: amount.optional(),
        conversion: share.optional(),
        tasks: text.optional(),
      }),
    )
    .max(100),
  /** Customers of the base year: what they will bring follows from two indicators. */
  existing: z.strictObject({
    share: share.optional(),
    repurchase: code,
    orderValue: code,
    /** What an order was worth in the base year, in the plan's unit; actual order values are held against it. */
    averageOrder: z.number().positive().max(1e15).optional(),
    tasks: text.optional(),
    tiers: z
      .array(z.strictObject({ code, name: text, from: amount.optional(), service: text.optional() }))
      .max(20),
  }),
  /** The indicator that the counts of new customers add up to. */
  total: code.optional(),
  /** Leads that are planned, to be held against the leads that the counts need. */
  leads: z
    .array(
      z.strictObject({
        code,
        name: text,
        count: count.optional(),
        /** Leads that are wanted, or leads that somebody delivers towards them. */
        role: z.enum(['goal', 'supply']).optional(),
        /** The period that the count is for; the whole year when absent. */
        period: code.optional(),
      }),
    )
    .max(20),
});

export type Channel = z.infer<typeof channel>;
export type Customers = z.infer<typeof customers>;
