/**
 * What a plan may say, and nothing else: unknown keys are refused, so that a misspelt key is an issue and not a
 * silently ignored wish. Shares, rates and growth are fractions (0.35 is 35 %); amounts are in the plan's unit;
 * dates are ISO days. A number that is absent is blank, which is not zero.
 *
 * The schema checks form; references between parts (a rule's members, an owner's scope) are checked in
 * `references.ts`. Use `readPlan` in `read-plan.ts`, which runs both and gives every issue at once.
 */
import { config, z } from 'zod';

// A content security policy without 'unsafe-eval' forbids the compiled fast path.
config({ jitless: true });

/** The format's version; an older file is migrated before it meets this schema. */
export const planVersion = 2;

const text = z.union([
  z.string().trim().min(1).max(2000),
  z.strictObject({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) }),
]);
/** Shown to people and used in look-ups: no characters that a look-up would take for a wildcard. */
const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,29}$/u);
export const isCode = (text: string): boolean => code.safeParse(text).success;
/** Part of table names, hence plain ASCII. */
const dimensionCode = z.string().regex(/^[a-z][A-Za-z]{0,19}$/);
const tableName = z.string().regex(/^tbl[A-Z][A-Za-z0-9]{0,40}$/);
/** A row's code as a table has it, such as `east:large` in the matrix. */
const rowCode = z.string().min(1).max(100);
const columnKey = z.string().regex(/^[a-z][A-Za-z]{0,19}(:.{1,30})?$/);
const share = z.number().min(0).max(1);
const rate = z.number().min(-1).max(100);
const amount = z.number().min(-1e15).max(1e15);
const count = z.int().min(0).max(1e9);
const day = z.iso.date();

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

const dimension = z.strictObject({
  code: dimensionCode,
  name: text,
  by: z.enum(['share', 'growth', 'amount', 'count']),
  /** What counts and averages are, where the members have them: units at a price, or people with a quota. */
  counted: z.enum(['units', 'headcount']).optional(),
  members: z.array(member).min(1).max(2000),
});

const unit = z.enum(['percent', 'count', 'amount', 'other']);

/** The left side of a rule: something of the plan that has a figure. */
const measure = z.discriminatedUnion('of', [
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

const indicator = z
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

const rule = z
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

const taskState = z.enum(['open', 'running', 'done']);

const period = z.strictObject({
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
const months = z.strictObject({
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

/** How targets came about that were spread: printed beside them, so that a reader can follow. */
const spreadRule = z.strictObject({
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
const baseMatrix = z.strictObject({
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
const joint = z.strictObject({
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

/** A way in which customers buy; actuals may name it. */
const channel = z.strictObject({
  code,
  name: text,
  /** The indicator that is this channel's share of sales. */
  indicator: code.optional(),
});

const customers = z.strictObject({
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

const responsibility = z.strictObject({
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

const milestone = z.strictObject({
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

const support = z.strictObject({
  organisation: z.array(supportMeasure).max(200),
  training: z.array(supportMeasure).max(200),
  process: z.array(supportMeasure).max(200),
  departments: z.array(supportMeasure).max(200),
});

const incentives = z.strictObject({
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

const grade = z.enum(['low', 'medium', 'high']);

const risk = z.strictObject({
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

const controlPoint = z.strictObject({
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

const adjustment = z.strictObject({
  kind: z.enum(['target', 'strategy', 'resource']),
  requestedBy: text,
  attachment: text,
  approver: text,
});

/** A change of the plan that somebody asked for; only an approved one is applied. */
const revision = z.strictObject({
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
  rules: z.array(rule).max(1000),
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
export type Text = z.infer<typeof text>;
export type Dimension = z.infer<typeof dimension>;
export type Milestone = z.infer<typeof milestone>;
export type SupportMeasure = z.infer<typeof supportMeasure>;
export type Indicator = z.infer<typeof indicator>;
export type Measure = z.infer<typeof measure>;
export type Rule = z.infer<typeof rule>;
export type Operator = Rule['operator'];
export type Severity = Rule['severity'];
export type Period = z.infer<typeof period>;
export type Customers = z.infer<typeof customers>;
export type Responsibility = z.infer<typeof responsibility>;
export type SpreadRule = z.infer<typeof spreadRule>;
export type BaseMatrix = z.infer<typeof baseMatrix>;
export type Axis = z.infer<typeof axis>;
export type Joint = z.infer<typeof joint>;
export type JointCondition = z.infer<typeof condition>;
export type Channel = z.infer<typeof channel>;
export type TaskState = z.infer<typeof taskState>;
export type Risk = z.infer<typeof risk>;
export type ControlPoint = z.infer<typeof controlPoint>;
export type Adjustment = z.infer<typeof adjustment>;
export type Revision = z.infer<typeof revision>;
export type Incentives = z.infer<typeof incentives>;
export type Unit = z.infer<typeof unit>;

/** The languages of the product: of the pane, of the sheets, of a plan's texts. */
export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];
