/**
 * Other targets for the rest of the year: periods that are over count with what they brought, and what they fell short of
 * is spread over the open periods, or taken off the year. A period that is over without any actuals keeps its share: nothing
 * is known of it. Shares are decimals of twelve digits that add up to what they added up to before. Pure.
 */
import type { Period, Plan } from '../../plan/schema';
import type { Change } from '../change';
import { exact, sum, zero, one, type Fraction } from '../exact';
import { planFigures } from '../plan-figures';
import type { Attained, Replan, ReplanRequest } from './problem';

const digits = 12;

interface Part {
  readonly period: Period;
  readonly index: number;
  /** The target so far; undefined where the plan gives none. */
  readonly amount: Fraction | undefined;
  /** What a period that is over brought. */
  readonly brought: Fraction | undefined;
  readonly open: boolean;
}

export function replan(plan: Plan, attained: Attained, request: ReplanRequest): Replan {
  const { decimals } = plan.unit;
  const total = planFigures(plan).target.round(decimals);
  const parts = plan.periods.map((period, index): Part => {
    const found = attained.periods.find(({ code }) => code === period.code);
    const open = !found?.closed;
    return {
      period,
      index,
      amount: period.share === undefined ? undefined : exact(period.share).mul(total),
      brought: open || found.actual === undefined ? undefined : exact(found.actual),
      open,
    };
  });
  const closed = parts.filter(({ brought }) => brought !== undefined);
  if (closed.length === 0) return { ok: false, problem: 'nothing-closed' };
  const deficit = sum(closed.map(({ amount = zero, brought = zero }) => amount.sub(brought)));
  const result =
    request.year === 'keep'
      ? keptYear(parts, total, deficit, request)
      : loweredYear(plan, parts, total, deficit);
  if (typeof result === 'string') return { ok: false, problem: result };
  const agreed = closed.flatMap(({ period, index, amount }): Change[] =>
    period.agreed === undefined && amount !== undefined
      ? [
          {
            path: ['periods', index, 'agreed'],
            from: undefined,
            to: amount.round(decimals).valueOf(),
          },
        ]
      : [],
  );
  return { ok: true, deficit: deficit.valueOf(), changes: [...result, ...agreed] };
}

type Outcome = readonly Change[] | 'nothing-open' | 'below-zero';

function keptYear(
  parts: readonly Part[],
  total: Fraction,
  deficit: Fraction,
  { weights, held = [] }: ReplanRequest,
): Outcome {
  const weightOf = ({ period, amount = zero, open }: Part): Fraction => {
    if (!open || held.includes(period.code)) return zero;
    return weights ? exact(weights[period.code] ?? 0) : amount;
  };
  const whole = sum(parts.map(weightOf));
  if (whole.compare(zero) <= 0 || total.compare(zero) <= 0) return 'nothing-open';
  const next = parts.map((part) => {
    const weight = weightOf(part);
    if (part.brought) return part.brought;
    return weight.equals(zero) ? part.amount : (part.amount ?? zero).add(deficit.mul(weight).div(whole));
  });
  if (next.some((amount) => amount?.lt(zero))) return 'below-zero';
  return shareChanges(parts, next, total, (part) => !weightOf(part).equals(zero));
}

function loweredYear(plan: Plan, parts: readonly Part[], total: Fraction, deficit: Fraction): Outcome {
  const next = total.sub(deficit).round(plan.unit.decimals);
  if (next.compare(zero) <= 0) return 'below-zero';
  if (!parts.some(({ open, amount }) => open && amount)) return 'nothing-open';
  const shares = shareChanges(
    parts,
    parts.map(({ amount, brought }) => brought ?? amount),
    next,
    ({ open, amount }) => open && amount !== undefined,
  );
  const { target, base } = plan;
  if (target.by === 'amount') {
    return [{ path: ['target', 'amount'], from: target.amount, to: next.valueOf() }, ...shares];
  }
  const growth = next.div(exact(base.amount)).sub(one).round(digits);
  return [{ path: ['target', 'growth'], from: target.growth, to: growth.valueOf() }, ...shares];
}

/** What rounding leaves goes to the last of the periods that `takes` any. */
function shareChanges(
  parts: readonly Part[],
  amounts: readonly (Fraction | undefined)[],
  total: Fraction,
  takes: (part: Part) => boolean,
): readonly Change[] {
  const before = parts.map(({ period }) => (period.share === undefined ? undefined : exact(period.share)));
  const shares = amounts.map((amount) => amount?.div(total).round(digits));
  const wanted = sum(before.map((share) => share ?? zero));
  const last = parts.map(takes).lastIndexOf(true);
  const taker = shares[last];
  if (taker && wanted.equals(one)) {
    shares[last] = taker.add(wanted.sub(sum(shares.map((share) => share ?? zero))));
  }
  return parts.flatMap(({ period, index }): Change[] => {
    const to = shares[index]?.valueOf();
    return to === period.share ? [] : [{ path: ['periods', index, 'share'], from: period.share, to }];
  });
}
