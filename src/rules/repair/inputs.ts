/**
 * The inputs of a plan that a repair may change: what each breakdown is broken down by, the periods' shares, the counts
 * of new customers and the indicators' goals; and, for rules about the base year alone, the facts (base shares and
 * averages). Blank inputs are left out: blank stays blank.
 */
import type { PlanPath } from '../../plan/issues';
import { walkMembers } from '../../plan/references';
import type { Dimension, Plan, Text } from '../../plan/schema';
import type { RepairInput } from './problem';

/** The group of inputs that belong to no dimension. */
export type PlainGroup = 'customers' | 'periods' | 'indicators';

export const pathKey = (path: PlanPath): string => path.join('/');

/** Facts change only where a rule about nothing but facts is broken. */
export const isFact = ({ measure }: RepairInput): boolean => measure === 'baseShare' || measure === 'average';

interface Place {
  readonly path: PlanPath;
  readonly name: Text;
  readonly group: Text;
}

/** The input, unless it is blank. */
const filled = (place: Place, measure: RepairInput['measure'], value: number | undefined): RepairInput[] =>
  value === undefined ? [] : [{ ...place, measure, value }];

const figures = {
  share: ['share'],
  growth: ['growth'],
  amount: ['amount'],
  count: ['count', 'average'],
} as const;

const memberInputs = (dimension: Dimension, index: number): RepairInput[] =>
  [...walkMembers(dimension.members, ['dimensions', index, 'members'])].flatMap(({ member, path }) =>
    ([...figures[dimension.by], 'baseShare'] as const).flatMap((measure) =>
      filled(
        { path: [...path, measure], name: member.name, group: dimension.name },
        measure,
        member[measure],
      ),
    ),
  );

const plainPlace = (group: PlainGroup, path: PlanPath, name: Text): Place => ({ path, name, group });

function periodInputs(plan: Plan): RepairInput[] {
  return plan.periods.flatMap(({ name, share, children = [] }, index) => [
    ...filled(plainPlace('periods', ['periods', index, 'share'], name), 'share', share),
    ...children.flatMap((part, at) =>
      filled(
        plainPlace('periods', ['periods', index, 'children', at, 'share'], part.name),
        'share',
        part.share,
      ),
    ),
  ]);
}

/** Every input with a value, in the plan's order. */
export const repairInputs = (plan: Plan): RepairInput[] => [
  ...plan.dimensions.flatMap(memberInputs),
  ...(plan.customers?.new ?? []).flatMap(({ name, count }, index) =>
    filled(plainPlace('customers', ['customers', 'new', index, 'count'], name), 'count', count),
  ),
  ...periodInputs(plan),
  ...plan.indicators.flatMap((indicator, index) =>
    (['target', 'change', 'growth'] as const).flatMap((measure) =>
      filled(
        plainPlace('indicators', ['indicators', index, measure], indicator.name),
        measure,
        indicator[measure],
      ),
    ),
  ),
];
