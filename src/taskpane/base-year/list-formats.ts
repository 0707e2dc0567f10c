/** How the pane writes counts and amounts of a list: in its language and the plan's unit. */
import { amountLocale } from '../../locales/units';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';

export function useListFormats(plan: Plan) {
  const language = useLanguage();
  const { decimals, grouping, name } = plan.unit;
  return {
    whole: new Intl.NumberFormat(language),
    amount: new Intl.NumberFormat(amountLocale(grouping, language), { maximumFractionDigits: decimals }),
    percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
    unit: inLanguage(name, language),
  };
}
