/** The words of the base-year import in the pane's language. */
import { listText, type ListKey } from '../../locales/list';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export function useListText(): (key: ListKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => listText(language, key, parameters);
}
