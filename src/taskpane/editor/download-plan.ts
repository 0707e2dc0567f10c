/** Gives the user the plan as a file, which the pane opens again. */
import { inLanguage } from '../../plan/text';
import type { Language, Plan } from '../../plan';
import { downloadText } from '../download';

export const downloadPlan = (plan: Plan, language: Language): void =>
  downloadText(JSON.stringify(plan, undefined, 2), inLanguage(plan.title, language));
