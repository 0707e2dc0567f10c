/** 操作工作簿失败的原因、保留了什么、接下来怎么做；whole 把各部分合成一段话。 */
import type { FailureCode } from '../../excel/errors';
import type { Phase } from '../../excel/types';

export type FailureTexts = Readonly<
  Record<
    'whole' | `phase.${Phase}` | 'kept.unchanged' | 'kept.unknown' | `${FailureCode}.${'what' | 'next'}`,
    string
  >
>;

export const failures: FailureTexts = {
  whole: '{what}（{where}）。{kept}{next}',

  'phase.look': '查看工作簿时',
  'phase.build': '计算分解时',
  'phase.write': '写入工作表时',
  'phase.check': '检查约束时',
  'phase.undo': '撤回已做部分时',

  'kept.unchanged': '工作簿保持原样。',
  'kept.unknown': '工作簿可能已有部分改动，请先查看再继续。',

  'cancelled.what': '您已停止操作',
  'cancelled.next': '需要时可重新开始。',
  'busy-editing.what': 'Excel 正忙：有单元格正在编辑，或下拉列表处于打开状态',
  'busy-editing.next': '请在工作表中按 Enter 或 Esc，然后重试。',
  'protected.what': '工作表或工作簿受保护，无法修改',
  'protected.next': '请在“审阅”选项卡中取消保护，然后重试。',
  'too-large.what': '数据量超出 Excel 一次能接受的大小',
  'too-large.next': '请减少工作表或缩小计划，或改用桌面版 Excel。',
  'no-answer.what': 'Excel 已有 {seconds} 秒没有回应',
  'no-answer.next': '请等 Excel 恢复响应，查看工作表之后再重试。',
  'too-old.what': '当前 Excel 版本缺少所需的功能',
  'too-old.next': '请使用 Excel 2021 或更新版本、Microsoft 365 或网页版 Excel。',
  'cells-in-the-way.what': '计划需要的位置上有您自己填写的内容：{cells}',
  'cells-in-the-way.next': '请移走或删除这 {count} 个单元格，然后重新生成。',
  'does-not-fit.what': '计划在 {cell} 处放不下：需要 {size}，工作表或单元格最多容纳 {most}',
  'does-not-fit.next': '请缩短文字或拆分计划。',
  'no-plan.what': '此工作簿中没有已生成的计划',
  'no-plan.next': '请先在窗格中选择计划并生成分解。',
  'plan-damaged.what': '保存在此工作簿中的计划无法读取（{reason}）',
  'plan-damaged.next': '请打开文件的较早版本、更新加载项，或在新工作簿中生成。',
  'scenarios-damaged.what': '保存在此工作簿中的方案无法读取（{reason}）',
  'scenarios-damaged.next': '请打开文件的较早版本，或更新加载项。',
  'no-list.what': '没有选中明细表',
  'no-list.next': '请选中明细表的单元格（含标题行，一个连续区域），或选中它所在工作表的任一单元格。',
  'gone.what': '要找的内容已不在工作簿中',
  'gone.next': '重新生成工作簿即可恢复缺失的工作表、表格和名称。',
  'changed-meanwhile.what': '要修改的数值在此期间已被改动',
  'changed-meanwhile.next': '请查看当前数值，然后重新生成修改建议。',
  'not-approved.what': '这项调整还没有批准（{revision}）',
  'not-approved.next': '请先在窗格或“目标调整”表中批准它，再写入。',
  'no-revision.what': '工作簿里没有这项调整（{revision}）',
  'no-revision.next': '请重新查看调整记录。',
  'no-version.what': '工作簿里没有版本 {version}',
  'no-version.next': '请重新查看版本列表。',
  'not-a-figure.what': '所选内容不是可以设置约束的数值',
  'not-a-figure.next':
    '请选择有数值的单元格：在分解表中选同一列标题下方的单元格，在您自己的工作表中可选不超过 1,000 个单元格的任意矩形区域。',
  'circular.what': '所选数值取决于约束的检查结果，对它设置约束会形成循环',
  'circular.next': '请选择原始数值，不要选择约束的计数、状态或列表。',
  'refused.what': 'Excel 拒绝了该操作（{cause}）',
  'refused.next': '请重试；若仍失败，请反馈此信息。',
};
