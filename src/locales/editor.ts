/** The words of the plan editor, apart from the pane's others so that its first paint does not load them. */
import { editor as english } from './en-US/editor';
import { translator } from './translate';
import { editor as chinese } from './zh-CN/editor';

export type EditorKey = keyof typeof english;

export const editorText = translator<EditorKey>({ 'zh-CN': chinese, 'en-US': english });
