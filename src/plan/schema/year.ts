/** The rest of the year's plan: milestones, support, risks, the points of control, and revisions. */
import { z } from 'zod';
import { text, code, dimensionCode, share, day, unit, taskState } from './values';

export const milestone = z.strictObject({
  code,
  name: text,
  due: day,
  goal: z.number().optional(),
  unit: unit.optional(),
  /** The target that has a part due by then. */
  serves: z
    .discriminatedUnion('of', [
      z.strictObject({ of: z.literal('member'), dimension: dimensionCode, member: code }),
      z.strictObject({ of: z.literal('indicator'), indicator: code }),
    ])
    .optional(),
  /** Which part of that target; the goal is this part of it, where both are given. */
  part: share.optional(),
  /** The part falls into the period of the due date alone instead of adding up since the year's start. */
  within: z.literal('period').optional(),
  status: taskState.optional(),
});

const supportMeasure = z.strictObject({
  code,
  text,
  department: text.optional(),
  cycle: z.enum(['once', 'month', 'quarter', 'half-year', 'year']).optional(),
  quantity: z.number().optional(),
  unit: unit.optional(),
  /** The responsibility that carries it. */
  carriedBy: code.optional(),
  /** A unit of the organisation that is to be set up, and whom it reports to. */
  reportsTo: text.optional(),
  /** The leads that the quantity delivers. */
  supplies: code.optional(),
  owner: text.optional(),
  /** Of something done once. */
  due: day.optional(),
  /** Of something that returns: the day of the month; the last day of its cycle when absent. */
  day: z.int().min(1).max(31).optional(),
  status: taskState.optional(),
});

export const support = z.strictObject({
  organisation: z.array(supportMeasure).max(200),
  training: z.array(supportMeasure).max(200),
  process: z.array(supportMeasure).max(200),
  departments: z.array(supportMeasure).max(200),
});

const grade = z.enum(['low', 'medium', 'high']);

export const risk = z.strictObject({
  code,
  name: text,
  trigger: text,
  contingency: text,
  likelihood: grade.optional(),
  effect: grade.optional(),
  owner: text.optional(),
  due: day.optional(),
  status: taskState.optional(),
});

export const controlPoint = z.strictObject({
  code,
  text,
  cycle: z.enum(['month', 'quarter', 'year']),
  /** Day of the month, for a monthly point. */
  day: z.int().min(1).max(31).optional(),
  /** Calendar month, for a yearly point. */
  month: z.int().min(1).max(12).optional(),
  /** Attainment below which the next period is adjusted. */
  threshold: share.optional(),
});

export const adjustment = z.strictObject({
  kind: z.enum(['target', 'strategy', 'resource']),
  requestedBy: text,
  attachment: text,
  approver: text,
});

/** A change of the plan that somebody asked for; only an approved one is applied. */
export const revision = z.strictObject({
  code,
  kind: adjustment.shape.kind,
  reason: text,
  /** The analysis that was handed in with it. */
  attachment: text.optional(),
  requestedBy: text,
  approver: text,
  state: z.enum(['requested', 'approved', 'rejected', 'applied']),
  requested: day,
  decided: day.optional(),
  applied: day.optional(),
  /** What it changes: a value's place in the plan, what stood there and what shall. Absent is blank. */
  changes: z
    .array(
      z.strictObject({
        path: z
          .array(z.union([z.string().max(100), z.int().min(0)]))
          .min(1)
          .max(20),
        from: z.union([z.number(), z.string().max(2000)]).optional(),
        to: z.union([z.number(), z.string().max(2000)]).optional(),
      }),
    )
    .max(2000),
});

export type Milestone = z.infer<typeof milestone>;
export type SupportMeasure = z.infer<typeof supportMeasure>;
export type Risk = z.infer<typeof risk>;
export type ControlPoint = z.infer<typeof controlPoint>;
export type Adjustment = z.infer<typeof adjustment>;
export type Revision = z.infer<typeof revision>;
