/** How targets came about: the spreads that were made, and the matrix that breaks several directions down at once. */
import { z } from 'zod';
import { code, dimensionCode, amount } from './values';

/** How targets came about that were spread: printed beside them, so that a reader can follow. */
export const spreadRule = z.strictObject({
  /** Whose members; absent for the periods and the customers. */
  dimension: dimensionCode.optional(),
  /** Whose parts, below the first level. */
  member: code.optional(),
  /** Whose parts, or whose months. */
  period: code.optional(),
  months: z.literal(true).optional(),
  /** New customers by kind. */
  customers: z.literal(true).optional(),
  by: z.enum(['base', 'target', 'equal', 'weights', 'growth', 'like', 'seasonality']),
  how: z.enum(['replace', 'add', 'subtract', 'repeat']),
  amount: amount.optional(),
  /** Rows that kept what they had, and totals above them; months as M01 to M12. */
  held: z.array(code).max(2000).optional(),
  /** The total of all kept what it had. */
  totalHeld: z.literal(true).optional(),
  /** Rows without a past that weighed a part of what another row does (0.5 is half of it). */
  seeds: z
    .array(z.strictObject({ row: code, like: code, part: z.number().min(0).max(100) }))
    .max(2000)
    .optional(),
  /** The row that it begins with, and how many it takes to full strength. */
  ramp: z.strictObject({ from: code, over: z.int().min(1).max(60) }).optional(),
});

/** What the base year had by several dimensions at once, from a list of sales. */
export const baseMatrix = z.strictObject({
  dimensions: z.array(dimensionCode).min(1).max(12),
  /** A member of each of the dimensions, in their order, and the amount. */
  cells: z.array(z.strictObject({ at: z.array(code).min(1).max(12), amount })).max(100_000),
});

/**
 * A direction of the joint matrix: first-level members or those without children, the owners of a dimension's members,
 * periods or months.
 */
const axis = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('dimension'),
    dimension: dimensionCode,
    /** Those without children, whatever their level. */
    lowest: z.literal(true).optional(),
  }),
  z.strictObject({ of: z.literal('owner'), dimension: dimensionCode }),
  z.strictObject({ of: z.literal('period') }),
  z.strictObject({ of: z.literal('month') }),
]);

/** What cells of the joint matrix keep to. */
const condition = z
  .strictObject({
    /** A code on each axis; null is each of them. */
    at: z.array(code.nullable()).min(2).max(4),
    /** The cells along the last axis together instead of each. */
    together: z.literal(true).optional(),
    /** They stay as they are. */
    keep: z.literal(true).optional(),
    least: amount.min(0).optional(),
    most: amount.min(0).optional(),
  })
  .refine(({ least, most }) => least === undefined || most === undefined || most >= least, {
    path: ['most'],
    params: { issue: 'bounds-reversed' },
  });

/** Targets in two or more directions at once: product × region × period. */
export const joint = z.strictObject({
  axes: z.array(axis).min(2).max(4),
  /** What the cells are in proportion to: the base year, the targets alone, or the cells before. */
  by: z.enum(['base', 'target', 'cells']),
  /** Codes on the last axis. */
  columns: z.array(code).max(2000),
  rows: z
    .array(
      z.strictObject({
        /** Codes on the axes before the last. */
        at: z.array(code).min(1).max(3),
        /** In the order of the columns; blank where there is none. */
        amounts: z.array(amount.nullish()).max(2000),
      }),
    )
    .max(20_000),
  conditions: z.array(condition).max(1000),
});

export type SpreadRule = z.infer<typeof spreadRule>;
export type BaseMatrix = z.infer<typeof baseMatrix>;
export type Axis = z.infer<typeof axis>;
export type Joint = z.infer<typeof joint>;
export type JointCondition = z.infer<typeof condition>;
