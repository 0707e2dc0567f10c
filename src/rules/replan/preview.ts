/** What a change of the plan does to its targets, its incentives and its contradictions, before it is made. Pure. */
import { finalColumn } from '../rule-model';
import type { Plan } from '../../plan/schema';
import { examine } from '../examine';
import { exact, type Fraction } from '../exact';
import type { Finding } from '../finding';
import { awardNeeds, commissionsOf } from '../incentives';
import { planFigures, ratio } from '../plan-figures';
import type { AwardPreview, Preview, PreviewRow } from './problem';

export function preview(before: Plan, after: Plan): Preview {
  const [from, to] = [figuresOf(before), figuresOf(after)];
  const keys = [...new Set([...from.rows.keys(), ...to.rows.keys()])];
  const needs = [...new Set([...from.awards.keys(), ...to.awards.keys()])];
  const [was, is] = [examine(before).findings, examine(after).findings];
  return {
    rows: keys.map((key): PreviewRow => ({
      key,
      unit: key === 'commission/rate' ? 'percent' : 'amount',
      before: from.rows.get(key)?.valueOf(),
      after: to.rows.get(key)?.valueOf(),
    })),
    awards: needs.map((key): AwardPreview => {
      const [award = '', dimension = '', member = ''] = key.split('/');
      return {
        award,
        dimension,
        member,
        before: from.awards.get(key)?.valueOf(),
        after: to.awards.get(key)?.valueOf(),
      };
    }),
    appeared: without(is, was),
    gone: without(was, is),
  };
}

/** A contradiction is the same as long as it is about the same, whatever its figures. */
const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ key }) => !others.some((other) => other.key === key));

function figuresOf(plan: Plan) {
  const figures = planFigures(plan);
  const { decimals } = plan.unit;
  const total = figures.target.round(decimals);
  const rows = new Map<string, Fraction | undefined>([['total', total]]);
  for (const { code, share } of plan.periods) {
    rows.set(`period/${code}`, share === undefined ? undefined : exact(share).mul(total).round(decimals));
  }
  for (const { dimension, parent, members } of figures.groups) {
    if (parent) continue;
    for (const { member, amount, finalAmount } of members) {
      const final = finalColumn(dimension.by) === 'target' ? amount : finalAmount;
      rows.set(`${dimension.code}/${member.code}`, final?.round(decimals));
    }
  }
  const [commission] = commissionsOf(plan, figures);
  if (commission) {
    rows.set('commission/target', commission.pool.round(decimals + 2));
    rows.set('commission/rate', ratio(commission.pool, commission.target));
  }
  const awards = new Map<string, Fraction>();
  for (const { code, dimension, members } of awardNeeds(plan, figures)) {
    for (const { member, attainment } of members)
      awards.set(`${code}/${dimension}/${member.code}`, attainment);
  }
  return { rows, awards };
}
