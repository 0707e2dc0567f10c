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

/** What should stand somewhere, in words: a value of a plan, or a sign of JSON. */
const expectations: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    number: '数字',
    string: '文字',
    'number-or-text': '数字或文字',
    array: '列表 […]',
    object: '对象 {…}',
    value: '一个值（文字须用英文双引号）',
    name: '英文双引号中的字段名（最后一项之后不要逗号）',
    'name-or-end': '英文双引号中的字段名或 }',
    colon: '冒号 :',
    'comma-or-brace': '逗号或 }',
    'comma-or-bracket': '逗号或 ]',
    nothing: '文件结尾',
    text: '这段文字的后续或结束引号（换行写作 \\n，反斜杠写作 \\\\）',
  },
  'en-US': {
    number: 'a number',
    string: 'a text',
    'number-or-text': 'a number or a text',
    array: 'a list […]',
    object: 'an object {…}',
    value: 'a value (a text in straight double quotes)',
    name: 'a name in straight double quotes (no comma after the last one)',
    'name-or-end': 'a name in straight double quotes or }',
    colon: 'a colon',
    'comma-or-brace': 'a comma or }',
    'comma-or-bracket': 'a comma or ]',
    nothing: 'the end of the file',
    text: 'the rest of the text or its closing quote (a line break is written \\n, a backslash \\\\)',
  },
};

/** Words for signs that can't be seen. */
const signs: Readonly<Record<Language, (sign: string) => string>> = {
  'zh-CN': (sign) => (sign === '' ? '文件结尾' : sign < ' ' ? '换行或控制符' : `“${sign}”`),
  'en-US': (sign) => (sign === '' ? 'the end of the file' : sign < ' ' ? 'a line break' : `“${sign}”`),
};

const within: Readonly<Record<Language, (path: string) => string>> = {
  'zh-CN': (path) => `（${path}）`,
  'en-US': (path) => ` (${path})`,
};

/** `place` says where in words; without it the path in the file does. */
export function describeIssue(issue: Issue, language: Language, place = pathText(issue)): string {
  const { expected, found } = issue.params;
  return translate(language, issue.code, {
    ...issue.params,
    ...(typeof expected === 'string' && { expected: expectations[language][expected] ?? expected }),
    ...(typeof found === 'string' && { found: signs[language](found) }),
    path: place,
    in: issue.path.length === 0 ? '' : within[language](place),
  });
}
