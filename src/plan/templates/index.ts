/**
 * The plans that come with the product, as data. A template is an example to start from: nothing in the code knows
 * its members. `loadTemplate` gives a plan of its own each time, so that a change never reaches the template.
 */
import { readPlan } from '../read-plan';
import type { Plan, Text } from '../schema';
import blank from './blank.json';
import sales2024 from './sales-2024.json';

export interface Template {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
}

const contents = { 'sales-2024': sales2024, blank } as const;

export type TemplateId = keyof typeof contents;

export const templates: readonly (Template & { readonly id: TemplateId })[] = [
  {
    id: 'sales-2024',
    name: { zh: '2024 年销售目标（示例）', en: 'Sales targets 2024 (example)' },
    description: {
      zh: '三条产品线、四个区域、新老客户、四个季度与九位责任人的完整计划',
      en: 'A whole plan: three product lines, four regions, new and existing customers, four quarters, nine owners',
    },
  },
  {
    id: 'blank',
    name: { zh: '空白计划', en: 'Blank plan' },
    description: {
      zh: '两条产品线、两个区域、四个季度，比例均分，由你填写',
      en: 'Two product lines, two regions and four quarters in even shares, for you to fill in',
    },
  },
];

export const isTemplate = (id: string): id is TemplateId => Object.hasOwn(contents, id);

export function loadTemplate(id: TemplateId): Plan {
  const result = readPlan(structuredClone(contents[id]));
  if (!result.ok) throw new Error(`template ${id}: ${JSON.stringify(result.issues)}`);
  return result.plan;
}
