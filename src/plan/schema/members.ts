/** What the target is broken down by: dimensions, and their members in up to four levels. */
import { z } from 'zod';
import { text, code, dimensionCode, share, rate, amount, count, day, type Text } from './values';

/**
 * A member of a dimension and, below it, the members that break it down further. Which figure it carries is the
 * dimension's choice (`by`): a share of the target, growth on its base, an amount, or a count and an average. That
 * figure decides; beside it an amount (a share where amounts decide) may stand as what the plan's paper says.
 */
export interface Member {
  code: string;
  name: Text;
  /** Share of the base amount (of its parent's, below the first level). */
  baseShare?: number | undefined;
  strategy?: Text | undefined;
  share?: number | undefined;
  growth?: number | undefined;
  amount?: number | undefined;
  count?: number | undefined;
  average?: number | undefined;
  /** Of the first level: the day whose month is the first with sales, where that is not the year's first. */
  starts?: string | undefined;
  /** Months from the start until it sells at full strength, in equal steps; at once when absent. */
  ramp?: number | undefined;
  children?: Member[] | undefined;
}

const member: z.ZodType<Member> = z.lazy(() =>
  z.strictObject({
    code,
    name: text,
    baseShare: share.optional(),
    strategy: text.optional(),
    share: share.optional(),
    growth: rate.optional(),
    amount: amount.optional(),
    count: count.optional(),
    average: amount.optional(),
    starts: day.optional(),
    ramp: z.int().min(1).max(24).optional(),
    children: z.array(member).min(1).max(1000).optional(),
  }),
);

export const dimension = z.strictObject({
  code: dimensionCode,
  name: text,
  by: z.enum(['share', 'growth', 'amount', 'count']),
  /** What counts and averages are, where the members have them: units at a price, or people with a quota. */
  counted: z.enum(['units', 'headcount']).optional(),
  members: z.array(member).min(1).max(2000),
});

export type Dimension = z.infer<typeof dimension>;
