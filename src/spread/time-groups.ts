/**
 * The periods as a list to spread over, and of each period its parts and, where months have shares of their own, its
 * months. Shares are of the period; a period without a share has neither. Pure.
 */
import { monthName, monthsOf, type Month } from '../plan/calendar';
import type { Period, Plan } from '../plan/schema';
import { exact, type Fraction } from '../rules/exact';
import { optional, totalTarget } from '../rules/plan-figures';
import { boundsOf, ofCell, type MeasureOf } from './bounds';
import { partsOf } from './in-unit';
import type { GroupRow, SpreadGroup } from './spread-group';

export const periodTree = 'period';
const rowId = (code: string) => `${periodTree}/${code}`;

export function timeGroups(plan: Plan): readonly SpreadGroup[] {
  const months = monthsOf(plan);
  const total = totalTarget(plan);
  const periods = list(
    plan,
    {
      id: periodTree,
      of: {},
      name: undefined,
      above: undefined,
      total: periodTree,
      columns: { share: 'share', amount: 'amount' },
      table: 'tblPeriod',
    },
    total,
    plan.periods.map(({ code, name, share }, index) => ({
      id: rowId(code),
      code,
      name,
      path: ['periods', index],
      base: baseOf(plan, months, index),
      share,
    })),
  );
  return [periods, ...plan.periods.flatMap((period, index) => below(plan, period, index, months))];
}

/** What the months of a period brought in the base year; undefined where that is not known of each. */
function baseOf(plan: Plan, months: readonly Month[], period: number): number | undefined {
  const bases = months.flatMap((month, index) =>
    month.period === period ? [optional(plan.months?.each[index]?.base)] : [],
  );
  const known = bases.flatMap((base) => base ?? []);
  return bases.length > 0 && known.length === bases.length
    ? known.reduce((whole, base) => whole.add(base)).valueOf()
    : undefined;
}

function below(plan: Plan, period: Period, index: number, months: readonly Month[]): SpreadGroup[] {
  const { code, name, share, children = [] } = period;
  if (share === undefined) return [];
  const whole = totalTarget(plan).mul(exact(share));
  const common = { name, above: periodTree, total: rowId(code) };
  const parts = children.map((part, at) => ({
    id: rowId(part.code),
    code: part.code,
    name: part.name,
    path: ['periods', index, 'children', at],
    base: undefined,
    share: part.share,
  }));
  const own = months.flatMap((month, at) => {
    const each = plan.months?.each[at];
    return month.period === index && plan.months?.by === 'typed'
      ? [
          {
            id: `month/${month.code}`,
            code: month.code,
            name: monthName(month),
            path: ['months', 'each', at],
            base: each?.base,
            share: each?.share,
          },
        ]
      : [];
  });
  return [
    ...(parts.length > 0
      ? [
          list(
            plan,
            {
              ...common,
              id: rowId(code),
              of: { period: code },
              table: 'tblPeriod2',
              columns: { share: 'share', amount: 'amount' },
            },
            whole,
            parts,
          ),
        ]
      : []),
    ...(own.length > 1
      ? [
          list(
            plan,
            {
              ...common,
              id: `month/${code}`,
              of: { period: code, months: true },
              table: 'tblMonth',
              columns: { typed: 'share', share: 'share', amount: 'amount' },
            },
            whole,
            own,
          ),
        ]
      : []),
  ];
}

type Row = Omit<GroupRow, 'target' | 'lower' | 'upper'>;

interface Described extends Pick<SpreadGroup, 'id' | 'of' | 'name' | 'above' | 'total'> {
  readonly table: string;
  readonly columns: Readonly<Record<string, ReturnType<MeasureOf>>>;
}

function list(
  { rules, unit }: Plan,
  { table, columns, ...described }: Described,
  whole: Fraction,
  rows: readonly Row[],
): SpreadGroup {
  const targets = partsOf(
    rows.map(({ share }) => share),
    whole,
    unit.decimals,
  );
  return {
    ...described,
    tree: periodTree,
    whole: whole.round(unit.decimals).valueOf(),
    decimals: unit.decimals,
    by: 'share',
    rows: rows.map((row, index) => ({
      ...row,
      target: targets[index],
      ...boundsOf(rules, ofCell(table, row.code, columns), { floor: 0 }),
    })),
  };
}
