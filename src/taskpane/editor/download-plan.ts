/** Gives the user the plan as a file, which the pane opens again. */
import { inLanguage } from '../../plan/text';
import type { Language, Plan } from '../../plan';

export function downloadPlan(plan: Plan, language: Language): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(plan, undefined, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  // What no system takes in a file's name.
  link.download = `${inLanguage(plan.title, language)
    .replace(/[\\/:*?"<>|]/g, ' ')
    .trim()}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
