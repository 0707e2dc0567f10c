/** The parts of the year, and how they fall on its months. */
import { z } from 'zod';
import { text, code, share, amount } from './values';

export const period = z.strictObject({
  code,
  name: text,
  share: share.optional(),
  tasks: text.optional(),
  /** How many months it lasts; where no period says, the year's twelve are divided evenly. */
  months: z.int().min(1).max(12).optional(),
  /** What was the target when the period ended, where a re-plan gave the rest of the year other shares. */
  agreed: amount.optional(),
  /** Parts of the period that carry a figure of their own, as shares of the period. */
  children: z
    .array(z.strictObject({ code, name: text, share: share.optional(), tasks: text.optional() }))
    .max(100)
    .optional(),
});

/** How the periods fall on their months. */
export const months = z.strictObject({
  by: z.enum(['even', 'seasonality', 'typed']),
  /** In the order of the fiscal year. */
  each: z
    .array(
      z.strictObject({
        /** What the month brought in the base year, in any unit: its weight. */
        base: z.number().min(0).max(1e15).optional(),
        /** Share of its period. */
        share: share.optional(),
      }),
    )
    .length(12),
});

export type Period = z.infer<typeof period>;
