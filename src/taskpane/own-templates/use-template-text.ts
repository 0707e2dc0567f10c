/** The words of the user's own templates in the pane's language. */
import { templateText, type TemplateKey } from '../../locales/templates';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export function useTemplateText(): (key: TemplateKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => templateText(language, key, parameters);
}
