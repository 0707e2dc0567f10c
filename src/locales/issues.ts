/** Sentences for a plan's issues, made as late as possible. */
import type { Issue } from '../plan/issues';
import type { Language } from '../plan/schema';
import { issues as english } from './en-US/issues';
import { translator } from './translate';
import { issues as chinese } from './zh-CN/issues';

const translate = translator({ 'zh-CN': chinese, 'en-US': english });

/** `dimensions[0].members[2].share` */
const pathText = (issue: Issue) =>
  issue.path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );

export const describeIssue = (issue: Issue, language: Language): string =>
  translate(language, issue.code, { ...issue.params, path: pathText(issue) });
