/** 任务窗格中公式与链接检查的中文文字。 */
import type { links as english } from '../en-US/links';

export const links: Readonly<Record<keyof typeof english, string>> = {
  heading: '链接',
  hint: '把公式、表格、名称和标记与计划生成的内容相比较。您填写的数据不算损坏，也绝不会被恢复。',
  inspect: '检查链接',
  inspecting: '正在检查链接…',
  restoring: '正在恢复…',
  pending: '尚未检查链接。',
  intact: '全部链接都与生成时一致。',
  count: '{sheet}：{count} 处',
  found: '损坏的链接：{count} 处。',
  more: '再显示 {count} 处',
  what: '{kind}：{what}',
  expected: '生成时',
  'found.now': '现在',
  'found.empty': '（空）',
  go: '转到 {cell}',
  restore: '恢复',
  'restore.one': '恢复 {sheet} 中的 {what}',
  'restore.all': '全部恢复',
  restored: '已恢复 {restored} 处，仍有 {left} 处损坏。',
  'restored.all': '已恢复 {restored} 处，全部链接都与生成时一致。',

  'kind.constant': '公式被数值覆盖或清空',
  'kind.other-formula': '公式被换成另一个公式',
  'kind.reference-error': '公式失去了引用的内容',
  'kind.row-outside': '行在表格之外',
  'kind.row-lost': '行被删除',
  'kind.column-lost': '列被删除',
  'kind.flags-lost': '标记被删除',
  'kind.list-lost': '下拉列表被删除',
  'kind.name-lost': '名称被删除或失效',
  'kind.table-lost': '表格变成了普通单元格',
  'kind.sheet-lost': '工作表被删除',
  'next.row-outside':
    '恢复它就得移动您填写的内容，因此不会自动恢复：请在表格内插入一行，把成员填在那里，再清空此行。',
};
