/** The words of the editor of rules, apart from the pane's others so that its first paint does not load them. */
import { rules as english } from './en-US/rules';
import { translator } from './translate';
import { rules as chinese } from './zh-CN/rules';

export type RuleKey = keyof typeof english;

export const ruleText = translator<RuleKey>({ 'zh-CN': chinese, 'en-US': english });
