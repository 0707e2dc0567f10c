/** 计划文件的问题；{path} 是出错的位置。 */
import type { IssueCode } from '../../plan/issues';

export const issues: Readonly<Record<IssueCode, string>> = {
  'empty-file': '文件是空的。',
  encoding:
    '文件不是以 UTF-8 编码保存的：第 {line} 行第 {column} 列的字符无法读取。请另存为 UTF-8 后再打开。',
  'not-json': '文件不是 JSON：开头不是 {。请选择由本产品保存的计划文件（.json），或删除 { 之前的内容。',
  'bad-json': '第 {line} 行第 {column} 列{in}：此处应为{expected}，而不是{found}。',
  'not-a-plan': '文件内容不是一份计划：最外层应为一个对象 {…}。',
  'newer-version':
    '文件由更新版本的产品保存（计划版本 {version}，当前最高支持 {known}）。请更新加载项后再打开。',
  'too-deep': '{path}：嵌套超过 {most} 层，计划不会这么深。',
  twice: '{path}：此项出现了两次（第二次在第 {line} 行第 {column} 列），请只保留一个。',
  version: '{path}：不认识的计划版本 {version}，请改为 2。',
  missing: '{path}：缺少必填项。',
  'unknown-key': '{path}：不认识的字段“{key}”，请检查拼写或删除。',
  'wrong-type': '{path}：类型不对，应为 {expected}。',
  'not-one-of': '{path}：取值不在允许范围内（{allowed}）。',
  'too-small': '{path}：不能小于 {minimum}。',
  'too-large': '{path}：不能大于 {maximum}。',
  'too-short': '{path}：长度或个数至少为 {minimum}。',
  'too-long': '{path}：长度或个数最多为 {maximum}。',
  'not-whole': '{path}：应为整数。',
  'bad-code':
    '{path}：编码只能用文字、数字、“_”“.”“-”，且以文字或数字开头，最多 30 个字符（维度编码只用英文字母和数字，以小写字母开头）。',
  'bad-form': '{path}：格式不对，应写作 {example} 的形式。',
  'bad-day': '{path}：日期应写作 2024-06-30 的形式。',
  'bad-text': '{path}：应为一段非空文字，或 {"zh": "…", "en": "…"}。',
  'one-goal-only': '{path}：目标值、变动、增长三者只能给出一个。',
  'between-needs-two': '{path}：“between” 需要上下两个界限，其他运算符只需一个。',
  'bounds-reversed': '{path}：上限小于下限。',
  'duplicate-code': '{path}：编码“{code}”重复，请改成唯一的编码（不区分大小写）。',
  'unknown-reference': '{path}：计划中没有“{name}”。',
  'not-in-step': '{path}：这里有 {found} 项，应为 {expected} 项（每个方向或每列一项）。',
  'not-of-basis': '{path}：该维度按“{by}”分解，不能给出“{figure}”。',
  'reserved-code': '{path}：编码“{code}”由产品保留，请换一个。',
  'months-of-periods':
    '{path}：各时段的月数（months）应全部给出并合计 12 个月，或全部不给；现在合计 {sum} 个月。',
  'start-outside-year': '{path}：起始日 {day} 不在财年之内（{from} 至 {to}）。',
  'start-below-first-level': '{path}：只有维度第一级的成员可以年中起步；请写在其上级成员上。',
  'start-without-months': '{path}：时段为整月时，成员才可以年中起步；现在的时段不是整月。',
  'ramp-without-start': '{path}：给出爬坡月数，须先给出起始日。',
};
