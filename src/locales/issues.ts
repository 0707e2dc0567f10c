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

/** What a value should have been, in words. */
const types: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { number: '数字', string: '文字', array: '列表 […]', object: '对象 {…}' },
  'en-US': { number: 'a number', string: 'a text', array: 'a list […]', object: 'an object {…}' },
};

/** `place` says where in words; without it the path in the file does. */
export function describeIssue(issue: Issue, language: Language, place = pathText(issue)): string {
  const { expected } = issue.params;
  const type = typeof expected === 'string' ? { expected: types[language][expected] ?? expected } : {};
  return translate(language, issue.code, { ...issue.params, ...type, path: place });
}
