/** The words of the base-year import, apart from the pane's others so that its first paint does not load them. */
import { list as english } from './en-US/list';
import { translator } from './translate';
import { list as chinese } from './zh-CN/list';

export type ListKey = keyof typeof english;

export const listText = translator<ListKey>({ 'zh-CN': chinese, 'en-US': english });
