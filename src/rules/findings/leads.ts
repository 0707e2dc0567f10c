/**
 * Leads: those that are delivered against those wanted in the same time, what a department delivers against what is
 * counted on, and those wanted against those that the new customers need at their rate of conversion.
 */
import type { Customers, Plan, SupportMeasure } from '../../plan/schema';
import { exact, sum, type Fraction } from '../exact';
import type { Figure, Finding } from '../finding';
import { monthsOfPeriod } from './calendar';
import { count, finding, percent, row } from './compose';
import { changeOf, repairOf } from './repairs';

type Lead = Customers['leads'][number];

export const leadFindings = (plan: Plan): readonly Finding[] =>
  plan.customers
    ? [...supplies(plan, plan.customers), ...deliveries(plan, plan.customers), ...needed(plan.customers)]
    : [];

const ofRole = ({ leads }: Customers, role: Lead['role']) =>
  leads.flatMap((lead, index) =>
    lead.role === role && lead.count !== undefined
      ? [{ lead, count: lead.count, path: ['customers', 'leads', index, 'count'] }]
      : [],
  );

const totalOf = (leads: readonly { readonly count: number }[]): Fraction =>
  sum(leads.map((lead) => exact(lead.count)));

/** Goal and supply of one period, or of the whole year, side by side. */
function supplies(plan: Plan, customers: Customers): readonly Finding[] {
  const goals = ofRole(customers, 'goal');
  const supplied = ofRole(customers, 'supply');
  const periods = new Set(goals.map(({ lead }) => lead.period));
  return [...periods].flatMap((code) => {
    const wanted = goals.filter(({ lead }) => lead.period === code);
    const given = supplied.filter(({ lead }) => lead.period === code);
    const short = totalOf(wanted).sub(totalOf(given));
    if (given.length === 0 || short.lte(0)) return [];
    const period = plan.periods.find((one) => one.code === code);
    return [
      finding({
        code: 'leads-short',
        key: `leads-short:${code ?? 'year'}`,
        severity: 'warning',
        names: { ...(period && { period: period.name }) },
        figures: {
          supply: count(totalOf(given)),
          goal: count(totalOf(wanted)),
          short: count(short),
          ...monthlyRate(plan, given),
        },
        cells: [...wanted, ...given].map(({ path }) => path),
        rows: given.map(({ lead, count: value, path }) => row(lead.name, [path], { supply: count(value) })),
      }),
    ];
  });
}

/** How the supply comes about, where one department delivers all of it month by month. */
function monthlyRate(plan: Plan, given: readonly { readonly lead: Lead }[]): Record<string, Figure> {
  const [only, ...others] = given;
  if (!only || others.length > 0) return {};
  const sources = suppliers(plan, only.lead);
  const months = monthsOfPeriod(plan, only.lead.period);
  const [source] = sources;
  return sources.length === 1 && source?.measure.cycle === 'month' && months !== undefined
    ? { monthly: count(source.quantity), months: count(months) }
    : {};
}

interface Supplier {
  readonly measure: SupportMeasure;
  readonly quantity: number;
  readonly path: readonly (string | number)[];
}

const suppliers = (plan: Plan, lead: Lead): readonly Supplier[] =>
  (['organisation', 'training', 'process', 'departments'] as const).flatMap((part) =>
    plan.support[part].flatMap((measure, index) =>
      measure.supplies === lead.code && measure.quantity !== undefined
        ? [{ measure, quantity: measure.quantity, path: ['support', part, index, 'quantity'] }]
        : [],
    ),
  );

/** Months between two deliveries of a regular measure. */
const cycleMonths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** What the departments deliver in the time, against the supply that is counted on. */
function deliveries(plan: Plan, customers: Customers): readonly Finding[] {
  return ofRole(customers, 'supply').flatMap(({ lead, count: supply, path }) => {
    const sources = suppliers(plan, lead);
    const months = monthsOfPeriod(plan, lead.period);
    const [first] = sources;
    if (!first || months === undefined) return [];
    const delivered = sum(
      sources.map(({ measure: { cycle = 'once' }, quantity }) =>
        cycle === 'once' ? exact(quantity) : exact(quantity).mul(months).div(cycleMonths[cycle]),
      ),
    );
    if (delivered.equals(supply)) return [];
    return [
      finding({
        code: 'leads-short',
        key: `leads-short:supply/${lead.code}`,
        severity: 'warning',
        names: { lead: lead.name, measures: sources.map(({ measure }) => measure.text) },
        figures: {
          delivered: count(delivered),
          counted: count(supply),
          difference: count(delivered.sub(supply).abs()),
        },
        cells: [path, ...sources.map((source) => source.path)],
        repairs: repairOf('set-figure', [changeOf(plan, path, delivered)], lead.name),
      }),
    ];
  });
}

function needed(customers: Customers): readonly Finding[] {
  const kinds = customers.new.flatMap(({ name, count: customersToWin, conversion }, index) => {
    if (customersToWin === undefined || !conversion || customersToWin === 0) return [];
    const leads = exact(customersToWin).div(exact(conversion)).ceil();
    const path = ['customers', 'new', index];
    return [{ name, customersToWin, conversion, leads, path }];
  });
  if (kinds.length === 0) return [];
  const goals = ofRole(customers, 'goal');
  const need = sum(kinds.map(({ leads }) => leads));
  const goal = goals.length === 0 ? undefined : totalOf(goals);
  const isShort = goal?.lt(need) ?? false;
  return [
    finding({
      code: 'leads-needed',
      key: 'leads-needed',
      severity: isShort ? 'warning' : 'info',
      names: { kinds: kinds.map(({ name }) => name) },
      figures: {
        needed: count(need),
        ...(goal && { goal: count(goal) }),
        ...(goal && isShort && { short: count(need.sub(goal)) }),
      },
      cells: [
        ...kinds.flatMap(({ path }) => [
          [...path, 'count'],
          [...path, 'conversion'],
        ]),
        ...goals.map(({ path }) => path),
      ],
      rows: kinds.map(({ name, customersToWin, conversion, leads, path }) =>
        row(
          name,
          [
            [...path, 'count'],
            [...path, 'conversion'],
          ],
          {
            customers: count(customersToWin),
            conversion: percent(conversion),
            leads: count(leads),
          },
        ),
      ),
    }),
  ];
}
