/** The workbook's words in both languages. */
import { sheets as english } from './en-US/sheets';
import { translator } from './translate';
import { sheets as chinese } from './zh-CN/sheets';

export type SheetText = keyof typeof chinese;

export const sheetText = translator<SheetText>({ 'zh-CN': chinese, 'en-US': english });
