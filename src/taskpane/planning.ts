/** What the pane needs of plans, gathered so that it is one part to load. */
import { sheetChoices } from '../breakdown';
import { describeIssue } from '../locales/issues';
import { isTemplate, loadTemplate, readPlan, readPlanText, templates } from '../plan';
import type { Planning } from './operations';

export const planning: Planning = {
  templates,
  loadTemplate(id) {
    if (!isTemplate(id)) throw new Error(`no template ${id}`);
    return loadTemplate(id);
  },
  readPlan,
  readPlanText,
  describeIssue,
  sheetChoices,
};
