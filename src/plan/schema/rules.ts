/** What a plan holds its figures against: measures, the indicators that have goals, and rules. */
import { z } from 'zod';
import { text, code, dimensionCode, tableName, rowCode, columnKey, rate, unit } from './values';

/** The left side of a rule: something of the plan that has a figure. */
export const measure = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('members'),
    dimension: dimensionCode,
    /** Several members count together. */
    members: z.array(code).min(1).max(100),
    measure: z.enum(['share', 'amount', 'growth', 'baseShare']),
  }),
  z.strictObject({ of: z.literal('customers'), customers: z.array(code).min(1).max(100) }),
  z.strictObject({
    of: z.literal('indicator'),
    indicator: code,
    measure: z.enum(['target', 'change', 'growth']),
  }),
  /** Rows of one of the workbook's tables, by its canonical name, their codes and a column's key. */
  z.strictObject({
    of: z.literal('cells'),
    table: tableName,
    rows: z.array(rowCode).min(1).max(100),
    column: columnKey,
  }),
  /** A single figure of the workbook that has a name of its own, such as `Total_Target`. */
  z.strictObject({ of: z.literal('name'), name: z.string().regex(/^[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)*$/) }),
  /** Cells of a sheet that is the user's own; the workbook keeps track of them by a defined name. */
  z.strictObject({
    of: z.literal('range'),
    sheet: z.string().min(1).max(31),
    address: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/),
    unit: unit.optional(),
  }),
]);

export const indicator = z
  .strictObject({
    code,
    name: text,
    unit,
    base: z.number().optional(),
    /** One of the three says where the indicator should go; the others follow from the base. */
    target: z.number().optional(),
    /** Difference to the base, in the indicator's own unit (0.02 is two percentage points). */
    change: z.number().optional(),
    growth: rate.optional(),
    /** What the breakdown says of it, where it says something: the share of two regions. */
    measure: measure.optional(),
    note: text.optional(),
  })
  .refine((value) => [value.target, value.change, value.growth].filter((x) => x !== undefined).length <= 1, {
    path: ['target'],
    params: { issue: 'one-goal-only' },
  });

export const rule = z
  .strictObject({
    id: code,
    /** The rule in the words of the plan; made from the measure when absent. */
    text: text.optional(),
    left: measure,
    operator: z.enum(['<=', '>=', '=', 'between']),
    bound: z.number(),
    /** The upper bound of `between`. */
    to: z.number().optional(),
    tolerance: z.number().min(0).optional(),
    severity: z.enum(['error', 'warning', 'info', 'off']),
  })
  .refine((value) => (value.operator === 'between') === (value.to !== undefined), {
    path: ['to'],
    params: { issue: 'between-needs-two' },
  })
  .refine((value) => value.to === undefined || value.to >= value.bound, {
    path: ['to'],
    params: { issue: 'bounds-reversed' },
  });

export type Measure = z.infer<typeof measure>;
export type Indicator = z.infer<typeof indicator>;
export type Rule = z.infer<typeof rule>;
export type Operator = Rule['operator'];
export type Severity = Rule['severity'];
