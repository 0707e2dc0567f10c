/** 方案的中文。 */
import type { scenarios as english } from '../en-US/scenarios';

export const scenarios: Readonly<Record<keyof typeof english, string>> = {
  reading: '正在读取工作簿…',
  hint: '方案随工作簿保存。先保存当前计划，再修改并比较。',
  name: '名称',
  save: '保存为方案',
  replace: '替换此方案',
  compare: '比较“{name}”',
  use: '采用“{name}”',
  remove: '删除“{name}”',
  present: '当前计划',
  comparison: '方案对比',
  figure: '项目',
  total: '总目标',
  broken: '违反的约束',
  commission: '提成',
  none: '–',
};
