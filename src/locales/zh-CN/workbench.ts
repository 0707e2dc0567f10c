/** 工作台页面的中文文字。 */
import type { workbench as english } from '../en-US/workbench';

export const workbench: Readonly<Record<keyof typeof english, string>> = {
  title: '目标分解 – 工作台',
  product: '目标分解',
  'ribbon.label': '命令',
  'ribbon.pane': '打开窗格',
  'ribbon.generateWorkbook': '生成分解表',
  'ribbon.checkAndHighlight': '检查并标记',
  'ribbon.clearHighlights': '清除标记',
  'bar.download': '下载 .xlsx',
  'bar.language': '语言',
  'bar.theme': '主题',
  'language.zh-CN': '中文',
  'language.en-US': 'English',
  'theme.light': '浅色',
  'theme.dark': '深色',
  'grid.label': '工作簿',
  'pane.label': '任务窗格',
  'pane.close': '关闭窗格',
  'file.name': '目标分解.xlsx',
  'notice.refused': 'Excel 不接受这项输入，单元格已恢复原样。',
  'notice.fault': '工作台出错（{message}），请重新加载页面。',
  'start.building': '正在构建工作台…',
  'start.ready': '工作台地址：{address}（用时 {seconds} 秒）。按 Ctrl-C 结束。',
};
