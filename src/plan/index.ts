/** The plan's door: schema types, reading with all issues at once, built-in templates. */
export type { Issue, IssueCode, PlanPath } from './issues';
export { readPlan, readPlanText, type PlanResult } from './read-plan';
export { languages, type Language, type Plan, type Text } from './schema';
export { isTemplate, loadTemplate, templates, type Template, type TemplateId } from './templates';
export { inLanguage } from './text';
