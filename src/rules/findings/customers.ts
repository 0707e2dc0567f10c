/** What existing customers will bring at their rates, and whether what that leaves for new ones is what they bring. */
import type { Plan } from '../../plan/schema';
import { exact, one, sum } from '../exact';
import type { Finding } from '../finding';
import { indicatorFigures, optional, ratio, type PlanFigures } from '../plan-figures';
import { amount, count, finding, percent, points, row } from './compose';

export function customerFindings(plan: Plan, figures: PlanFigures): readonly Finding[] {
  const { customers } = plan;
  const share = optional(customers?.existing.share);
  if (!customers || !share) return [];
  const { base, target } = figures;
  const indicator = (code: string) => {
    const index = plan.indicators.findIndex((each) => each.code === code);
    const found = plan.indicators[index];
    return { figures: found && indicatorFigures(found), path: ['indicators', index] };
  };
  const repurchase = indicator(customers.existing.repurchase);
  const orderValue = indicator(customers.existing.orderValue);
  const loyalty = ratio(repurchase.figures?.target, repurchase.figures?.base);
  const orderGrowth = orderValue.figures?.growth;
  if (!loyalty || !orderGrowth) return [];

  const cover = share.mul(loyalty).mul(orderGrowth.add(one));
  const existing = base.mul(cover);
  const left = target.sub(existing);
  const restBase = base.mul(one.sub(share));
  const restGrowth = ratio(left, restBase)?.sub(one);
  const cells = [['customers', 'existing', 'share'], repurchase.path, orderValue.path];
  const minimums = customers.new.flatMap(({ name, count: number, minimum }, index) => {
    if (number === undefined || minimum === undefined) return [];
    const path = ['customers', 'new', index];
    return [{ name, number, minimum, atLeast: exact(number).mul(exact(minimum)), path }];
  });
  const atLeast = sum(minimums.map((each) => each.atLeast));
  const growth = ratio(target, base)?.sub(one);
  return [
    ...(restGrowth && growth
      ? [
          finding({
            code: 'existing-cover',
            key: 'existing-cover',
            severity: 'info',
            figures: {
              existing: amount(existing),
              ofBase: percent(cover),
              points: points(cover.sub(share)),
              totalPoints: points(growth),
              left: amount(left),
              restBase: amount(restBase),
              restGrowth: percent(restGrowth),
            },
            cells,
          }),
        ]
      : []),
    ...(atLeast.gt(0) && atLeast.gt(left)
      ? [
          finding({
            code: 'minimum-exceeds',
            key: 'minimum-exceeds',
            severity: 'warning',
            names: { kinds: minimums.map(({ name }) => name) },
            figures: { minimum: amount(atLeast), left: amount(left), over: amount(atLeast.sub(left)) },
            cells: [...minimums.map(({ path }) => [...path, 'count']), ...cells],
            rows: minimums.map(({ name, number, minimum, atLeast: least, path }) =>
              row(
                name,
                [
                  [...path, 'count'],
                  [...path, 'minimum'],
                ],
                {
                  customers: count(number),
                  each: amount(minimum),
                  minimum: amount(least),
                },
              ),
            ),
          }),
        ]
      : []),
  ];
}
