/** The editor's words in the language of the pane. */
import { ruleText, type RuleKey } from '../../locales/rules';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export function useRuleText(): (key: RuleKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => ruleText(language, key, parameters);
}
