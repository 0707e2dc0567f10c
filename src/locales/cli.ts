/** The command line's words in both languages. */
import { cli as english } from './en-US/cli';
import { translator } from './translate';
import { cli as chinese } from './zh-CN/cli';

export type CliText = keyof typeof english;

export const cliText = translator<CliText>({ 'zh-CN': chinese, 'en-US': english });
