/** 自有模板的中文。 */
import type { templates as english } from '../en-US/templates';

export const templates: Readonly<Record<keyof typeof english, string>> = {
  heading: '我的模板：{count} 个',
  'heading.unread': '我的模板：{count} 个，其中 {unread} 个无法读取',
  hint: '保存在这台电脑上，所有工作簿都可使用。目标调整记录、已结束期间的目标和任务状态不会带入模板。',
  name: '模板名称',
  save: '将计划保存为我的模板',
  replace: '替换此模板',
  'replace.hint': '已有模板“{name}”，保存后将替换它。',
  saved: '已保存为我的模板“{name}”。',
  unusable: '请先改正标出的字段。',
  none: '还没有自己的模板。',
  rename: '重命名“{name}”',
  'rename.to': '“{name}”的新名称',
  'rename.do': '重命名',
  'rename.taken': '已有模板“{name}”。',
  cancel: '取消',
  remove: '删除“{name}”',
  'remove.title': '要删除模板“{name}”吗？',
  'remove.hint': '它将从这台电脑上删除，所有工作簿都不再可用。已由它建立的计划不受影响。',
  'remove.do': '删除',
  'remove.keep': '保留',
  unread: '“{name}”无法读取，问题数：{count}',
  'unread.file': '将“{name}”的内容另存为文件',
  'failure.no-storage':
    '浏览器不允许加载项使用存储，模板无法保存在这台电脑上。请允许加载项的网站保存数据，或在计划编辑器中将计划另存为文件。',
  'failure.storage-full':
    '浏览器给加载项的存储空间已满，模板没有保存，其他模板保持不变。请删除不需要的模板，或在计划编辑器中将计划另存为文件。',
  'failure.storage-refused':
    '浏览器拒绝了操作（{cause}），模板保持不变。请重试，或在计划编辑器中将计划另存为文件。',
  'failure.name-taken': '已有模板“{name}”，没有重命名。请换一个名称。',
  'failure.template-gone': '模板“{name}”已在另一个工作簿的窗格中删除。',
};
