/** The words of findings and repairs, apart from the pane's others so that its first paint does not load them. */
import { repair as english } from './en-US/repair';
import { translator } from './translate';
import { repair as chinese } from './zh-CN/repair';

export type RepairKey = keyof typeof english;

export const repairText = translator<RepairKey>({ 'zh-CN': chinese, 'en-US': english });
