/**
 * What a plan may say, and nothing else: unknown keys are refused, so that a misspelt key is an issue and not a
 * silently ignored wish. Shares, rates and growth are fractions (0.35 is 35 %); amounts are in the plan's unit;
 * dates are ISO days. A number that is absent is blank, which is not zero.
 *
 * The parts are files of their own beside this one. The schema checks form; references between parts (a rule's members, an
 * owner's scope) are checked in `../references.ts`. Use `readPlan` in `../read-plan.ts`, which runs both and gives every
 * issue at once.
 */
import { z } from 'zod';
import { channel, customers } from './customers';
import { dimension } from './members';
import { incentives, responsibility } from './people';
import { indicator, measure, rule } from './rules';
import { baseMatrix, joint, spreadRule } from './spreads';
import { months, period } from './time';
import { amount, code, rate, share, text, unit } from './values';
import { adjustment, controlPoint, milestone, revision, risk, support } from './year';

export type * from './customers';
export type * from './members';
export type * from './people';
export type * from './rules';
export type * from './spreads';
export type * from './time';
export type * from './values';
export type * from './year';
export { isCode } from './values';

/** The format's version; an older file is migrated before it meets this schema. */
export const planVersion = 2;

export const mostRules = 1000;

export const planSchema = z.strictObject({
  version: z.literal(planVersion),
  title: text,
  fiscalYear: z.int().min(1901).max(9998),
  firstMonth: z.int().min(1).max(12),
  unit: z.strictObject({
    name: text,
    decimals: z.int().min(0).max(6),
    /** By ISO 4217. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    /** How many of the currency's single units make one: 10000 for 万元. */
    scale: z.number().positive().max(1e12).optional(),
    /** Digits in threes, unless they are grouped as 12,34,567. */
    grouping: z.literal('indian').optional(),
  }),
  base: z.strictObject({ amount: amount.min(0), growth: rate.optional() }),
  target: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('growth'), growth: rate }),
    z.strictObject({ by: z.literal('amount'), amount: amount.min(0) }),
  ]),
  /** How far the parts together may exceed the total (0.05 is 5 %). */
  overAssignment: share,
  /** Facts about the market and the base year. */
  context: z
    .array(z.strictObject({ code, text, value: z.number().optional(), unit: unit.optional() }))
    .max(200),
  /** What the plan says it will do; with a measure, what it claims of it. */
  strategies: z
    .array(
      z.strictObject({
        code,
        text,
        measure: measure.optional(),
        from: z.number().optional(),
        to: z.number().optional(),
      }),
    )
    .max(200),
  dimensions: z.array(dimension).max(12),
  customers: customers.optional(),
  periods: z.array(period).min(1).max(53),
  months: months.optional(),
  channels: z.array(channel).max(100).optional(),
  indicators: z.array(indicator).max(200),
  rules: z.array(rule).max(mostRules),
  milestones: z.array(milestone).max(500),
  responsibilities: z.array(responsibility).max(1000),
  support,
  incentives,
  risks: z.array(risk).max(200),
  control: z.array(controlPoint).max(100),
  adjustments: z.array(adjustment).max(20),
  spreads: z.array(spreadRule).max(2000).optional(),
  baseMatrix: baseMatrix.optional(),
  joint: joint.optional(),
  revisions: z.array(revision).max(500).optional(),
});

export type Plan = z.infer<typeof planSchema>;

/** The languages of the product: of the pane, of the sheets, of a plan's texts. */
export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];
