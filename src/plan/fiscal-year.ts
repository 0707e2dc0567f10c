/**
 * A plan moved to another fiscal year: its due dates move by as many years, so that a template or last year's plan can
 * be started from. 29 February becomes 28 February where the new year has none. Texts stay as they are.
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
  return {
    ...plan,
    fiscalYear,
    milestones: plan.milestones.map((milestone) => ({ ...milestone, due: moved(milestone.due, years) })),
    responsibilities: plan.responsibilities.map((responsibility) => ({
      ...responsibility,
      items: responsibility.items.map((item) =>
        item.due === undefined ? item : { ...item, due: moved(item.due, years) },
      ),
    })),
  };
}
