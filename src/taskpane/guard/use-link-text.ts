/** The guard's words in the language of the pane. */
import { linkText, type LinkKey } from '../../locales/links';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export function useLinkText(): (key: LinkKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => linkText(language, key, parameters);
}
