/** 联合分解表的文字。 */
export const joint = {
  'sheet.joint': '联合分解',
  'note.joint':
    '各单元格{by}一次算出，所有方向的合计与目标一分不差；可直接修改，下方随即显示差额，也可在任务窗格重新计算。',
  'joint.base': '按基期比例',
  'joint.target': '按各方向目标的比例',
  'joint.lowest': '末级',
  'joint.cells': '按原有数值的比例',
  'note.conditions': '条件：{conditions}。',
  'condition.keep': '{place}保持不变',
  'condition.exactly': '{place} = {least}',
  'condition.least': '{place} ≥ {least}',
  'condition.most': '{place} ≤ {most}',
  'condition.between': '{place}在 {least} 与 {most} 之间',
  'condition.free': '{place}不限',
  'condition.each': '每个{axis}',
  'condition.together': '合计',
  'condition.join': '；',
  'label.jointMet': '已吻合的合计',
  'section.jointMargins': '各方向合计与目标',
  'column.month': '月份',
  'column.inMatrix': '联合分解合计 {unit}',
} as const;
