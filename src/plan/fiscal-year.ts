/**
 * A plan moved to another fiscal year: its due dates and its members' starts move by as many years, so that a template or last year's plan can
 * be started from. 29 February becomes 28 February where the new year has none. Texts stay as they are; what the old year
 * has recorded (revisions, targets of periods that ended) is left out.
 */
import type { Member, Plan } from './schema';

function moved(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const target = Number(year) + years;
  const last = new Date(Date.UTC(target, Number(month), 0)).getUTCDate();
  return `${String(target).padStart(4, '0')}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}`;
}

export function inFiscalYear(plan: Plan, fiscalYear: number): Plan {
  const years = fiscalYear - plan.fiscalYear;
  if (years === 0) return plan;
  const due = <Item extends { due?: string | undefined }>(item: Item): Item =>
    item.due === undefined ? item : { ...item, due: moved(item.due, years) };
  const launched = (member: Member): Member =>
    member.starts === undefined ? member : { ...member, starts: moved(member.starts, years) };
  const { revisions: _revisions, support, ...others } = plan;
  return {
    ...others,
    fiscalYear,
    dimensions: plan.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map(launched),
    })),
    periods: plan.periods.map(({ agreed: _agreed, ...period }) => period),
    support: {
      organisation: support.organisation.map(due),
      training: support.training.map(due),
      process: support.process.map(due),
      departments: support.departments.map(due),
    },
    risks: plan.risks.map(due),
    milestones: plan.milestones.map(due),
    responsibilities: plan.responsibilities.map((responsibility) => ({
      ...responsibility,
      items: responsibility.items.map(due),
    })),
  };
}
