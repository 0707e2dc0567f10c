/**
 * New customers by kind as a list to spread over, in whole customers. What they break down is the indicator that they add
 * up to, where the plan names one that says where it goes; else it is their own sum. Pure.
 */
import type { Indicator, Plan } from '../plan/schema';
import { exact, sum } from '../rules/exact';
import { indicatorFigures, optional } from '../rules/plan-figures';
import { rounded } from '../rules/rounding';
import { boundsOf, ofCell, type MeasureOf } from './bounds';
import type { SpreadGroup } from './spread-group';

export const customerTree = 'customer';

export function customerGroups(plan: Plan): readonly SpreadGroup[] {
  const kinds = plan.customers?.new ?? [];
  if (kinds.length === 0) return [];
  const total = totalOf(plan);
  const whole =
    (total && indicatorFigures(total).target) ?? sum(kinds.flatMap(({ count }) => optional(count) ?? []));
  return [
    {
      id: customerTree,
      tree: customerTree,
      of: { customers: true },
      name: undefined,
      above: undefined,
      total: customerTree,
      whole: whole.round(0).valueOf(),
      decimals: 0,
      by: 'customers',
      rows: kinds.map(({ code, name, count }, index) => ({
        id: `${customerTree}/${code}`,
        code,
        name,
        path: ['customers', 'new', index],
        base: undefined,
        target: count,
        share: undefined,
        ...boundsOf(plan.rules, ofKind(code), { floor: 0 }),
      })),
    },
  ];
}

const ofKind =
  (code: string): MeasureOf =>
  (left) =>
    left.of === 'customers'
      ? left.customers.length === 1 && left.customers[0] === code
        ? 'amount'
        : undefined
      : ofCell('tblNewCustomer', code, { count: 'amount' })(left);

const totalOf = ({ customers, indicators }: Plan): Indicator | undefined =>
  indicators.find(({ code }) => code === customers?.total);

/** The plan with another number of new customers, by whichever figure says where their indicator goes. */
export function withCustomerTotal(plan: Plan, whole: number): Plan {
  const total = totalOf(plan);
  if (!total) return plan;
  const moved = withTarget(total, whole);
  return { ...plan, indicators: plan.indicators.map((each) => (each === total ? moved : each)) };
}

const digits = 12;

function withTarget(indicator: Indicator, whole: number): Indicator {
  const { target: _target, change, growth, ...rest } = indicator;
  const { base } = rest;
  if (change !== undefined && base !== undefined)
    return { ...rest, change: exact(whole).sub(exact(base)).valueOf() };
  // A base of nothing has no growth.
  if (growth !== undefined && base)
    return { ...rest, growth: rounded(exact(whole).div(exact(base)).sub(1), digits).valueOf() };
  return { ...rest, target: whole };
}
