/** The workbench page's words in both languages. */
import { workbench as english } from './en-US/workbench';
import { translator } from './translate';
import { workbench as chinese } from './zh-CN/workbench';

export type WorkbenchText = keyof typeof english;

export const workbenchText = translator<WorkbenchText>({ 'zh-CN': chinese, 'en-US': english });
