/** The words of the check's tabs and violations in the language of the pane. */
import { violationText, type ViolationKey } from '../../locales/violations';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export function useViolationText(): (key: ViolationKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => violationText(language, key, parameters);
}
