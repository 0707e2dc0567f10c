/** The words of the guard of links, apart from the pane's others so that its first paint does not load them. */
import { links as english } from './en-US/links';
import { translator } from './translate';
import { links as chinese } from './zh-CN/links';

export type LinkKey = keyof typeof english;

export const linkText = translator<LinkKey>({ 'zh-CN': chinese, 'en-US': english });
