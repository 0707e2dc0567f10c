/**
 * A plan as a template: what it says stays, what happened to it does not come along. Left out are the log of revisions, the
 * targets that ended periods were measured by, and how far tasks, milestones, measures and risks have come. What the next
 * year is planned from stays as it is: year, base, seasonality, due dates, spreads; the year is chosen when a plan is made
 * of it. Pure.
 */
import type { Plan } from '../schema';

export function asTemplate(plan: Plan): Plan {
  const { revisions: _revisions, support, ...others } = plan;
  return {
    ...others,
    periods: plan.periods.map(({ agreed: _agreed, ...period }) => period),
    milestones: plan.milestones.map(begun),
    responsibilities: plan.responsibilities.map((responsibility) => ({
      ...responsibility,
      items: responsibility.items.map(begun),
    })),
    support: {
      organisation: support.organisation.map(begun),
      training: support.training.map(begun),
      process: support.process.map(begun),
      departments: support.departments.map(begun),
    },
    risks: plan.risks.map(begun),
  };
}

/** Nothing is under way yet. */
function begun<Item extends { status?: unknown }>({ status: _status, ...item }: Item): Omit<Item, 'status'> {
  return item;
}
