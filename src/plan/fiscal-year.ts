/**
 * A plan moved to another fiscal year: its due dates move by as many years, so that a template or last year's plan can
 * be started from. 29 February becomes 28 February where the new year has none. Texts stay as they are; revisions belong
 * to the year that they were made in.
 */
import type { Plan } from './schema';

function moved(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const target = Number(year) + years;
  const last = new Date(Date.UTC(target, Number(month), 0)).getUTCDate();
  return `${String(target).padStart(4, '0')}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}`;
}

export function inFiscalYear(plan: Plan, fiscalYear: number): Plan {
  const years = fiscalYear - plan.fiscalYear;
  const later = <Dated extends { readonly due?: string | undefined }>(one: Dated): Dated =>
    one.due === undefined ? one : { ...one, due: moved(one.due, years) };
  const { revisions: _past, ...lasting } = plan;
  const { organisation, training, process, departments } = plan.support;
  return {
    ...lasting,
    fiscalYear,
    milestones: plan.milestones.map(later),
    responsibilities: plan.responsibilities.map((responsibility) => ({
      ...responsibility,
      items: responsibility.items.map(later),
    })),
    support: {
      organisation: organisation.map(later),
      training: training.map(later),
      process: process.map(later),
      departments: departments.map(later),
    },
    risks: plan.risks.map(later),
  };
}
