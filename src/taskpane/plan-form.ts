/**
 * The four figures of a plan that the pane lets a person change before generating. A field holds what was typed, as
 * typed; `readForm` says what it means or what is wrong with it. A field that nobody touched keeps the plan's exact
 * figure, even where the field shows fewer digits.
 */
import { inFiscalYear } from '../plan/fiscal-year';
import type { Plan } from '../plan/schema';
import { parseNumber, parsePercent, typedNumber, typedPercent } from './numbers';

/** What the total target is given by is the plan's choice; the form offers that one. */
export type FormField = 'year' | 'base' | 'growth' | 'target';
export type PlanForm = Readonly<Partial<Record<FormField, string>>>;

/** Why a field can't be used: blank or no number, or outside what a plan allows. */
export type FormError = `form.${FormField}.${'unread' | 'outside'}`;

export type FormResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<FormField, FormError>>> };

interface FieldRule {
  /** Undefined where the plan does not have this figure. */
  readonly show: (plan: Plan) => string | undefined;
  readonly parse: (typed: string) => number | undefined;
  /** The plan's schema asks for the same; the pane's first paint can't wait for it. */
  readonly allows: (value: number) => boolean;
  readonly apply: (plan: Plan, value: number) => Plan;
}

const largest = 1e15;

export const fieldRules: Readonly<Record<FormField, FieldRule>> = {
  year: {
    show: (plan) => String(plan.fiscalYear),
    parse: parseNumber,
    allows: (value) => Number.isInteger(value) && value >= 1901 && value <= 9998,
    apply: inFiscalYear,
  },
  base: {
    show: (plan) => typedNumber(plan.base.amount),
    parse: parseNumber,
    allows: (value) => value >= 0 && value <= largest,
    apply: (plan, amount) => ({ ...plan, base: { ...plan.base, amount } }),
  },
  growth: {
    show: ({ target }) => (target.by === 'growth' ? typedPercent(target.growth) : undefined),
    parse: parsePercent,
    allows: (value) => value >= -1 && value <= 100,
    apply: (plan, growth) => ({ ...plan, target: { by: 'growth', growth } }),
  },
  target: {
    show: ({ target }) => (target.by === 'amount' ? typedNumber(target.amount) : undefined),
    parse: parseNumber,
    allows: (value) => value >= 0 && value <= largest,
    apply: (plan, amount) => ({ ...plan, target: { by: 'amount', amount } }),
  },
};

export const fields = Object.keys(fieldRules) as readonly FormField[];

export const formOf = (plan: Plan): PlanForm =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = fieldRules[field].show(plan);
      return text === undefined ? [] : [[field, text]];
    }),
  );

export function readForm(plan: Plan, form: PlanForm): FormResult {
  const errors: Partial<Record<FormField, FormError>> = {};
  let changed = plan;
  for (const field of fields) {
    const rule = fieldRules[field];
    const typed = form[field];
    if (typed === undefined || typed === rule.show(plan)) continue;
    const value = rule.parse(typed);
    if (value === undefined) errors[field] = `form.${field}.unread`;
    else if (!rule.allows(value)) errors[field] = `form.${field}.outside`;
    else changed = rule.apply(changed, value);
  }
  return Object.keys(errors).length === 0 ? { ok: true, plan: changed } : { ok: false, errors };
}
