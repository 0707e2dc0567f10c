/** The words of the user's own templates, apart from the pane's others so that its first paint does not load them. */
import type { Language } from '../plan/schema';
import { templates as english } from './en-US/templates';
import { translator, type Parameters } from './translate';
import { templates as chinese } from './zh-CN/templates';

export type TemplateKey = keyof typeof english;

export const templateText = translator<TemplateKey>({ 'zh-CN': chinese, 'en-US': english });

const isKey = (key: string): key is TemplateKey => Object.hasOwn(english, key);

/** What failed and what to do, by the failure's code. */
export function describeTemplateFailure(code: string, params: Parameters, language: Language): string {
  const key = `failure.${code}`;
  return templateText(language, isKey(key) ? key : 'failure.storage-refused', { cause: code, ...params });
}
