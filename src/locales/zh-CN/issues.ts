/** 计划文件的问题；{path} 是出错的位置。 */
import type { IssueCode } from '../../plan/issues';

export const issues: Readonly<Record<IssueCode, string>> = {
  'not-json': '文件不是有效的 JSON（{reason}）。请选择由本产品导出的计划文件，或修正其格式。',
  'not-a-plan': '文件内容不是一份计划：最外层应为一个对象 {…}。',
  version: '{path}：不认识的计划版本 {version}。请用更新的版本打开，或改为 2。',
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
};
