/**
 * Everything in a plan that has a date, as entries of the year's calendar: what returns in a cycle falls into the last
 * month of each cycle (every month, every third, every sixth, the last, or the month that it names), on its day or the
 * month's last; what is done once stands where its own table says. Pure.
 */
import { monthsOf, type Month } from '../plan/calendar';
import type { Plan, Text } from '../plan/schema';
import { supportParts } from './sheets/support';

/** What returns: a day of the `month`-th month of the fiscal year, from 0. */
export interface Returning {
  readonly code: string;
  readonly kind: 'control' | 'training' | 'process' | 'departments' | 'organisation';
  readonly text: Text;
  readonly by: Text | undefined;
  readonly month: number;
  /** Of the month; its last when absent. */
  readonly day: number | undefined;
}

/** What has a date in a table of its own. */
export interface Once {
  readonly code: string;
  readonly kind: 'task' | 'milestone' | 'support' | 'risk';
  readonly table: string;
  readonly row: string;
  /** The column of the text. */
  readonly what: string;
  readonly owner: boolean;
  /** ISO day by which it stands in the calendar. */
  readonly due: string;
}

const lengths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

export function returningOf(plan: Plan): Returning[] {
  const months = monthsOf(plan);
  const expanded = (
    entry: Omit<Returning, 'month' | 'day' | 'code'>,
    code: string,
    cycle: keyof typeof lengths,
    day: number | undefined,
    named?: number,
  ): Returning[] =>
    months.flatMap((month, index) => {
      const falls = named === undefined ? (index + 1) % lengths[cycle] === 0 : month.month === named;
      return falls ? [{ ...entry, code: `${code}/${month.code}`, month: index, day }] : [];
    });
  return [
    ...plan.control.flatMap(({ code, text, cycle, day, month }) =>
      expanded(
        { kind: 'control', text, by: undefined },
        `control:${code}`,
        cycle,
        day,
        cycle === 'year' ? month : undefined,
      ),
    ),
    ...supportParts.flatMap((part) =>
      plan.support[part].flatMap(({ code, text, cycle = 'once', day, owner, department }) =>
        cycle === 'once'
          ? []
          : expanded({ kind: part, text, by: owner ?? department }, `${part}:${code}`, cycle, day),
      ),
    ),
  ];
}

export const onceOf = (plan: Plan): Once[] => [
  ...plan.responsibilities.flatMap(({ code, items }) =>
    items.flatMap((item): Once[] =>
      item.due === undefined
        ? []
        : [
            {
              code: `task:${code}:${item.code}`,
              kind: 'task',
              table: 'tblMatrix',
              row: `${code}:${item.code}`,
              what: 'task',
              owner: true,
              due: item.due,
            },
          ],
    ),
  ),
  ...plan.milestones.map(({ code, due }): Once => ({
    code: `milestone:${code}`,
    kind: 'milestone',
    table: 'tblMilestone',
    row: code,
    what: 'name',
    owner: false,
    due,
  })),
  ...supportParts.flatMap((part) =>
    plan.support[part].flatMap(({ code, due }): Once[] =>
      due === undefined
        ? []
        : [
            {
              code: `support:${part}:${code}`,
              kind: 'support',
              table: 'tblSupport',
              row: `${part}:${code}`,
              what: 'text',
              owner: true,
              due,
            },
          ],
    ),
  ),
  ...plan.risks.flatMap(({ code, due }): Once[] =>
    due === undefined
      ? []
      : [{ code: `risk:${code}`, kind: 'risk', table: 'tblRisk', row: code, what: 'name', owner: true, due }],
  ),
];

/** The day by which a returning entry is sorted. */
export function dayOf({ month, day }: Returning, months: readonly Month[]): string {
  const at = months[month];
  if (!at) return '';
  const last = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate();
  return `${String(at.year)}-${String(at.month).padStart(2, '0')}-${String(Math.min(day ?? last, last)).padStart(2, '0')}`;
}
