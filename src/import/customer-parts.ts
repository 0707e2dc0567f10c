/**
 * What a year of a list says of a plan's customers. Where a figure belongs is the plan's to say: the indicators that it
 * names for repurchase, order value and new customers, and the shares of its existing customers. A figure whose unit the
 * plan leaves open is not offered: an order value that is an index of the base year is right as it stands, and the average
 * order takes the amount. Pure.
 */
import type { PlanPath } from '../plan/issues';
import type { Plan } from '../plan/schema';
import type { ChangeValue } from '../rules/change';
import { rate } from './base-changes';
import type { YearFigures } from './figures';
import type { Lack, PartName } from './part-names';

export interface CustomerPart {
  readonly name: PartName;
  readonly path: PlanPath;
  readonly from: ChangeValue;
  readonly to: number | Lack;
}

export function customerParts(plan: Plan, figures: YearFigures): readonly CustomerPart[] {
  const { customers } = plan;
  if (!customers) return [];
  const { existing, total } = customers;
  const { averageOrder, share } = existing;
  const average = averageOf(figures);
  return [
    ...indicatorPart(plan, 'repurchase', existing.repurchase, (unit) =>
      unit === 'percent' ? repurchaseOf(figures) : 'unit-open',
    ),
    ...indicatorPart(plan, 'orderValue', existing.orderValue, (unit, base) => {
      if (unit === 'amount') return average;
      return base === 1 || base === 100 ? 'index' : 'unit-open';
    }),
    {
      name: 'averageOrder',
      path: ['customers', 'existing', 'averageOrder'],
      from: averageOrder,
      to: average,
    },
    {
      name: 'existingShare',
      path: ['customers', 'existing', 'share'],
      from: share,
      to: existingShareOf(figures),
    },
    ...(total === undefined
      ? []
      : indicatorPart(plan, 'newCustomers', total, (unit) =>
          unit === 'count' ? newCustomersOf(figures) : 'unit-open',
        )),
  ];
}

type Indicator = Plan['indicators'][number];

function indicatorPart(
  { indicators }: Plan,
  name: PartName,
  code: string,
  valueOf: (unit: Indicator['unit'], base: number | undefined) => number | Lack,
): readonly CustomerPart[] {
  const index = indicators.findIndex((indicator) => indicator.code === code);
  const found = indicators[index];
  if (!found) return [];
  return [
    { name, path: ['indicators', index, 'base'], from: found.base, to: valueOf(found.unit, found.base) },
  ];
}

/** Digits of an average order: to the cent where an order is some thousands. */
const digits = 6;

function averageOf({ amount, orders }: YearFigures): number | Lack {
  if (orders === undefined) return 'no-orders';
  return orders === 0 || amount <= 0 ? 'nothing' : Number((amount / orders).toPrecision(digits));
}

function repurchaseOf({ orders, customers }: YearFigures): number | Lack {
  if (!customers) return 'no-customers';
  if (orders === undefined) return 'no-orders';
  return customers.count === 0 ? 'nothing' : rate(customers.again, customers.count);
}

function existingShareOf({ amount, customers }: YearFigures): number | Lack {
  if (!customers) return 'no-customers';
  if (!customers.existing) return 'no-year-before';
  return amount <= 0 ? 'nothing' : Math.min(1, Math.max(0, rate(customers.existing.amount, amount)));
}

function newCustomersOf({ customers }: YearFigures): number | Lack {
  if (!customers) return 'no-customers';
  return customers.existing ? customers.count - customers.existing.count : 'no-year-before';
}
