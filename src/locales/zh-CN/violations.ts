/** 检查结果的选项卡与违反列表的中文文字。 */
import type { violations as english } from '../en-US/violations';

export const violations: Readonly<Record<keyof typeof english, string>> = {
  'tabs.label': '查看内容',
  'tab.violations': '违反',
  'tab.track': '跟踪',
  'tab.findings': '发现',
  'tab.rules': '约束',
  'tab.links': '链接',
  'tab.counted': '{name}（{count}）',
  'tab.loading': '正在加载…',

  'filter.label': '筛选',
  'filter.severity': '严重程度',
  'filter.sheet': '工作表',
  'filter.owner': '责任人',
  'filter.all': '全部',
  'filter.unowned': '无责任人',
  'filter.value': '{name}（{count}）',
  'filter.none': '没有符合筛选条件的违反，已隐藏 {hidden} 处。',
  'filter.some': '筛选后已隐藏 {hidden} 处。',
  'filter.clear': '全部显示',

  'step.label': '逐个定位单元格',
  'step.previous': '上一处',
  'step.next': '下一处',
  'step.at': '第 {index} 处，共 {count} 处',
  'step.said': '第 {index} 处，共 {count} 处：{text}',
  'step.keys': '按 F8 转到下一处，按 Shift+F8 转到上一处。',
  more: '再显示 {count} 处',

  'typed.found': '表中手工填写、可纳入计划的约束：{count} 条。',
  'typed.adopt': '纳入计划',
  'typed.busy': '正在纳入计划…',

  'problems.heading': '无法判断的约束：{count}',
  'problem.gone': '它所针对的单元格或成员已不存在。请恢复该内容，或删除这条约束。',
  'problem.empty': '它所针对的单元格为空。请在那里填写数值。',
  'problem.text': '它所针对的单元格里是文字“{found}”。请在那里填写数值，不要带单位或空格。',
  'problem.error': '它所针对的单元格显示 {error}。请修正那里的公式。',
  'problem.bound-missing': '它的界限不是数值。请在该行填写；“between”需要两个界限。',
  'problem.bounds-reversed': '它的上限 {to} 低于下限 {bound}。请在该行对调两者。',
  'problem.unit-differs':
    '它的界限 {bound} 显然有误：把百分比与金额相比，或把 40 % 写成了 40。请在该行改正界限。',
  'problem.circular': '它所针对的单元格取决于约束本身。请选择检查表和列表表以外的单元格。',
  'problem.left-unread': '无法判断它针对哪个单元格。请填写地址（如 区域!F5）、名称，或成员代码（如 A + B）。',
  'problem.operator-unread': '它的比较符号无法识别。请从该行的列表中选择 <=、>=、= 或 between。',
  'problem.severity-unread': '它的严重程度无法识别。请从该行的列表中选择。',
  'problem.id-taken': '它的编号 {rule} 已属于另一条约束，或属于保留编号。请在该行另填一个。',
  'problem.go': '转到 {cell}',
};
