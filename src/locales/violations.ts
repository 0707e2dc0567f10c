/** The words of the check's tabs and of its list of violations, apart from those that the pane's first paint loads. */
import { violations as english } from './en-US/violations';
import { translator } from './translate';
import { violations as chinese } from './zh-CN/violations';

export type ViolationKey = keyof typeof english;

export const violationText = translator<ViolationKey>({ 'zh-CN': chinese, 'en-US': english });
